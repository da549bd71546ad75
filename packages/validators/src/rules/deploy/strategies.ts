import { DEPLOYMENT, STAGES_WITHOUT_PAUSE } from "../../facts/deployment.ts";
import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { declared } from "../declaration.ts";
import { combined, forbidden, range } from "../declared.ts";
import { isRecord } from "../place.ts";
import { ecsApi } from "../source.ts";

const HOOKS = {
  code: "deploy/lifecycle-hook-fields",
  on: "service",
  at: "deploymentConfiguration.lifecycleHooks[]",
  summary: "A hook that pauses a deployment does it before or after traffic shifts.",
  source: ecsApi("API_DeploymentLifecycleHook.html"),
} as const;

const RANGES = {
  code: "deploy/strategy-ranges",
  on: "service",
  summary: "The shares and the waits of a deployment are what ECS takes.",
  source: ecsApi("API_DeploymentConfiguration.html"),
  clamp: true,
} as const;

const minutes = { ...RANGES, unit: "minutes" } as const;
const percent = { ...RANGES, unit: "percent" } as const;

const { bakeTimeInMinutes, canaryPercent, canaryBakeTimeInMinutes, stepPercent, stepBakeTimeInMinutes } = DEPLOYMENT;

/** A hook that pauses a deployment while traffic shifts. */
export const lifecycleHookFields = declared(
  { ...HOOKS, says: "{it} pauses its deployment at {value}" },
  stageWithoutPause,
  ({ value, at, opening }) => ({
    at: [...at, "lifecycleStages", value.index],
    message: say`${opening(value.stage)}, while traffic shifts; ECS pauses before or after that.`,
    help: say`Name "${value.before}" or "${value.after}" in ${property([...at, "lifecycleStages"])} instead.`,
  }),
);

interface StageWithoutPause {
  readonly stage: string;
  readonly index: number;
  readonly before: string;
  readonly after: string;
}

function stageWithoutPause(hook: unknown): StageWithoutPause | undefined {
  if (!isRecord(hook) || hook["targetType"] !== "PAUSE" || !Array.isArray(hook["lifecycleStages"])) return undefined;
  const stages: readonly unknown[] = hook["lifecycleStages"];
  const index = stages.findIndex((stage) => STAGES_WITHOUT_PAUSE.some((one) => one === stage));
  if (index === -1) return undefined;
  const isTest = stages[index] === "TEST_TRAFFIC_SHIFT";
  return {
    stage: shown(stages[index]),
    index,
    before: isTest ? "POST_SCALE_UP" : "PRE_PRODUCTION_TRAFFIC_SHIFT",
    after: isTest ? "POST_TEST_TRAFFIC_SHIFT" : "POST_PRODUCTION_TRAFFIC_SHIFT",
  };
}

/** Canary and linear deployments of services that nothing reaches by a way that ECS shifts, and settings out of range. */
export const STRATEGIES: readonly Rule[] = [
  forbidden({
    code: "deploy/strategy-needs-traffic",
    on: "service",
    at: "deploymentConfiguration.strategy",
    summary: "A canary or a linear deployment has traffic to shift: a load balancer, or ports in Service Connect.",
    source: ecsApi("API_DeploymentController.html"),
    when: hasNoTraffic,
    values: (strategy) => strategy === "CANARY" || strategy === "LINEAR",
    says: "{it} has the deployment strategy {value} and no traffic to shift",
    because: "ECS shifts that of load balancers and of Service Connect",
    help: say`Give it a load balancer, or a port that other services reach by Service Connect, or let its tasks be replaced by the strategy "BLUE_GREEN".`,
    fix: "none",
  }),
  combined(
    range({
      ...minutes,
      ...bakeTimeInMinutes,
      at: "deploymentConfiguration.bakeTimeInMinutes",
      says: "{it} bakes its deployment for {value}",
    }),
    range({
      ...percent,
      ...canaryPercent,
      at: "deploymentConfiguration.canaryConfiguration.canaryPercent",
      says: "{it} shifts {value} of its traffic first",
    }),
    range({
      ...minutes,
      ...canaryBakeTimeInMinutes,
      at: "deploymentConfiguration.canaryConfiguration.canaryBakeTimeInMinutes",
      says: "{it} waits {value} before the rest of its traffic follows",
    }),
    range({
      ...percent,
      ...stepPercent,
      at: "deploymentConfiguration.linearConfiguration.stepPercent",
      says: "{it} shifts its traffic in steps of {value}",
    }),
    range({
      ...minutes,
      ...stepBakeTimeInMinutes,
      at: "deploymentConfiguration.linearConfiguration.stepBakeTimeInMinutes",
      says: "{it} waits {value} between two steps of its traffic",
    }),
    range({
      ...minutes,
      ...DEPLOYMENT.pauseInMinutes,
      at: "deploymentConfiguration.lifecycleHooks[].timeoutConfiguration.timeoutInMinutes",
      says: "{it} pauses its deployment for {value}",
    }),
    range({
      ...percent,
      min: 0,
      max: 100,
      at: "deploymentConfiguration.earlySuccessCriteria.healthyPercent",
      says: "{it} calls its deployment done with {value} of its tasks",
    }),
  ),
];

/** Whether it is known that nothing reaches its tasks by a way that ECS shifts. */
function hasNoTraffic({
  loadBalancers,
  serviceConnectConfiguration: connect,
  ...others
}: Subjects["service"]): boolean {
  const services = isKnown(connect) ? connect.services : connect;
  return [loadBalancers, services, others.vpcLatticeConfigurations].every(
    (list) => list === undefined || (Array.isArray(list) && list.length === 0),
  );
}
