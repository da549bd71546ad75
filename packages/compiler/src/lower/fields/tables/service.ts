import type { AnyServiceProps, CapacityShare, Deployment, Routes, ServiceOverrides } from "@ecs-dsl/dsl";
import type { ServiceContext } from "../contexts.ts";
import { Fields } from "../engine.ts";
import { BOOLEAN, DOCUMENT, either, FILLED, from, listOf, mapOf, node, oneOf, struct } from "../shape.ts";
import type { BuiltAt } from "../places.ts";
import { namePart } from "../../resolve/names.ts";
import { both, elsewhere, same, to, type Table } from "../table.ts";
import { TAGS } from "../tags.ts";
import { CAPACITY_PROVIDER_STRATEGY, locateShares, raisedShares, strategyItems } from "./capacity-provider-strategy.ts";
import { ALARMS } from "./alarms.ts";
import { REFERENCE } from "./reference.ts";
import { PLACEMENT_CONSTRAINTS, PLACEMENT_STRATEGY } from "./placement.ts";
import { deploymentConfiguration, DEPLOYMENTS } from "./deployment.ts";
import { ROUTES_BY_PORT } from "./route.ts";
import { SCALING } from "./scaling.ts";
import { ENABLE_EXECUTE_COMMAND, TASK_ROWS, TASK_TAGS } from "./task.ts";
import { TASK_VOLUMES, VOLUME_CONFIGURATIONS } from "./volumes.ts";

const STRATEGY = {
  shape: CAPACITY_PROVIDER_STRATEGY,
  lower: (_shares: readonly CapacityShare[], { capacity }: ServiceContext) => strategyItems(capacity),
  raise: raisedShares,
  locate: (_shares: readonly CapacityShare[], { capacity }: ServiceContext) => locateShares(capacity),
};

const DESIRED_COUNT = {
  shape: from(0),
  /** Once scaling owns the count, a template has none. */
  lower: (count: number, { isScaled }: ServiceContext) => (isScaled ? undefined : count),
  raise: (count: number) => count,
};

const ASSIGN_PUBLIC_IP = {
  shape: BOOLEAN,
  lower: (isPublic: boolean, context: ServiceContext) =>
    context.hasInterfaces ? networkConfiguration(isPublic, context) : undefined,
  raise: ({ awsvpcConfiguration }: NetworkConfiguration) => awsvpcConfiguration?.assignPublicIp === "ENABLED",
} as const;

/** What ECS is told of the network of a service's tasks. */
type NetworkConfiguration = BuiltAt<"service.networkConfiguration">;

function networkConfiguration(
  isPublic: boolean,
  { subnets, securityGroups }: Pick<ServiceContext, "subnets" | "securityGroups">,
): NetworkConfiguration {
  return { awsvpcConfiguration: { subnets, securityGroups, assignPublicIp: isPublic ? "ENABLED" : "DISABLED" } };
}

const ROUTES = {
  shape: ROUTES_BY_PORT,
  lower: (_routes: Routes, { targets }: ServiceContext) =>
    targets.length === 0 ? undefined : targets.map(({ value }) => value),
  locate: (_routes: Routes, { targets }: ServiceContext) =>
    targets.flatMap(({ route }, index) =>
      route === undefined
        ? []
        : [
            { at: [index], path: [], subject: route.subject },
            route.sidecar === undefined
              ? { at: [index, "containerPort"], path: [route.port] }
              : { at: [index, "containerPort"], path: [], subject: route.subject },
          ],
    ),
};

function isDeployment(deployment: object): boolean {
  const strategy: unknown = Reflect.get(deployment, "strategy");
  return typeof strategy === "string" && Object.hasOwn(DEPLOYMENTS, strategy);
}

/** ECS refuses to rebalance where it may not start a task before it stops one. */
function rebalancing({ canRebalance, isDaemon, deployment }: ServiceContext): "DISABLED" | "ENABLED" {
  const { maximumPercent = isDaemon ? 100 : 200 } = deployment.strategy === "ROLLING" ? deployment.props : {};
  return maximumPercent > 100 && canRebalance ? "ENABLED" : "DISABLED";
}

/** The rows of a service, of which other kinds that are ECS services have some. */
export const SERVICE_TABLE: Table<AnyServiceProps> = {
  ...TASK_ROWS,
  "service.serviceName": ({ name }) => namePart(name),
  serviceName: elsewhere(FILLED),
  "service.cluster": ({ cluster }) => cluster,
  "service.taskDefinition": ({ taskDefinition }) => taskDefinition,
  "service.launchType": ({ launchType }) => launchType,
  "service.schedulingStrategy": ({ isDaemon }) => (isDaemon ? "DAEMON" : undefined),
  desiredCount: to("service.desiredCount", DESIRED_COUNT, { default: 1 }),
  capacityProviderStrategy: to("service.capacityProviderStrategy", STRATEGY, {
    defaultOf: ({ capacity }) => (capacity.length > 0 ? [] : undefined),
  }),
  placementConstraints: PLACEMENT_CONSTRAINTS,
  placementStrategy: PLACEMENT_STRATEGY,
  deployment: elsewhere(node<Deployment>("deployment", "a deployment, as rolling(…) makes one", isDeployment)),
  "service.deploymentConfiguration": deploymentConfiguration,
  availabilityZoneRebalancing: same("service.availabilityZoneRebalancing", oneOf("ENABLED", "DISABLED"), {
    defaultOf: rebalancing,
  }),
  assignPublicIp: to("service.networkConfiguration", ASSIGN_PUBLIC_IP, { default: false }),
  routes: to("service.loadBalancers", ROUTES, { default: {} }),
  healthCheckGracePeriodSeconds: same("service.healthCheckGracePeriodSeconds", from(0, 2_147_483_647), {
    defaultOf: ({ targets }) => (targets.length > 0 ? 60 : undefined),
  }),
  "service.serviceConnectConfiguration": ({ serviceConnect }) => serviceConnect,
  "service.serviceRegistries": ({ serviceRegistries }) => serviceRegistries,
  volumes: both(TASK_VOLUMES, VOLUME_CONFIGURATIONS),
  "service.enableECSManagedTags": () => true,
  "service.propagateTags": () => "SERVICE",
  enableExecuteCommand: both(same("service.enableExecuteCommand", BOOLEAN), ENABLE_EXECUTE_COMMAND),
  tags: both(TASK_TAGS, to("service.tags", TAGS, { default: {}, isAside: true })),

  allowFrom: elsewhere(mapOf(listOf(either(FILLED, REFERENCE)), "sources by port")),
  scaling: elsewhere(SCALING),
  alarms: elsewhere(ALARMS),
  dashboard: elsewhere(BOOLEAN),
  overrides: elsewhere(
    struct<ServiceOverrides>("the overrides of a service", {
      taskDefinition: DOCUMENT,
      container: DOCUMENT,
      service: DOCUMENT,
    }),
  ),
};

export const SERVICE = new Fields("a service", () => SERVICE_TABLE);
