import type { AnyTopic, ReferredResource, TaskFailure } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Value } from "../../../cloudformation/template.ts";
import { templateOf } from "../../resolve/deferred.ts";
import { referenceValue, type Resolve } from "../../resolve/references.ts";
import { textValue } from "../../resolve/template-text.ts";
import type { WorkloadPlanner } from "../workload-kind.ts";

type Told = TaskFailure["notify"];

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

/** The ARN of the topic that is told; one of the app learns by `access` that EventBridge publishes to it. */
export function toldArn(notify: Told, resolve: Resolve): Value<string> {
  if (typeof notify === "string") return textValue(notify);
  const resource = toldTopic(notify);
  const reference =
    resource === undefined
      ? referenceOf(notify)
      : ({ kind: "reference", of: "output", resource, output: "arn", access: "notify" } as const);
  return reference === undefined ? "" : templateOf(referenceValue(reference, resolve));
}

function isTopic(notify: Told | undefined): notify is AnyTopic {
  return typeof notify === "object" && notify.kind === "topic";
}
