import type { Cluster, ClusterProps, Network } from "@ecs-dsl/dsl";
import type { Cluster as ClusterDocument } from "@ecs-dsl/validators";
import type { LoweredDocument, OriginEntry, Stack } from "../../model/assembly.ts";
import { documentResource, resource } from "../../cloudformation/resource.ts";
import { ref, type Output, type Resource } from "../../cloudformation/template.ts";
import { asDocument, asProperties, type Built } from "../resolve/deferred.ts";
import { loweredDocument } from "../fields/document.ts";
import { exported, platformStack } from "../resolve/stack-outputs.ts";
import { checkCapacity } from "../checks/capacity.ts";
import { checkLoadBalancer } from "../checks/load-balancer.ts";
import { loadBalancerPart } from "./load-balancer/load-balancer.ts";
import type { Lowering } from "../lowering.ts";
import { conformed } from "../plan/named-plans.ts";
import { checkIsolatedImages, checkSubnets } from "../checks/network.ts";
import { networkPart } from "./network/network.ts";
import type { NetworkView } from "./network/network-view.ts";
import { noun } from "../plan/noun.ts";
import { checkOverrides, OWN_OF_CLUSTER } from "../checks/overrides.ts";
import { Origins } from "../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../fields/overrides.ts";
import type { Plan } from "../plan/plan.ts";
import type { Plans } from "../plan/plan-workloads.ts";
import { CLUSTER_PROPS } from "../plan/props.ts";
import { namespaceName } from "../workloads/service/service.ts";
import { addTagOrigins, documentTags, templateTags, type Tags } from "../fields/tags.ts";
import { endpointNeeds } from "./network/vpc-endpoints.ts";
import type { Connections } from "../resolve/connections.ts";

export interface PlatformPart {
  readonly documents: readonly LoweredDocument[];
  readonly stack: Stack;
  /** The cluster's name. */
  readonly cluster: string;
  readonly network: NetworkView;
}

/** What an environment is given beside its workloads. */
export interface PlatformContent {
  readonly cluster?: Cluster | undefined;
  readonly network?: Network | undefined;
  readonly tags: Tags;
}

/** What the workloads of an environment share: network, cluster, load balancers and the namespace of Service Connect. */
export function platformPart(
  lowering: Lowering,
  content: PlatformContent,
  { workloads, loadBalancers }: Plans,
  connections: Connections,
): PlatformPart {
  const stack = platformStack(lowering);
  const plan = clusterPlan(lowering, content.cluster);
  const built = clusterDocument(plan, content.tags);
  const network = networkPart(lowering, content.network, content.tags, endpointNeeds(workloads, !connections.isEmpty));
  for (const balancer of loadBalancers) {
    checkLoadBalancer(lowering, balancer);
    checkSubnets(lowering, network.subject, network.inPlatform, balancer);
  }
  if (network.isIsolated) checkIsolatedImages(lowering, workloads);
  checkCapacity(lowering, plan, workloads);
  const balancers = loadBalancers.map((balancer) => loadBalancerPart(stack, balancer, network, content.tags));
  const resources: Readonly<Record<string, Resource>> = Object.assign(
    {},
    network.resources,
    clusterResources(built),
    connections.isEmpty ? {} : { Namespace: namespace(lowering, content.tags) },
    ...balancers.map((balancer) => balancer.resources),
  );
  const outputs: Readonly<Record<string, Output>> = Object.assign(
    { Cluster: exported(stack, "Cluster", ref("Cluster")) },
    network.outputs,
    ...balancers.map((balancer) => balancer.outputs),
  );
  return {
    documents: [
      loweredDocument(lowering, "cluster", plan, asDocument(built), {
        origins: () => clusterOrigins(lowering, plan, content.tags),
      }),
    ],
    stack: stackOf(lowering, stack, resources, outputs),
    cluster: plan.name,
    network: network.inWorkloads,
  };
}

function stackOf(
  lowering: Lowering,
  name: string,
  Resources: Readonly<Record<string, Resource>>,
  Outputs: Readonly<Record<string, Output>>,
): Stack {
  return {
    name,
    kind: "platform",
    template: {
      AWSTemplateFormatVersion: "2010-09-09",
      Description: `What the workloads of ${lowering.app} share in ${lowering.environment.name}`,
      Resources,
      Outputs,
    },
    parameters: {},
    dependsOn: [],
  };
}

function clusterPlan(lowering: Lowering, cluster: Cluster | undefined): Plan<ClusterProps> {
  const node = cluster ?? { kind: "cluster", props: {} };
  const subject = noun(node, "cluster", "the cluster");
  const props = conformed<ClusterProps>(lowering, subject, CLUSTER_PROPS, node.props);
  checkOverrides(lowering, subject, ["overrides"], props.overrides, OWN_OF_CLUSTER);
  return { name: props.name ?? lowering.prefix, subject, props };
}

function clusterDocument({ name, props, subject }: Plan<ClusterProps>, appTags: Tags): Built<ClusterDocument> {
  const built: Built<ClusterDocument> = {
    clusterName: name,
    settings: [{ name: "containerInsights", value: props.containerInsights ?? "enhanced" }],
    capacityProviders: props.capacityProviders ?? ["FARGATE", "FARGATE_SPOT"],
    defaultCapacityProviderStrategy: props.defaultCapacityProviderStrategy ?? [
      { capacityProvider: "FARGATE", weight: 1 },
    ],
    tags: documentTags(appTags, props.tags),
  };
  return withOverrides(built, { subject, path: ["overrides"], value: props.overrides });
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

function namespace(lowering: Lowering, tags: Tags): Resource {
  return resource("AWS::ServiceDiscovery::HttpNamespace", {
    Name: namespaceName(lowering),
    Description: `Service Connect of ${lowering.prefix}`,
    Tags: templateTags(tags),
  });
}

function clusterOrigins(lowering: Lowering, plan: Plan<ClusterProps>, appTags: Tags): readonly OriginEntry[] {
  const { subject, props } = plan;
  const origins = new Origins();
  origins.addWhole([], subject, []);
  origins.add(["clusterName"], subject, ["name"]);
  origins.addWhole(["settings"], subject, ["containerInsights"]);
  origins.addSame([], subject, ["capacityProviders", "defaultCapacityProviderStrategy"]);
  addTagOrigins(origins, lowering.subject, appTags, subject, props.tags);
  addOverrideOrigins(origins, [], { subject, path: ["overrides"], value: props.overrides });
  return origins.entries;
}
