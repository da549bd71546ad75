import type { Assembly, AssemblyWorkload } from "../../model/assembly.ts";
import { capacity } from "./capacities/index.ts";
import { images } from "./images.ts";
import { KIND_TOPICS } from "./kinds/index.ts";
import { knownOf } from "./known.ts";
import { restarts } from "./restarts.ts";
import type { Topic } from "./topic.ts";

const ofKind: Topic = (subject) => KIND_TOPICS[subject.workload.kind]?.(subject) ?? [];

/** What may be wrong with a workload, in the order in which it happens to a task. */
const TOPICS: readonly Topic[] = [capacity, images, restarts, ofKind];

/** How to find out what is wrong with a workload of the environment, by its kind and by what it runs on. */
export function troubleSections(assembly: Assembly): (workload: AssemblyWorkload) => readonly string[] {
  const known = knownOf(assembly);
  return (workload) => TOPICS.flatMap((topic) => topic({ assembly, workload, known }));
}
