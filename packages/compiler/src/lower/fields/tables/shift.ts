import type { CanaryProps, LinearProps, ShiftProps } from "@ecs-dsl/dsl";
import { DEPLOYMENT } from "@ecs-dsl/validators/facts";
import { Fields } from "../engine.ts";
import { from, numberFrom } from "../shape.ts";
import { same, to, type Rows } from "../table.ts";
import { DEPLOYMENT_ALARMS } from "./deployment-alarms.ts";
import { LIFECYCLE_HOOKS } from "./lifecycle-hooks.ts";

const CONFIGURATION = "service.deploymentConfiguration";

/** CloudFormation waits for hours where nothing is said of it. */
const BAKE_TIME_IN_MINUTES = 10;

const shiftRows = (): Rows<ShiftProps> => ({
  bakeTimeInMinutes: same(`${CONFIGURATION}.bakeTimeInMinutes`, from(0), {
    default: BAKE_TIME_IN_MINUTES,
  }),
  lifecycleHooks: to(`${CONFIGURATION}.lifecycleHooks`, LIFECYCLE_HOOKS),
  alarms: to(`${CONFIGURATION}.alarms`, DEPLOYMENT_ALARMS),
});

/** A blue/green deployment: `blueGreen(…)`. */
export const BLUE_GREEN = new Fields<ShiftProps>("a blue/green deployment", shiftRows);

/** A canary deployment: `canary(…)`. */
export const CANARY = new Fields<CanaryProps>("a canary deployment", () => ({
  canaryPercent: same(`${CONFIGURATION}.canaryConfiguration.canaryPercent`, numberFrom(0), {
    default: DEPLOYMENT.canaryPercent.default,
  }),
  canaryBakeTimeInMinutes: same(`${CONFIGURATION}.canaryConfiguration.canaryBakeTimeInMinutes`, from(0), {
    default: DEPLOYMENT.canaryBakeTimeInMinutes.default,
  }),
  ...shiftRows(),
}));

/** A linear deployment: `linear(…)`. */
export const LINEAR = new Fields<LinearProps>("a linear deployment", () => ({
  stepPercent: same(`${CONFIGURATION}.linearConfiguration.stepPercent`, numberFrom(0), {
    default: DEPLOYMENT.stepPercent.default,
  }),
  stepBakeTimeInMinutes: same(`${CONFIGURATION}.linearConfiguration.stepBakeTimeInMinutes`, from(0), {
    default: DEPLOYMENT.stepBakeTimeInMinutes.default,
  }),
  ...shiftRows(),
}));
