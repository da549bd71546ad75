import { UNKNOWN, type Service } from "@ecs-dsl/validators";
import type { OriginEntry } from "../../../model/assembly.ts";
import { ref, type Value } from "../../../cloudformation/template.ts";
import { Deferred, type Built } from "../../resolve/deferred.ts";
import { fromPlatform } from "../../resolve/stack-outputs.ts";
import type { Lowering } from "../../lowering.ts";
import { type NetworkView, subnetsOf } from "../../platform/network/network-view.ts";
import type { ServiceContext, Target } from "../../fields/contexts.ts";
import { addDeploymentPartOrigins } from "../../fields/tables/deployment.ts";
import { INFRASTRUCTURE_ROLE } from "./infrastructure-role.ts";
import { SERVICE } from "../../fields/tables/service.ts";
import { Origins } from "../../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../../fields/overrides.ts";
import type { ExistingTargetPlan } from "../../plan/existing-target-plan.ts";
import type { SharePlan } from "../../plan/plan.ts";
import { alarmReferences } from "./watching/alarms.ts";
import { groupsOf } from "../security-group.ts";
import { canRebalance } from "./placement.ts";
import { type EcsServicePlan, hasInterfaces, isDaemon } from "./plan.ts";
import type { NetworkTargetGroupPlan } from "../../resolve/network-target-groups.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";
import type { Tags } from "../../fields/tags.ts";
import { ruleId } from "./listener-rules.ts";
import type { Connections } from "../../resolve/connections.ts";
import type { DiscoveryPlan } from "../../plan/discovery-plan.ts";
import { serviceConnect } from "./service-connect.ts";
import { serviceRegistries } from "./cloud-map.ts";
import { givenValue } from "../../resources/outside-values.ts";
import { resolver } from "../../resources/values.ts";

export interface ServiceParts {
  readonly appTags: Tags;
  readonly cluster: string;
  readonly isClusterGiven: boolean;
  readonly strategy: readonly SharePlan[];
  readonly network: NetworkView;
  readonly targetGroups: readonly TargetGroupPlan[];
  readonly networkGroups: readonly NetworkTargetGroupPlan[];
  readonly existingTargets: readonly ExistingTargetPlan[];
  readonly connections: Connections;
  readonly discovery: DiscoveryPlan;
}

/** The ECS service of a workload. */
export function ecsService(lowering: Lowering, plan: EcsServicePlan, parts: ServiceParts): Built<Service> {
  const built = SERVICE.lower("service", asService(plan), contextOf(lowering, plan, parts));
  return withOverrides(built, overridesOf(plan));
}

/** What a workload says of its ECS service, without what decides how many tasks that has. */
function asService({ subject, props: { scaling: _scaling, ...props } }: EcsServicePlan) {
  return { subject, props };
}

function contextOf(lowering: Lowering, plan: EcsServicePlan, parts: ServiceParts): ServiceContext {
  const daemonOn = isDaemon(plan)
    ? plan.instances.find(({ existing }) => existing === undefined)?.attribute
    : undefined;
  return {
    app: lowering.subject,
    appTags: parts.appTags,
    name: plan.name,
    cluster: parts.isClusterGiven ? parts.cluster : new Deferred(parts.cluster, fromPlatform(lowering, "Cluster")),
    taskDefinition: new Deferred(plan.fullName, ref("TaskDefinition")),
    subnets: deferredIds(subnetsOf(plan, parts.network)),
    securityGroups: groupsOf(lowering, plan).map(deferredId),
    targets: [
      ...parts.targetGroups.map(target),
      ...parts.networkGroups.map(networkTarget),
      ...parts.existingTargets.flatMap((target) => existingTarget(lowering, target)),
    ],
    serviceConnect: serviceConnect(lowering, plan, parts),
    serviceRegistries: serviceRegistries(plan, parts),
    infrastructureRoleArn: INFRASTRUCTURE_ROLE,
    resolve: resolver(lowering),
    isScaled: plan.props.scaling !== undefined || isDaemon(plan),
    isDaemon: isDaemon(plan),
    daemonOn,
    launchType: launchTypeOf(plan, capacityOf(plan, parts), parts),
    hasInterfaces: hasInterfaces(plan),
    canRebalance: canRebalance(plan),
    deployment: plan.deployment ?? { subject: plan.subject, strategy: "ROLLING", props: {} },
    rollbackAlarms: alarmReferences(plan.props.alarms).map((template) => new Deferred(UNKNOWN, template)),
    capacity: capacityOf(plan, parts),
  };
}

/** A change of the cluster's default reaches no service that is there, so each says itself what runs it. */
function capacityOf(plan: EcsServicePlan, { strategy }: ServiceParts): readonly SharePlan[] {
  const { capacity, props } = plan;
  if (isDaemon(plan) || plan.runsOn === undefined) return [];
  if (props.capacityProviderStrategy !== undefined || props.capacity !== undefined) return capacity;
  return props.overrides?.service?.launchType === undefined ? strategy : [];
}

/** What runs tasks that no provider does: outside AWS, of daemons, and where a cluster exists, whose default is not known. */
function launchTypeOf(plan: EcsServicePlan, capacity: readonly SharePlan[], { isClusterGiven }: ServiceParts) {
  if (plan.runsOn === "external") return "EXTERNAL";
  if (isDaemon(plan)) return "EC2";
  const { capacityProviderStrategy, launchType } = plan.props.overrides?.service ?? {};
  const isSaid = capacity.length > 0 || capacityProviderStrategy !== undefined || launchType !== undefined;
  return isClusterGiven && plan.runsOn === "fargate" && !isSaid ? "FARGATE" : undefined;
}

function overridesOf({ subject, props }: EcsServicePlan) {
  return { subject, path: ["overrides", "service"], value: props.overrides?.service };
}

function deferredIds(values: NetworkView["privateSubnets"]): ServiceContext["subnets"] {
  return isList(values) ? values.map(deferredId) : new Deferred(UNKNOWN, values);
}

function isList(values: NetworkView["privateSubnets"]): values is Extract<typeof values, readonly unknown[]> {
  return Array.isArray(values);
}

function deferredId(value: Value<string>): string | Deferred {
  return typeof value === "string" ? value : new Deferred(UNKNOWN, value);
}

function target(group: TargetGroupPlan): Target {
  const { id, containerName, containerPort, routes } = group;
  const value = { targetGroupArn: deferredId(ref(id)), containerName, containerPort };
  return { value: { ...value, ...shifting(group) }, route: routes[0] };
}

function networkTarget(group: NetworkTargetGroupPlan): Target {
  const { id, alternateId, listenerId, containerName, containerPort, listener: route } = group;
  const value = { targetGroupArn: deferredId(ref(id)), containerName, containerPort };
  if (alternateId === undefined) return { value, route };
  const advancedConfiguration = {
    alternateTargetGroupArn: deferredId(ref(alternateId)),
    productionListenerRule: deferredId(ref(listenerId)),
    roleArn: INFRASTRUCTURE_ROLE,
  };
  return { value: { ...value, advancedConfiguration }, route };
}

function existingTarget(lowering: Lowering, route: ExistingTargetPlan): readonly Target[] {
  const { arn, containerName, containerPort } = route;
  if (containerPort === undefined) return [];
  const targetGroupArn = givenValue(lowering, route) ?? arn;
  return [{ value: { targetGroupArn, containerName, containerPort }, route }];
}

/** What ECS changes as it shifts the traffic of a target group. */
function shifting({ alternateId, routes: [route] }: TargetGroupPlan) {
  if (alternateId === undefined || route === undefined) return {};
  const test = route.test === undefined ? {} : { testListenerRule: deferredId(ref(ruleId(route.test))) };
  return {
    advancedConfiguration: {
      alternateTargetGroupArn: deferredId(ref(alternateId)),
      productionListenerRule: deferredId(ref(ruleId(route))),
      ...test,
      roleArn: INFRASTRUCTURE_ROLE,
    },
  };
}

function addDeploymentOrigins(
  origins: Origins,
  { subject, deployment }: EcsServicePlan,
  context: ServiceContext,
): void {
  origins.addWhole(["deploymentConfiguration"], subject, ["deployment"]);
  if (deployment !== undefined) addDeploymentPartOrigins(origins, deployment, context);
}

/** Where the values of the service were written. */
export function serviceOrigins(lowering: Lowering, plan: EcsServicePlan, parts: ServiceParts): readonly OriginEntry[] {
  const origins = new Origins();
  const context = contextOf(lowering, plan, parts);
  SERVICE.addOrigins(origins, "service", asService(plan), context);
  addDeploymentOrigins(origins, plan, context);
  addOverrideOrigins(origins, overridesOf(plan), SERVICE.lower("service", asService(plan), context));
  return origins.entries;
}
