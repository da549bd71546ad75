import { outsideBuilt, outsideId, outsideImage } from "../resources/outside-values.ts";
import type { OutsideId, Reference } from "@ecs-dsl/dsl";
import type { Cluster as ClusterDocument } from "@ecs-dsl/validators";
import type { LoweredDocument, OriginEntry, Stack } from "../../model/assembly.ts";
import { documentResource } from "../../cloudformation/resource.ts";
import {
  getAtt,
  ref,
  type Output,
  type Parameter,
  type Resource,
  type Template,
} from "../../cloudformation/template.ts";
import { asDocument, asProperties, Deferred, type Built } from "../resolve/deferred.ts";
import { capacityIds, type CapacityPart, capacityPart } from "./ec2-capacity/ec2-capacity.ts";
import { instancesGroup } from "./ec2-capacity/instances-group.ts";
import { activationOutputs, activationRoles } from "./external/activation-role.ts";
import { managedInstancesPart } from "./managed-instances/managed-instances.ts";
import { loweredDocument } from "../fields/document.ts";
import { askedOf, platformStack, stackInputs } from "../resolve/stack-outputs.ts";
import { existingRecords } from "./load-balancer/existing-records.ts";
import { loadBalancerPart } from "./load-balancer/load-balancer.ts";
import { networkLoadBalancerPart } from "./load-balancer/network-load-balancer.ts";
import { balancersBehind } from "../resolve/distributions.ts";
import { distributionPart } from "./distribution/distribution.ts";
import { originAccess, prefixListMappings } from "./distribution/origin-access.ts";
import { vpcOrigin } from "./distribution/origins.ts";
import type { Lowering } from "../lowering.ts";
import { INSTANCES_GROUP, isInstancesGroup } from "../resources/capacity-values.ts";
import { type NetworkNeeds, type NetworkPart, networkPart } from "./network/network.ts";
import type { ClusterContext } from "../fields/contexts.ts";
import { CLUSTER } from "../fields/tables/cluster.ts";
import { Origins } from "../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../fields/overrides.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import { isOfEc2 } from "../plan/capacity-plan.ts";
import type { ClusterPlan } from "../plan/cluster-plan.ts";
import { namespaces } from "./namespaces.ts";
import type { Tags } from "../fields/tags.ts";

export interface PlatformPart {
  readonly documents: readonly LoweredDocument[];
  /** None where everything that workloads share exists. */
  readonly stacks: readonly Stack[];
}

/** What the workloads of an environment share, and what their tasks need: network, cluster, load balancers and namespaces. */
export function platformPart(lowering: Lowering, app: AppPlan, needs: NetworkNeeds): PlatformPart {
  const { cluster, tags, loadBalancers, capacities, managed } = app;
  const stack = platformStack(lowering);
  const isOwn = cluster.source === "new";
  const built = withCapacities(clusterDocument(lowering, cluster, tags), app);
  const network = networkPart(lowering, app.network, tags, needs);
  const names = namespaces(lowering, app.discovery, network.inPlatform.vpc, tags);
  const behind = balancersBehind(app.distributions);
  const applicationBalancers = loadBalancers.map((balancer) => {
    const isBehind = behind.has(balancer);
    const access = isBehind ? originAccess(lowering, balancer, network.inPlatform.vpc, tags) : undefined;
    const { resources, outputs } = loadBalancerPart(lowering, balancer, { network, appTags: tags, access });
    return { resources: isBehind ? { ...resources, ...vpcOrigin(balancer, tags) } : resources, outputs };
  });
  const balancers = [...applicationBalancers, ...networkLoadBalancerParts(lowering, app, network)];
  const distributions = app.distributions.map((one) => distributionPart(lowering, one, tags));
  const valueOf = (id: OutsideId) => outsideId(lowering, id);
  const imageOf = (id: Reference<"output">) => outsideImage(lowering, id);
  const context = { appTags: tags, cluster: cluster.name, prefix: lowering.prefix, network, valueOf, imageOf };
  const instances = capacities.map((capacity) => capacityPart(capacity, context));
  const resources: Readonly<Record<string, Resource>> = Object.assign(
    {},
    network.resources,
    isOwn ? clusterResources(built) : {},
    ...(instances.length + managed.length > 0 ? [instancesGroup(lowering, network, app)] : []),
    ...instances.map((one) => one.resources),
    ...managed.map((one) => managedInstancesPart(one, context)),
    activationRoles(app.externals, tags),
    names.resources,
    ...[...balancers, ...distributions].map((one) => one.resources),
    ...app.existingLoadBalancers.map((one) => existingRecords(lowering, one, tags)),
  );
  const outputs: Readonly<Record<string, Output>> = Object.assign(
    isOwn ? { Cluster: { Value: ref("Cluster") } } : {},
    network.outputs,
    names.outputs,
    activationOutputs(app.externals),
    app.values.placed.some(({ reference }) => isInstancesGroup(reference)) && instances.length + managed.length > 0
      ? { [INSTANCES_GROUP]: { Value: getAtt(INSTANCES_GROUP, "GroupId") } }
      : {},
    ...[...balancers, ...distributions].map((one) => one.outputs),
  );
  const mappings = behind.size > 0 ? prefixListMappings(lowering) : {};
  const origins = () => clusterOrigins(lowering, cluster, tags);
  return {
    documents: isOwn ? [loweredDocument(lowering, "cluster", cluster, asDocument(built), { origins })] : [],
    // CloudFormation takes no stack without resources.
    stacks:
      Object.keys(resources).length === 0 ? [] : [stackOf(lowering, stack, resources, outputs, instances, mappings)],
  };
}

function networkLoadBalancerParts(
  lowering: Lowering,
  { networkLoadBalancers, networkGroups, tags }: AppPlan,
  network: NetworkPart,
) {
  const groups = Array.from(networkGroups.values()).flatMap((ofService) => ofService.groups);
  return networkLoadBalancers.map((balancer) => {
    const own = groups.filter(({ loadBalancer }) => loadBalancer === balancer);
    return networkLoadBalancerPart(lowering, balancer, own, network, tags);
  });
}

function stackOf(
  lowering: Lowering,
  name: string,
  Resources: Readonly<Record<string, Resource>>,
  Outputs: Readonly<Record<string, Output>>,
  capacities: readonly CapacityPart[],
  Mappings: Template["Mappings"] = {},
): Stack {
  const taken = stackInputs(lowering, Resources);
  const Parameters: Readonly<Record<string, Parameter>> = Object.assign(
    {},
    ...capacities.map(({ parameters }) => parameters),
    taken.parameters,
  );
  return {
    name,
    kind: "platform",
    template: {
      AWSTemplateFormatVersion: "2010-09-09",
      Description: `What the workloads of ${lowering.app} share in ${lowering.environment.name}`,
      ...(Object.keys(Parameters).length === 0 ? {} : { Parameters }),
      ...(Object.keys(Mappings).length === 0 ? {} : { Mappings }),
      Resources,
      Outputs,
    },
    parameters: Object.assign({}, ...capacities.map(({ values }) => values), taken.values),
    inputs: taken.inputs,
    ...askedOf(taken),
  };
}

function clusterDocument(lowering: Lowering, plan: ClusterPlan, appTags: Tags): Built<ClusterDocument> {
  return withOverrides(CLUSTER.lower("cluster", plan, contextOf(lowering, plan, appTags)), overridesOf(plan));
}

/** The cluster, with the providers of instances beside those of Fargate. */
function withCapacities(
  built: Built<ClusterDocument>,
  { capacities, existingCapacities }: Pick<AppPlan, "capacities" | "existingCapacities">,
): Built<ClusterDocument> {
  const { capacityProviders } = built;
  const existing = existingCapacities.filter(isOfEc2);
  if (capacities.length + existing.length === 0 || capacityProviders instanceof Deferred) return built;
  const providers = [
    ...capacities.map((one) => new Deferred(one.providerName, ref(capacityIds(one).provider))),
    ...existing.map(({ providerName }) => providerName),
  ];
  return { ...built, capacityProviders: [...(capacityProviders ?? []), ...providers] };
}

function contextOf(lowering: Lowering, { name, strategy }: ClusterPlan, appTags: Tags): ClusterContext {
  const valueOf = (id: OutsideId) => outsideBuilt(lowering, id);
  return { app: lowering.subject, appTags, name, strategy, valueOf };
}

function overridesOf({ subject, props }: ClusterPlan) {
  return { subject, path: ["overrides"], value: props.overrides };
}

/** The cluster, and apart from it its capacity providers: so CloudFormation can change them without replacing it. */
function clusterResources(built: Built<ClusterDocument>): Readonly<Record<string, Resource>> {
  const { CapacityProviders, DefaultCapacityProviderStrategy, ...cluster } = asProperties("cluster", built);
  return {
    Cluster: documentResource("AWS::ECS::Cluster", cluster),
    CapacityProviders: documentResource("AWS::ECS::ClusterCapacityProviderAssociations", {
      Cluster: ref("Cluster"),
      CapacityProviders,
      DefaultCapacityProviderStrategy,
    }),
  };
}

function clusterOrigins(lowering: Lowering, plan: ClusterPlan, appTags: Tags): readonly OriginEntry[] {
  const origins = new Origins();
  const context = contextOf(lowering, plan, appTags);
  CLUSTER.addOrigins(origins, "cluster", plan, context);
  addOverrideOrigins(origins, overridesOf(plan), CLUSTER.lower("cluster", plan, context));
  return origins.entries;
}
