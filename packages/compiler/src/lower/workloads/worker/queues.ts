import type { AnyQueue } from "@ecs-dsl/dsl";
import type { Value } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import { templateOf } from "../../resolve/deferred.ts";
import type { QueuePlan } from "../../resources/queue/plan.ts";
import type { ResourcePlan } from "../../resources/resource-kind.ts";
import { resolver } from "../../resources/values.ts";
import type { WatchedQueues } from "../service/watching/alarms.ts";
import type { WorkerPlan } from "./plan.ts";

/** What metrics call a queue. */
export function queueName(lowering: Lowering, queue: AnyQueue, output = "name"): Value<string> {
  return templateOf(resolver(lowering)({ kind: "reference", of: "output", resource: queue, output }));
}

/** Where the dead letters of a worker's queue go: into one of its own, or another queue; undefined where nowhere, as far as is known. */
export function deadLettersOf({ props }: WorkerPlan, resources: readonly ResourcePlan[]): "own" | AnyQueue | undefined {
  const plan = resources.filter(isQueuePlan).find(({ name }) => name === props.queue?.name);
  if (plan === undefined || plan.source === "existing") return undefined;
  const { deadLetter } = plan.props;
  return deadLetter === undefined ? undefined : (deadLetter.queue ?? "own");
}

/** The plan of a queue, which is that of every noun whose kind it is. */
function isQueuePlan(plan: Pick<ResourcePlan, "kind">): plan is QueuePlan {
  return plan.kind === "queue";
}

/** The queues of a worker, as its alarms and its dashboard call them where it has any. */
export function queuesOf(lowering: Lowering, plan: WorkerPlan, resources: readonly ResourcePlan[]): WatchedQueues {
  const { queue, alarms, dashboard } = plan.props;
  if (queue === undefined || (alarms === undefined && dashboard !== true)) return {};
  const letters = deadLettersOf(plan, resources);
  return {
    queue: queueName(lowering, queue),
    deadLetters:
      letters === undefined
        ? undefined
        : letters === "own"
          ? queueName(lowering, queue, "deadLetterName")
          : queueName(lowering, letters),
  };
}
