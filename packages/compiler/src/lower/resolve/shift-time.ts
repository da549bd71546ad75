import { DEPLOYMENT } from "@ecs-dsl/validators/facts";
import type { ShiftPlan } from "../plan/deployment-plan.ts";

/** What is waited for where a config does not say. */
const BAKE_TIME_IN_MINUTES = 10;

/** Minutes in which a deployment shifts the traffic and bakes. */
export function shiftMinutes(shift: ShiftPlan): number {
  return bakeMinutes(shift) + steps(shift) * stepMinutes(shift);
}

/** True where ECS refuses one of the waits by itself. */
export function hasWaitOutOfRange(shift: ShiftPlan): boolean {
  const { bakeTimeInMinutes, stepBakeTimeInMinutes } = DEPLOYMENT;
  return bakeMinutes(shift) > bakeTimeInMinutes.max || stepMinutes(shift) > stepBakeTimeInMinutes.max;
}

function bakeMinutes({ props }: ShiftPlan): number {
  return props.bakeTimeInMinutes ?? BAKE_TIME_IN_MINUTES;
}

/** How often the deployment waits before more of the traffic follows. */
function steps({ strategy, props }: ShiftPlan): number {
  if (strategy !== "LINEAR") return 1;
  const { stepPercent: percent } = DEPLOYMENT;
  return Math.ceil(100 / Math.max(props.stepPercent ?? percent.default, percent.min));
}

/** Each of those waits; the range is one for both strategies. */
function stepMinutes({ strategy, props }: ShiftPlan): number {
  if (strategy === "BLUE_GREEN") return 0;
  return strategy === "CANARY"
    ? (props.canaryBakeTimeInMinutes ?? DEPLOYMENT.canaryBakeTimeInMinutes.default)
    : (props.stepBakeTimeInMinutes ?? DEPLOYMENT.stepBakeTimeInMinutes.default);
}

/** Minutes that all of its pauses may take, one after the other. */
export function pauseMinutes({ props: { lifecycleHooks = [] } }: ShiftPlan): number {
  const { default: usual } = DEPLOYMENT.pauseInMinutes;
  return lifecycleHooks.reduce(
    (sum, { pause, lifecycleStages }) =>
      pause === undefined ? sum : sum + (pause.timeoutInMinutes ?? usual) * lifecycleStages.length,
    0,
  );
}
