import { UNKNOWN, type Service } from "@ecs-dsl/validators";
import type { OriginEntry } from "../../../model/assembly.ts";
import { getAtt, ref, type Value } from "../../../cloudformation/template.ts";
import { Deferred, type Built } from "../../resolve/deferred.ts";
import { imported, platformStack } from "../../resolve/stack-outputs.ts";
import type { Lowering } from "../../lowering.ts";
import { shortened } from "../../resolve/names.ts";
import type { NetworkView } from "../../platform/network/network-view.ts";
import { Origins } from "../../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../../fields/overrides.ts";
import type { ServicePlan } from "./plan.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";
import { addTagOrigins, documentTags, type Tags } from "../../fields/tags.ts";
import { portNumber, type Connections } from "../../resolve/connections.ts";

export interface ServiceParts {
  readonly appTags: Tags;
  readonly cluster: string;
  readonly network: NetworkView;
  readonly targetGroups: readonly TargetGroupPlan[];
  readonly connections: Connections;
}

/** The ECS service of a workload. */
export function ecsService(lowering: Lowering, plan: ServicePlan, parts: ServiceParts): Built<Service> {
  const { props } = plan;
  const { deployment } = props;
  const maximumPercent = deployment?.maximumPercent ?? 200;
  const built: Built<Service> = {
    serviceName: plan.name,
    cluster: new Deferred(parts.cluster, imported(platformStack(lowering), "Cluster")),
    taskDefinition: new Deferred(plan.fullName, ref("TaskDefinition")),
    desiredCount: props.scaling === undefined ? (props.desiredCount ?? 1) : undefined,
    capacityProviderStrategy: props.capacityProviderStrategy,
    deploymentConfiguration: {
      minimumHealthyPercent: deployment?.minimumHealthyPercent ?? 100,
      maximumPercent,
      deploymentCircuitBreaker: {
        enable: deployment?.circuitBreaker?.enable ?? true,
        rollback: deployment?.circuitBreaker?.rollback ?? true,
      },
    },
    // ECS refuses to rebalance where it may not start a task before it stops one.
    availabilityZoneRebalancing: maximumPercent > 100 ? "ENABLED" : "DISABLED",
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: parts.network.privateSubnets.map(deferredId),
        securityGroups: [new Deferred(UNKNOWN, getAtt("SecurityGroup", "GroupId"))],
        assignPublicIp: "DISABLED",
      },
    },
    loadBalancers: parts.targetGroups.length === 0 ? undefined : parts.targetGroups.map((group) => target(plan, group)),
    healthCheckGracePeriodSeconds:
      props.healthCheckGracePeriodSeconds ?? (parts.targetGroups.length > 0 ? 60 : undefined),
    serviceConnectConfiguration: serviceConnect(lowering, plan, parts.connections),
    enableECSManagedTags: true,
    propagateTags: "SERVICE",
    enableExecuteCommand: props.enableExecuteCommand,
    tags: documentTags(parts.appTags, props.tags),
  };
  return withOverrides(built, overridesOf(plan));
}

function overridesOf({ subject, props }: ServicePlan) {
  return { subject, path: ["overrides", "service"], value: props.overrides?.service };
}

function deferredId(value: Value<string>): string | Deferred {
  return typeof value === "string" ? value : new Deferred(UNKNOWN, value);
}

function target(plan: ServicePlan, group: TargetGroupPlan): Built<NonNullable<Service["loadBalancers"]>[number]> {
  return {
    targetGroupArn: new Deferred(UNKNOWN, ref(group.id)),
    containerName: plan.name,
    containerPort: group.containerPort,
  };
}

/** The Service Connect namespace of an environment, by its name: `<app>-<environment>`. */
export function namespaceName({ prefix }: Lowering): string {
  return prefix;
}

/** Membership in Service Connect: as a server of the ports that others name, as a client of the ports that it names. */
function serviceConnect(
  lowering: Lowering,
  plan: ServicePlan,
  connections: Connections,
): Built<Service["serviceConnectConfiguration"]> {
  const served = connections.servedBy(plan.name);
  if (served.length === 0 && connections.of(plan.name).length === 0) return undefined;
  const services = served.flatMap((portName) => {
    const port = portNumber(plan.props.ports?.[portName]);
    return port === undefined
      ? []
      : [{ portName, discoveryName: discoveryName(plan, portName), clientAliases: [{ port, dnsName: plan.name }] }];
  });
  return {
    enabled: true,
    namespace: namespaceName(lowering),
    services: services.length === 0 ? undefined : services,
  };
}

const DISCOVERY_NAME_LENGTH = 64;

/** Unique in the namespace, where two services may call a port the same; no service has `_` in its name. */
function discoveryName({ name }: ServicePlan, portName: string): string {
  return shortened(`${name}_${portName}`.toLowerCase(), DISCOVERY_NAME_LENGTH);
}

/** Where the values of the service were written. */
export function serviceOrigins(
  lowering: Lowering,
  plan: ServicePlan,
  appTags: Tags,
  targetGroups: readonly TargetGroupPlan[],
): readonly OriginEntry[] {
  const origins = new Origins();
  const { subject } = plan;
  origins.addWhole([], subject, []);
  origins.addSame([], subject, [
    "desiredCount",
    "capacityProviderStrategy",
    "healthCheckGracePeriodSeconds",
    "enableExecuteCommand",
  ]);
  origins.add(["deploymentConfiguration"], subject, ["deployment"]);
  origins.add(["deploymentConfiguration", "deploymentCircuitBreaker"], subject, ["deployment", "circuitBreaker"]);
  origins.addWhole(["availabilityZoneRebalancing"], subject, ["deployment", "maximumPercent"]);
  addTagOrigins(origins, lowering.subject, appTags, subject, plan.props.tags);
  origins.addWhole(["loadBalancers"], subject, ["routes"]);
  targetGroups.forEach(({ routes }, index) => {
    const [first] = routes;
    if (first !== undefined) origins.addWhole(["loadBalancers", index], first.subject, []);
    if (first !== undefined) origins.add(["loadBalancers", index, "containerPort"], first.subject, ["port"]);
  });
  addOverrideOrigins(origins, [], overridesOf(plan));
  return origins.entries;
}
