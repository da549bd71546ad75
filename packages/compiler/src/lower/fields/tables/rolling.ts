import type { CircuitBreaker, RollingProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { BOOLEAN, from } from "../shape.ts";
import { both, group, same, to } from "../table.ts";

/** ECS refuses to rebalance where it may not start a task before it stops one. */
const REBALANCING = {
  shape: from(1),
  lower: (maximumPercent: number) => (maximumPercent > 100 ? ("ENABLED" as const) : ("DISABLED" as const)),
};
const MAXIMUM_PERCENT = 200;

/** A rolling update: `rolling(…)`. */
export const ROLLING = new Fields<RollingProps>("a rolling update", () => ({
  minimumHealthyPercent: same("service.deploymentConfiguration.minimumHealthyPercent", from(0), { default: 100 }),
  maximumPercent: both(
    same("service.deploymentConfiguration.maximumPercent", from(1), { default: MAXIMUM_PERCENT }),
    to("service.availabilityZoneRebalancing", REBALANCING, { default: MAXIMUM_PERCENT, isAside: true }),
  ),
  circuitBreaker: group<CircuitBreaker>("a circuit breaker", {
    enable: same("service.deploymentConfiguration.deploymentCircuitBreaker.enable", BOOLEAN, { default: true }),
    rollback: same("service.deploymentConfiguration.deploymentCircuitBreaker.rollback", BOOLEAN, { default: true }),
  }),
}));
