import { capacity } from "./capacities/index.ts";
import { images } from "./images.ts";
import { KIND_TOPICS } from "./kinds/index.ts";
import { restarts } from "./restarts.ts";
import type { Subject, Topic } from "./topic.ts";

const ofKind: Topic = (subject) => KIND_TOPICS[subject.workload.kind](subject);

/** What may be wrong with a workload, in the order in which it happens to a task. */
const TOPICS: readonly Topic[] = [capacity, images, restarts, ofKind];

/** How to find out what is wrong with a workload, by its kind and by what it runs on. */
export function troubleSections(subject: Subject): readonly string[] {
  return TOPICS.flatMap((topic) => topic(subject));
}
