import type { CircuitBreaker, EarlySuccessCriteria, RollingProps, ThresholdConfiguration } from "@ecs-dsl/dsl";
import type { ServiceContext } from "../contexts.ts";
import { Fields } from "../engine.ts";
import { exact } from "../form.ts";
import type { BuiltAt } from "../places.ts";
import { BOOLEAN, from, oneOf, required, struct } from "../shape.ts";
import { group, same, to } from "../table.ts";
import { DEPLOYMENT_ALARMS } from "./deployment-alarms.ts";

/** An instance has one task of a daemon at a time. */
const MAXIMUM_PERCENT = { defaultOf: ({ isDaemon }: ServiceContext) => (isDaemon ? 100 : 200) };
const MINIMUM_PERCENT = { defaultOf: ({ isDaemon }: ServiceContext) => (isDaemon ? 0 : 100) };

const THRESHOLD = struct<ThresholdConfiguration>("a threshold", {
  type: required(oneOf("BOUNDED_PERCENT", "COUNT", "UNBOUNDED_PERCENT")),
  value: required(from(1)),
});

const EARLY_SUCCESS = exact<
  EarlySuccessCriteria,
  BuiltAt<"service.deploymentConfiguration.earlySuccessCriteria">,
  ServiceContext
>({
  shape: struct<EarlySuccessCriteria>("an early success", {
    enable: BOOLEAN,
    healthyPercent: required(from(0)),
    sourceServiceRevisionCleanup: oneOf("BLOCKING", "DEFERRED"),
  }),
  lower: (given) => ({ enable: true, sourceServiceRevisionCleanup: "BLOCKING", ...given }),
  raise: ({ healthyPercent, enable = true, sourceServiceRevisionCleanup = "BLOCKING" }) =>
    healthyPercent === undefined ? undefined : { healthyPercent, enable, sourceServiceRevisionCleanup },
});

const BREAKER = "service.deploymentConfiguration.deploymentCircuitBreaker";

/** A rolling update: `rolling(…)`. */
export const ROLLING = new Fields<RollingProps>("a rolling update", () => ({
  minimumHealthyPercent: same("service.deploymentConfiguration.minimumHealthyPercent", from(0), MINIMUM_PERCENT),
  maximumPercent: same("service.deploymentConfiguration.maximumPercent", from(1), MAXIMUM_PERCENT),
  circuitBreaker: group<CircuitBreaker>("a circuit breaker", {
    enable: same(`${BREAKER}.enable`, BOOLEAN, { default: true }),
    rollback: same(`${BREAKER}.rollback`, BOOLEAN, { default: true }),
    thresholdConfiguration: same(`${BREAKER}.thresholdConfiguration`, THRESHOLD),
    resetOnHealthyTask: same(`${BREAKER}.resetOnHealthyTask`, BOOLEAN),
  }),
  alarms: to("service.deploymentConfiguration.alarms", DEPLOYMENT_ALARMS),
  earlySuccessCriteria: to("service.deploymentConfiguration.earlySuccessCriteria", EARLY_SUCCESS),
}));
