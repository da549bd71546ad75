import type { LifecycleHook, Pause } from "@ecs-dsl/dsl";
import { DEPLOYMENT, LIFECYCLE_STAGES } from "@ecs-dsl/validators/facts";
import type { ServiceContext } from "../contexts.ts";
import { exact, type Read } from "../form.ts";
import type { BuiltAt, ItemAt } from "../places.ts";
import { DOCUMENT, either, FILLED, filledListOf, from, listOf, oneOf, structWithOne, struct } from "../shape.ts";
import { textValue } from "./deployment-alarms.ts";
import { REFERENCE } from "./reference.ts";

type Hook = ItemAt<"service.deploymentConfiguration.lifecycleHooks">;

const PAUSE = struct<Pause>("a pause", {
  timeoutInMinutes: from(0),
  action: oneOf("CONTINUE", "ROLLBACK"),
});

const HOOK = structWithOne<LifecycleHook>(
  "a lifecycle hook",
  ["pause", "lambda"],
  {
    pause: PAUSE,
    lambda: either(FILLED, REFERENCE),
    lifecycleStages: filledListOf(oneOf(...LIFECYCLE_STAGES)),
    hookDetails: DOCUMENT,
  },
  ["lifecycleStages"],
);

/** What is asked at stages of a deployment. */
export const LIFECYCLE_HOOKS = exact<
  readonly LifecycleHook[],
  BuiltAt<"service.deploymentConfiguration.lifecycleHooks">,
  ServiceContext
>({
  shape: listOf(HOOK),
  lower: (hooks, context) => hooks.map((hook) => hookOf(hook, context)),
  raise: (hooks) => {
    const raised = hooks.flatMap((hook) => raisedHook(hook) ?? []);
    return raised.length === hooks.length ? raised : undefined;
  },
  locate: (hooks) =>
    hooks.flatMap(({ pause }, index) => [
      { at: [index], path: [index], isSame: true },
      ...(pause === undefined
        ? [{ at: [index, "hookTargetArn"], path: [index, "lambda"] }]
        : [{ at: [index, "timeoutConfiguration"], path: [index, "pause"], isSame: true }]),
    ]),
});

function hookOf({ pause, lambda, lifecycleStages, hookDetails }: LifecycleHook, context: ServiceContext): Hook {
  if (pause !== undefined) {
    const { timeoutInMinutes = DEPLOYMENT.pauseInMinutes.default, action = "ROLLBACK" } = pause;
    return { targetType: "PAUSE", lifecycleStages, timeoutConfiguration: { timeoutInMinutes, action } };
  }
  return {
    targetType: "AWS_LAMBDA",
    hookTargetArn: textValue(lambda, context.resolve),
    roleArn: context.infrastructureRoleArn,
    lifecycleStages,
    ...(hookDetails === undefined ? {} : { hookDetails: detailsOf(hookDetails) }),
  };
}

function raisedHook(hook: Read<Hook>): LifecycleHook | undefined {
  const { targetType, hookTargetArn, lifecycleStages, timeoutConfiguration, hookDetails } = hook;
  if (lifecycleStages === undefined) return undefined;
  if (targetType === "PAUSE") return { pause: raisedPause(timeoutConfiguration), lifecycleStages };
  if (hookTargetArn === undefined) return undefined;
  return { lambda: hookTargetArn, lifecycleStages, ...(hookDetails === undefined ? {} : { hookDetails }) };
}

function raisedPause({ timeoutInMinutes, action }: Read<NonNullable<Hook["timeoutConfiguration"]>> = {}): Pause {
  return {
    ...(timeoutInMinutes === undefined ? {} : { timeoutInMinutes }),
    ...(action === undefined ? {} : { action }),
  };
}

/** ECS takes any JSON. */
function detailsOf(details: unknown): Hook["hookDetails"] {
  const copy: Hook["hookDetails"] = JSON.parse(JSON.stringify(details) ?? "null");
  return copy;
}
