import type { App, AppContent } from "@ecs-dsl/dsl";
import type { AssemblyEnvironment } from "../../model/assembly.ts";
import type { Lowering, SourceOf } from "../lowering.ts";
import { connect, type Connections } from "../resolve/connections.ts";
import { deploymentOrder, type DeploymentOrder } from "../resolve/deployment-order.ts";
import { domainOf } from "../resolve/discovery.ts";
import { sorted } from "../resolve/names.ts";
import { networkTargetGroups, type NetworkTargetGroups } from "../resolve/network-target-groups.ts";
import { prioritize, type Priorities } from "../resolve/priorities.ts";
import { targetGroups, type TargetGroups } from "../resolve/target-groups.ts";
import { referencesOfApp } from "../resolve/placed-references.ts";
import { type ValueOrder, valueOrder } from "../resolve/value-order.ts";
import type { AnyResourcePlan } from "../resources/kinds.ts";
import type { AnyWorkloadPlan } from "../workloads/kinds.ts";
import { planCluster, type ClusterPlan } from "./cluster-plan.ts";
import { contentOf, environmentNames, type EnvironmentAsWritten, environmentAsWritten } from "./content.ts";
import { type DiscoveryPlan, planDiscovery } from "./discovery-plan.ts";
import type { CapacityPlan } from "./capacity-plan.ts";
import { planExistingServices } from "./existing-service-plan.ts";
import type { Look } from "../../model/look.ts";
import type { Duplicate } from "./named-plans.ts";
import type { DistributionPlan } from "./distribution-plan.ts";
import { secretsByName } from "../resolve/distributions.ts";
import type { Ec2CapacityPlan, ExternalPlan, ManagedInstancesPlan } from "./plan.ts";
import type { NetworkLoadBalancerPlan } from "./network-load-balancer-plan.ts";
import { planDefaults } from "./plan-defaults.ts";
import { planNetwork, type NetworkPlan } from "./network-plan.ts";
import { type OutputPlan, planOutputs } from "./plan-outputs.ts";
import { planWorkflows, type WorkflowsPlan } from "./plan-workflows.ts";
import { planRegistry } from "./registry-plan.ts";
import type { Noun } from "../nouns/noun.ts";
import type {
  ExistingRepositoryPlan,
  ExistingServicePlan,
  LoadBalancerPlan,
  PublicRepositoryPlan,
  RegistryPlan,
  RepositoryPlan,
  WorkloadPlan,
} from "./plan.ts";
import { registryTags } from "./registry-tags.ts";
import { planWorkloads } from "./plan-workloads.ts";

/** What one environment of an app is made of, and what is resolved from that: checked as a whole, then lowered. */
export interface AppPlan {
  readonly name: string;
  /** How findings speak of the app. */
  readonly subject: Noun;
  readonly environment: AssemblyEnvironment;
  /** The environment as the app gives it, which may be anything; absent where the app names none. */
  readonly environmentAsWritten?: EnvironmentAsWritten;
  /** What the app says is in the environment, without what does not fit. */
  readonly content: Partial<AppContent>;
  readonly tags: Readonly<Record<string, string>> | undefined;
  /** Those of what it shares with other environments. */
  readonly registryTags: Readonly<Record<string, string>> | undefined;
  readonly cluster: ClusterPlan;
  readonly network: NetworkPlan;
  /** Sorted by name, as are load balancers and repositories. */
  readonly workloads: readonly AnyWorkloadPlan[];
  readonly loadBalancers: readonly LoadBalancerPlan[];
  /** Those of the routes that the app does not make. */
  readonly existingLoadBalancers: readonly LoadBalancerPlan[];
  readonly networkLoadBalancers: readonly NetworkLoadBalancerPlan[];
  /** Sorted by name. */
  readonly distributions: readonly DistributionPlan[];
  readonly repositories: readonly RepositoryPlan[];
  /** In the order of the images that are in them. */
  readonly existingRepositories: readonly ExistingRepositoryPlan[];
  /** What has a stack of its own between the platform and the workloads, and what exists of that kind. */
  readonly resources: readonly AnyResourcePlan[];
  /** Instances that workloads run on, sorted by name. */
  readonly capacities: readonly Ec2CapacityPlan[];
  /** Those that ECS cares for, sorted by name. */
  readonly managed: readonly ManagedInstancesPlan[];
  /** Those that workloads run on and that the app does not make, sorted by name. */
  readonly existingCapacities: readonly CapacityPlan[];
  /** Instances outside AWS that workloads run on, sorted by name. */
  readonly externals: readonly ExternalPlan[];
  /** Sorted by name. */
  readonly publicRepositories: readonly PublicRepositoryPlan[];
  /** Settings of the registry, where the app has them. */
  readonly registry: RegistryPlan | undefined;
  /** Services that the app does not make and that variables name, sorted by name. */
  readonly existingServices: readonly ExistingServicePlan[];
  /** Nouns that have the name of another that differs from them. */
  readonly duplicates: readonly Duplicate[];
  /** What deploys it when somebody pushes. */
  readonly workflows: readonly WorkflowsPlan[];
  /** Every environment of the app. */
  readonly environmentNames: readonly string[];
  /** Values that others may read, sorted by name. */
  readonly outputs: readonly OutputPlan[];
  readonly connections: Connections;
  /** How services find each other. */
  readonly discovery: DiscoveryPlan;
  readonly targetGroups: ReadonlyMap<WorkloadPlan, TargetGroups>;
  readonly networkGroups: ReadonlyMap<WorkloadPlan, NetworkTargetGroups>;
  readonly priorities: Priorities;
  /** Who takes values of whom. */
  readonly values: ValueOrder<AnyWorkloadPlan>;
  readonly order: DeploymentOrder<AnyWorkloadPlan>;
  /** Where the images of a repository come from, where it is a replica: nothing of it is made here. */
  readonly sourceOf: SourceOf;
  /** Values from outside of the app, by what was written; known once it is lowered. */
  readonly outside: Lowering["outsideSources"];
  /** What stands on the disk, seen from the config. */
  readonly look: Look;
  /** Which properties were written and could not be used. */
  readonly leftOut: Pick<Lowering, "hasLeftOut" | "isLeftOut">;
}

/** Plans the environment of the lowering. Only what is malformed is reported here; the rules judge the rest. */
export function planApp(lowering: Lowering, app: App): AppPlan {
  const content = contentOf(lowering, app);
  lowering.isStackless = content.emits === "task-definitions";
  lowering.defaults = planDefaults(lowering, app, content);
  const outputs = planOutputs(lowering, app, content);
  const discovery = planDiscovery(lowering, content.discovery);
  const { serviceConnect } = discovery;
  const ofApp = [serviceConnect?.props.tls, outputs.map(({ value }) => value)];
  const plans = planWorkloads(lowering, content, ofApp);
  const { workloads } = plans;
  for (const [name, versions] of secretsByName(plans.distributions)) lowering.originSecrets.set(name, versions);
  lowering.domain = domainOf(discovery);
  const { existingServices, ...theirs } = planExistingServices(lowering, workloads);
  const carriesUdp = discovery.addresses === "cloudMap";
  const connections = connect(workloads, { carriesUdp, existing: theirs.connections });
  const priorities = prioritize(workloads);
  const values = valueOrder(workloads, plans.resources, {
    shared: priorities.shared,
    serviceConnect,
    ofApp: referencesOfApp(lowering.subject, outputs),
  });
  const written = environmentAsWritten(app, lowering.environment.name);
  const tags = content.tags === undefined ? undefined : sorted(content.tags);
  return {
    name: lowering.app,
    subject: lowering.subject,
    environment: lowering.environment,
    ...(written === undefined ? {} : { environmentAsWritten: written }),
    content,
    tags,
    registryTags: registryTags(app, lowering.environment, tags),
    cluster: planCluster(lowering, content.cluster),
    network: planNetwork(lowering, content.network),
    registry: planRegistry(lowering, content.registry),
    ...plans,
    duplicates: [...plans.duplicates, ...theirs.duplicates],
    existingServices,
    outputs,
    workflows: planWorkflows(lowering, app),
    environmentNames: environmentNames(app),
    connections,
    discovery,
    targetGroups: new Map(workloads.map((workload) => [workload, targetGroups(workload)])),
    networkGroups: new Map(
      workloads.flatMap((one) => (one.kind === "service" ? [[one, networkTargetGroups(one)]] : [])),
    ),
    priorities,
    values,
    order: deploymentOrder(workloads, connections, values),
    sourceOf: lowering.sourceOf,
    outside: lowering.outsideSources,
    look: lowering.look,
    leftOut: lowering,
  };
}
