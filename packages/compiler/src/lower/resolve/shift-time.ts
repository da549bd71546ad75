import { DEPLOYMENT } from "@ecs-dsl/validators/facts";
import type { ShiftPlan } from "../plan/deployment-plan.ts";

/** What is waited for where a config does not say. */
const BAKE_TIME_IN_MINUTES = 10;

/** Minutes in which a deployment shifts the traffic and bakes. */
export function shiftMinutes(shift: ShiftPlan): number {
  return (shift.props.bakeTimeInMinutes ?? BAKE_TIME_IN_MINUTES) + stepMinutes(shift);
}

function stepMinutes({ strategy, props }: ShiftPlan): number {
  if (strategy === "BLUE_GREEN") return 0;
  if (strategy === "CANARY") return props.canaryBakeTimeInMinutes ?? DEPLOYMENT.canaryBakeTimeInMinutes.default;
  const { stepPercent: percent, stepBakeTimeInMinutes: minutes } = DEPLOYMENT;
  const steps = Math.ceil(100 / Math.max(props.stepPercent ?? percent.default, percent.min));
  return steps * (props.stepBakeTimeInMinutes ?? minutes.default);
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
