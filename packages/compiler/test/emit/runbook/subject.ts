import { type App, app, type AppContent, type Workload } from "@ecs-dsl/dsl";
import { knownOf } from "../../../src/emit/runbook/known.ts";
import type { Subject, Topic } from "../../../src/emit/runbook/topic.ts";
import { lower } from "../../../src/lower/lower.ts";

/** What needs no registry. */
export const SIZE = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" } as const;

/** The parts of the runbook that a topic has for the last of some workloads. */
export function sectionsOf(topic: Topic, workloads: readonly Workload[], content: Partial<AppContent> = {}): string {
  const environments = { production: { account: "123456789012", region: "eu-west-1" } };
  return topic(subjectOf(app("shop", { environments, define: () => ({ workloads, ...content }) }), workloads)).join(
    "\n",
  );
}

/** The last of some workloads, in the environment of the app. */
function subjectOf(config: App, workloads: readonly Workload[]): Subject {
  const { assembly } = lower(config, "production");
  const name = workloads.at(-1)?.name;
  const workload = assembly.workloads.find((one) => one.name === name);
  if (workload === undefined) throw new Error(`There is no workload ${name}.`);
  return { assembly, workload, known: knownOf(assembly) };
}
