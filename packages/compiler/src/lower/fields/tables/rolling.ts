import type { CircuitBreaker, RollingProps } from "@ecs-dsl/dsl";
import type { ServiceContext } from "../contexts.ts";
import { Fields } from "../engine.ts";
import { BOOLEAN, from } from "../shape.ts";
import { both, group, same, to } from "../table.ts";

/** ECS refuses to rebalance where it may not start a task before it stops one. */
const REBALANCING = {
  shape: from(1),
  lower: (maximumPercent: number, { canRebalance }: ServiceContext) =>
    maximumPercent > 100 && canRebalance ? ("ENABLED" as const) : ("DISABLED" as const),
};

/** An instance has one task of a daemon at a time. */
const MAXIMUM_PERCENT = { defaultOf: ({ daemonOn }: ServiceContext) => (daemonOn === undefined ? 200 : 100) };
const MINIMUM_PERCENT = { defaultOf: ({ daemonOn }: ServiceContext) => (daemonOn === undefined ? 100 : 0) };

/** A rolling update: `rolling(…)`. */
export const ROLLING = new Fields<RollingProps>("a rolling update", () => ({
  minimumHealthyPercent: same("service.deploymentConfiguration.minimumHealthyPercent", from(0), MINIMUM_PERCENT),
  maximumPercent: both(
    same("service.deploymentConfiguration.maximumPercent", from(1), MAXIMUM_PERCENT),
    to("service.availabilityZoneRebalancing", REBALANCING, { ...MAXIMUM_PERCENT, isAside: true }),
  ),
  circuitBreaker: group<CircuitBreaker>("a circuit breaker", {
    enable: same("service.deploymentConfiguration.deploymentCircuitBreaker.enable", BOOLEAN, { default: true }),
    rollback: same("service.deploymentConfiguration.deploymentCircuitBreaker.rollback", BOOLEAN, { default: true }),
  }),
}));
