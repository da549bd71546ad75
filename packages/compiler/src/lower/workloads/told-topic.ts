import type { AnyTopic, ReferredResource, TaskFailure } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Path } from "@ecs-dsl/validators";
import type { Value } from "../../cloudformation/template.ts";
import type { Noun } from "../nouns/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { templateOf } from "../resolve/deferred.ts";
import { referenceValue, type Resolve } from "../resolve/references.ts";
import { textValue } from "../resolve/template-text.ts";
import { isEcsService } from "./service/plan.ts";
import { isStartedTask } from "./started/plan.ts";
import type { WorkloadPlanner } from "./workload-kind.ts";

export type Told = TaskFailure["notify"];

const NOTIFY = { access: "notify" } as const;

/** Plans the topic that is told of failures, and what a reference to one leads to. */
export function planTold(notify: Told | undefined, planner: Pick<WorkloadPlanner, "refer" | "referTo">): void {
  if (isTopic(notify)) planner.refer(notify);
  else planner.referTo(notify);
}

/** The topic that is told, where it is a noun or the ARN of one. */
export function toldTopic(notify: Told): ReferredResource | undefined {
  if (isTopic(notify)) return notify;
  const reference = referenceOf(notify);
  return reference?.of === "output" && reference.resource.kind === "topic" ? reference.resource : undefined;
}

/**
 * The ARN of the topic that is told; one of the app learns by `access` that EventBridge publishes to it. Alarms of the account
 * may publish to every topic.
 */
export function toldArn(notify: Told, resolve: Resolve, by: "alarms" | "rules"): Value<string> {
  if (typeof notify === "string") return textValue(notify);
  const resource = toldTopic(notify);
  const reference =
    resource === undefined
      ? referenceOf(notify)
      : ({ kind: "reference", of: "output", resource, output: "arn", ...(by === "rules" && NOTIFY) } as const);
  return reference === undefined ? "" : templateOf(referenceValue(reference, resolve));
}

function isTopic(notify: Told | undefined): notify is AnyTopic {
  return typeof notify === "object" && notify.kind === "topic";
}

/** A topic that is told of something, and where that is written. */
export interface Notice {
  readonly subject: Noun;
  readonly path: Path;
  readonly notify: Told;
  /** What it is told of: failures by a rule of EventBridge, alarms by CloudWatch. */
  readonly of: "alarms" | "failures";
}

/** The topics that a workload tells. */
export function noticesOf(workload: WorkloadPlan): readonly Notice[] {
  const { subject } = workload;
  const failure = isStartedTask(workload) ? workload.props.onFailure?.notify : undefined;
  const alarm = isEcsService(workload) ? workload.props.alarms?.notify : undefined;
  return [
    ...(failure === undefined
      ? []
      : [{ subject, path: ["onFailure", "notify"], notify: failure, of: "failures" as const }]),
    ...(alarm === undefined ? [] : [{ subject, path: ["alarms", "notify"], notify: alarm, of: "alarms" as const }]),
  ];
}
