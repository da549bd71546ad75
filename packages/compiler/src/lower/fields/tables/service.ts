import type { CircuitBreaker, Deployment, Route, Scaling, ServiceOverrides, ServiceProps } from "@ecs-dsl/dsl";
import type { ServiceContext } from "../contexts.ts";
import { Fields } from "../engine.ts";
import { BOOLEAN, DOCUMENT, from, hasName, listOf, node, numberFrom, required, struct } from "../shape.ts";
import { both, elsewhere, group, same, to } from "../table.ts";
import { TAGS } from "../tags.ts";
import { CAPACITY_PROVIDER_STRATEGY } from "./capacity-provider-strategy.ts";
import { ENABLE_EXECUTE_COMMAND, TASK_ROWS, TASK_TAGS } from "./task.ts";

/** ECS refuses to rebalance where it may not start a task before it stops one. */
const REBALANCING = {
  shape: from(1),
  lower: (maximumPercent: number) => (maximumPercent > 100 ? ("ENABLED" as const) : ("DISABLED" as const)),
};
const MAXIMUM_PERCENT = 200;

const DESIRED_COUNT = {
  shape: from(0),
  /** Once scaling owns the count, a template has none. */
  lower: (count: number, { isScaled }: ServiceContext) => (isScaled ? undefined : count),
};

const ROUTES = {
  shape: listOf(node<Route>("route", "a route of a load balancer", isWholeRoute)),
  lower: (_routes: readonly Route[], { targets }: ServiceContext) =>
    targets.length === 0 ? undefined : targets.map(({ value }) => value),
  locate: (_routes: readonly Route[], { targets }: ServiceContext) =>
    targets.flatMap(({ route }, index) =>
      route === undefined
        ? []
        : [
            { at: [index], path: [], subject: route },
            { at: [index, "containerPort"], path: ["port"], subject: route },
          ],
    ),
};

function isWholeRoute(route: object): boolean {
  return hasName(Reflect.get(route, "loadBalancer"));
}

/** What a target of scaling can be: a service never uses more than all that it asked for. */
const PERCENT = numberFrom(1, 100);

export const SERVICE = new Fields<ServiceProps>("a service", {
  ...TASK_ROWS,
  "service.serviceName": ({ name }) => name,
  "service.cluster": ({ cluster }) => cluster,
  "service.taskDefinition": ({ taskDefinition }) => taskDefinition,
  desiredCount: to("service.desiredCount", DESIRED_COUNT, { default: 1 }),
  capacityProviderStrategy: same("service.capacityProviderStrategy", CAPACITY_PROVIDER_STRATEGY),
  deployment: group<Deployment>("a deployment", {
    minimumHealthyPercent: same("service.deploymentConfiguration.minimumHealthyPercent", from(0), { default: 100 }),
    maximumPercent: both(
      same("service.deploymentConfiguration.maximumPercent", from(1), { default: MAXIMUM_PERCENT }),
      to("service.availabilityZoneRebalancing", REBALANCING, { default: MAXIMUM_PERCENT }),
    ),
    circuitBreaker: group<CircuitBreaker>("a circuit breaker", {
      enable: same("service.deploymentConfiguration.deploymentCircuitBreaker.enable", BOOLEAN, { default: true }),
      rollback: same("service.deploymentConfiguration.deploymentCircuitBreaker.rollback", BOOLEAN, { default: true }),
    }),
  }),
  "service.networkConfiguration": ({ subnets, securityGroups }) => ({
    awsvpcConfiguration: { subnets, securityGroups, assignPublicIp: "DISABLED" },
  }),
  routes: to("service.loadBalancers", ROUTES, { default: [] }),
  healthCheckGracePeriodSeconds: same("service.healthCheckGracePeriodSeconds", from(0, 2_147_483_647), {
    defaultOf: ({ targets }) => (targets.length > 0 ? 60 : undefined),
  }),
  "service.serviceConnectConfiguration": ({ serviceConnect }) => serviceConnect,
  "service.enableECSManagedTags": () => true,
  "service.propagateTags": () => "SERVICE",
  enableExecuteCommand: both(same("service.enableExecuteCommand", BOOLEAN), ENABLE_EXECUTE_COMMAND),
  tags: both(TASK_TAGS, to("service.tags", TAGS, { default: {} })),

  scaling: elsewhere(
    struct<Scaling>("a scaling", {
      min: required(from(0)),
      max: required(from(0)),
      cpu: PERCENT,
      memory: PERCENT,
      requestsPerTarget: numberFrom(1),
      scaleInCooldown: from(0),
      scaleOutCooldown: from(0),
    }),
  ),
  overrides: elsewhere(
    struct<ServiceOverrides>("the overrides of a service", {
      taskDefinition: DOCUMENT,
      container: DOCUMENT,
      service: DOCUMENT,
    }),
  ),
});
