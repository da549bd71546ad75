import type {
  AnyLoadBalancerData,
  AppContent,
  ContainerProps,
  Distribution,
  NetworkLoadBalancerData,
  Route,
  Routes,
  SharedResource,
  AnySidecarProps,
  ExternalCapacity,
  Workload,
} from "@ecs-dsl/dsl";
import { shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { type AnyWorkloadPlan, isNamedWorkload, KINDS, planWorkload } from "../workloads/kinds.ts";
import type { WorkloadPlanner } from "../workloads/workload-kind.ts";
import { ImagePlans } from "./image-plans.ts";
import { conformed, type Duplicate, namedNoun, NamedPlans } from "./named-plans.ts";
import { loadBalancerNaming } from "./existing-load-balancer-plan.ts";
import {
  type NetworkListenerPlan,
  networkLoadBalancerNaming,
  type NetworkLoadBalancerPlan,
  planNetworkListener,
} from "./network-load-balancer-plan.ts";
import { placedWays, type WayPosition } from "./ways.ts";
import { loginSecrets, type NamedSecret, namedSecrets, reportNameless } from "./named-secrets.ts";
import { stackPortsOf } from "../resources/stack/ports.ts";
import { idsOfVolume } from "./volume-ids.ts";
import { isFileSystem } from "../resources/file-system/outputs.ts";
import { type DistributionPlan, planDistribution } from "./distribution-plan.ts";
import {
  type AnyCapacity,
  capacityNaming,
  type CapacityPlan,
  isCapacity,
  isExisting,
  isManaged,
  isOfEc2,
} from "./capacity-plan.ts";
import { externalNaming, isExternal } from "./external-plan.ts";
import { type Noun, nounAt, sidecarNoun } from "../nouns/noun.ts";
import { holdExistingGroups } from "./existing-groups.ts";
import { loggingOf } from "./logging-plan.ts";
import { testRoute } from "./test-route.ts";
import { portsOf, sharesAmong, wholeShare } from "./parts.ts";
import { agentPlan } from "./agent-plan.ts";
import { agentProps } from "../agents/agents.ts";
import { logRouterPlan } from "../log-routing/log-router.ts";
import { logGroupName } from "../resolve/log-group.ts";
import type {
  ContainerPlan,
  Ec2CapacityPlan,
  ExistingRepositoryPlan,
  ExternalPlan,
  LoadBalancerPlan,
  ManagedInstancesPlan,
  Plan,
  PublicRepositoryPlan,
  RepositoryPlan,
  RoutePlan,
  SharePlan,
  SidecarPlan,
  TaskProps,
  WorkloadPlan,
} from "./plan.ts";
import { namePart } from "../resolve/names.ts";
import { outputsWithin } from "../resolve/references.ts";
import { type AnyResourcePlan, isResource, planResource, RESOURCE_KINDS } from "../resources/kinds.ts";
import { isDistribution } from "../resources/distribution-values.ts";
import { isLoadBalancer } from "../resources/load-balancer-values.ts";
import { isNetworkLoadBalancer } from "../resources/network-load-balancer-values.ts";
import type { ResourcePlanner } from "../resources/resource-kind.ts";
import { conformDocument } from "../nouns/conform-props.ts";
import { isRecord, type StructPropShape } from "../nouns/prop-shape.ts";
import type { TemplateFile } from "../../model/template-file.ts";
import { ROUTE } from "../fields/tables/route.ts";
import { PARAMETER, SECRET } from "../fields/tables/secret.ts";
import { STACK_VALUES } from "../fields/tables/stack-values.ts";
import { SIDECAR } from "../fields/tables/sidecar.ts";

/** The nouns of an environment that have names, sorted by them; resources by their kind first. */
export interface Plans {
  readonly workloads: readonly AnyWorkloadPlan[];
  readonly loadBalancers: readonly LoadBalancerPlan[];
  readonly existingLoadBalancers: readonly LoadBalancerPlan[];
  readonly networkLoadBalancers: readonly NetworkLoadBalancerPlan[];
  readonly distributions: readonly DistributionPlan[];
  readonly repositories: readonly RepositoryPlan[];
  readonly existingRepositories: readonly ExistingRepositoryPlan[];
  readonly publicRepositories: readonly PublicRepositoryPlan[];
  readonly resources: readonly AnyResourcePlan[];
  readonly capacities: readonly Ec2CapacityPlan[];
  readonly managed: readonly ManagedInstancesPlan[];
  readonly existingCapacities: readonly CapacityPlan[];
  readonly externals: readonly ExternalPlan[];
  readonly duplicates: readonly Duplicate[];
}

/** Plans the workloads with the nouns that they and values of the app refer to, and the repositories and resources named beside them. */
export function planWorkloads(lowering: Lowering, content: Partial<AppContent>, ofApp: readonly unknown[] = []): Plans {
  const planner = new Planner(lowering);
  planner.referTo(ofApp);
  for (const repository of content.repositories ?? []) planner.images.repositories.add(repository);
  for (const resource of content.resources ?? []) {
    if (resource.kind === "public-repository") planner.images.publicRepositories.add(resource);
    else if (resource.kind === "distribution") planner.distributions.add(resource);
    else planner.resources.add(resource);
  }
  for (const node of content.workloads ?? []) planner.workloads.add(node);
  const { workloads, loadBalancers, networkLoadBalancers, distributions, images, resources, capacities } = planner;
  const made = capacities.all.filter((capacity) => !isExisting(capacity));
  return {
    workloads: workloads.all,
    loadBalancers: loadBalancers.all.filter(({ existing }) => existing === undefined),
    existingLoadBalancers: loadBalancers.all.filter(({ existing }) => existing !== undefined),
    networkLoadBalancers: networkLoadBalancers.all,
    distributions: distributions.all,
    repositories: images.repositories.all,
    existingRepositories: images.existingRepositories,
    publicRepositories: images.publicRepositories.all,
    resources: resources.all,
    capacities: made.filter(isOfEc2),
    managed: made.filter(isManaged),
    existingCapacities: capacities.all.filter(isExisting),
    externals: planner.externals.all,
    duplicates: [
      workloads,
      loadBalancers,
      networkLoadBalancers,
      distributions,
      images.repositories,
      images.publicRepositories,
      resources,
      capacities,
      planner.externals,
    ].flatMap(({ duplicates }) => duplicates),
  };
}

class Planner implements WorkloadPlanner, ResourcePlanner {
  readonly images: ImagePlans;
  readonly loadBalancers: NamedPlans<AnyLoadBalancerData, LoadBalancerPlan>;
  readonly networkLoadBalancers: NamedPlans<NetworkLoadBalancerData, NetworkLoadBalancerPlan>;
  readonly distributions: NamedPlans<Distribution, DistributionPlan>;
  readonly workloads: NamedPlans<Workload, AnyWorkloadPlan>;
  readonly resources: NamedPlans<SharedResource, AnyResourcePlan>;
  readonly capacities: NamedPlans<AnyCapacity, CapacityPlan>;
  readonly externals: NamedPlans<ExternalCapacity, ExternalPlan>;
  readonly #lowering: Lowering;

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
    this.workloads = new NamedPlans({
      group: ({ kind }) => KINDS[kind],
      plan: (node, subject) => planWorkload(node.kind, ...lowering.defaults.filled(node, subject), this),
    });
    this.loadBalancers = new NamedPlans(loadBalancerNaming(lowering));
    this.networkLoadBalancers = new NamedPlans(networkLoadBalancerNaming(lowering));
    this.distributions = new NamedPlans({
      group: () => ({ label: "distributions", words: "distribution" }),
      mergesEqual: true,
      plan: (node, subject) =>
        planDistribution(lowering, ...lowering.defaults.filled(node, subject), (one) => this.loadBalancers.add(one)),
    });
    this.images = new ImagePlans(lowering);
    this.resources = new NamedPlans({
      group: ({ kind }) => RESOURCE_KINDS[kind],
      key: ({ kind, name }) => `${kind} ${name}`,
      mergesEqual: true,
      plan: (node, subject) => planResource(node.kind, ...lowering.defaults.filled(node, subject), this),
    });
    this.capacities = new NamedPlans(capacityNaming(lowering));
    this.externals = new NamedPlans(externalNaming(lowering));
  }

  conformed<Props extends object>(subject: Noun, shape: StructPropShape, props: Props): Partial<Props> {
    return conformed(this.#lowering, subject, shapeOn(shape, props), props);
  }

  document(subject: Noun, data: object): Readonly<Record<string, unknown>> {
    return conformDocument(this.#lowering, subject, STACK_VALUES, { ...data });
  }

  task<Props extends TaskProps>({ name, subject, props }: Plan<Props>) {
    const lowering = this.#lowering;
    this.#container(props, subject);
    for (const volume of volumesOf(props)) {
      if (isFileSystem(volume)) this.refer(volume);
      else if (typeof volume === "object") this.referTo(Array.from(idsOfVolume(volume), ([, id]) => id));
    }
    this.referTo([props.roles, props.managedPolicies, props.permissionsBoundary]);
    this.referTo((props.permissions ?? []).map(({ resources, conditions }) => [resources, conditions]));
    for (const { stack } of stackPortsOf(props)) this.refer(stack);
    holdExistingGroups(lowering, { subject, props });
    this.referTo(props.securityGroups ?? []);
    const logging = loggingOf(lowering, { subject, props });
    this.referTo(logging.logging?.props.kmsKey);
    const ports = portsOf(lowering, { subject, props });
    const main = { name, subject, props, containerName: props.container?.name ?? namePart(name), ports, ...logging };
    const sidecars = this.#sidecars(props.sidecars ?? {}, main);
    const capacity = this.#shares(subject, props);
    const external = isExternal(props.capacity) ? this.externals.add(props.capacity) : undefined;
    for (const container of [main, ...sidecars]) this.#secrets(namedSecrets(container));
    return {
      ...main,
      sidecars: [...sidecars, ...this.#logRouter(main, sidecars)],
      capacity,
      instances: Array.from(new Set(capacity.flatMap(({ instances }) => instances ?? []))),
      managed: Array.from(new Set(capacity.flatMap(({ managed }) => managed ?? []))),
      external,
      runsOn: external === undefined ? this.#runsOn(subject, capacity) : ("external" as const),
      fullName: `${lowering.prefix}-${namePart(name)}`,
    };
  }

  #shares(subject: Noun, { capacity, capacityProviderStrategy = [] }: Partial<TaskProps>): readonly SharePlan[] {
    if (isCapacity(capacity)) return [wholeShare(subject, this.capacities.add(capacity))];
    const planned = (one: AnyCapacity) => this.capacities.add(one);
    return sharesAmong(this.#lowering, subject, "capacityProviderStrategy", capacityProviderStrategy, planned);
  }

  #runsOn(subject: Noun, capacity: readonly SharePlan[]): WorkloadPlan["runsOn"] {
    if (capacity.some(({ instances }) => instances !== undefined)) return "instances";
    if (capacity.some(({ managed }) => managed !== undefined)) return "managed";
    const isUnknown = ["capacity", "capacityProviderStrategy"].some((property) =>
      this.#lowering.hasLeftOut(subject, [property]),
    );
    return isUnknown ? undefined : "fargate";
  }

  workloadNoun(value: unknown): Noun | undefined {
    const { defaults } = this.#lowering;
    const node = defaults.originalOf(value);
    return isNamedWorkload(node) ? defaults.filled(node, namedNoun(node, KINDS[node.kind]))[1] : undefined;
  }

  routes(routes: Routes | undefined, holder: Noun, sidecars?: readonly SidecarPlan[]): readonly RoutePlan[] {
    const ways = placedWays(routes, holder, sidecars);
    return ways.flatMap(({ way, position }) => (way.kind === "route" ? [this.#route(way, position)] : []));
  }

  networkListeners(
    routes: Routes | undefined,
    holder: Noun,
    sidecars?: readonly SidecarPlan[],
  ): readonly NetworkListenerPlan[] {
    return placedWays(routes, holder, sidecars).flatMap(({ way, position }) => {
      if (way.kind !== "network-listener") return [];
      const loadBalancer = this.networkLoadBalancers.add(way.loadBalancer);
      return [planNetworkListener(this.#lowering, way, position, loadBalancer)];
    });
  }

  /** What the config lists, each with the workload's logging where it has none of its own. */
  #sidecars(
    sidecars: Readonly<Record<string, AnySidecarProps | undefined>>,
    main: ContainerPlan<TaskProps>,
  ): readonly SidecarPlan[] {
    return Object.entries(sidecars).flatMap(([name, given]) => {
      if (given === undefined) return [];
      const own = sidecarNoun(main.subject, name, given);
      const agent = agentPlan(this.#lowering, own, given);
      const whole = agent === undefined ? given : agentProps(this.#lowering, agent, given, main);
      const [filled, subject] = this.#lowering.defaults.filledPart("sidecar", whole, own);
      const props = conformed(this.#lowering, subject, SIDECAR.shape, filled);
      this.#container(props, subject);
      const logging =
        props.logging === undefined
          ? { logging: main.logging, fireLens: main.fireLens }
          : loggingOf(this.#lowering, { subject, props });
      return { name, containerName: name, subject, props, ports: props.ports, ...logging, ...(agent && { agent }) };
    });
  }

  refer(resource: SharedResource): void {
    this.resources.add(resource);
  }

  template(path: string): TemplateFile | undefined {
    return this.#lowering.readTemplate(path);
  }

  referTo(value: unknown): void {
    for (const { resource } of outputsWithin(value)) {
      if (isResource(resource)) this.refer(resource);
      else if (isLoadBalancer(resource)) this.loadBalancers.add(resource);
      else if (isNetworkLoadBalancer(resource)) this.networkLoadBalancers.add(resource);
      else if (isDistribution(resource)) this.distributions.add(resource);
    }
  }

  #logRouter(main: ContainerPlan<TaskProps>, sidecars: readonly SidecarPlan[]): readonly SidecarPlan[] {
    const router = logRouterPlan({
      subject: main.subject,
      place: this.#lowering.place,
      containers: [main, ...sidecars],
      logGroup: logGroupName(this.#lowering, main),
    });
    if (router === undefined) return [];
    this.#container(router.props, router.subject);
    this.#secrets(namedSecrets(router));
    return [router];
  }

  /** Plans what a container's props lead to. */
  #container({ image, environment, environmentFiles }: Partial<ContainerProps>, holder: Noun): void {
    this.images.add(image, holder);
    this.referTo(environmentFiles);
    Object.values(environment ?? {}).forEach((value) => this.referTo(value));
  }

  /** Checks what the secrets were made with. */
  #secrets(secrets: readonly NamedSecret[]): void {
    for (const { name, secret, subject: holder, path } of secrets) {
      this.referTo([secret.name, secret.props?.kmsKey]);
      if (secret.name === "") reportNameless(this.#lowering, holder, path, secret.kind);
      const subject = nounAt(secret, holder, path, `secret ${shown(name)} of ${holder.words}`);
      if (secret.kind === "secret") conformed(this.#lowering, subject, SECRET.shape, secret.props);
      else conformed(this.#lowering, subject, PARAMETER.shape, secret.props);
    }
  }

  #route(route: Route, { words, holder, ...position }: WayPosition): RoutePlan {
    const subject = nounAt(route, holder, position.at, `${words} of ${holder.words}`);
    const props = conformed(this.#lowering, subject, ROUTE.shape, route.props);
    this.referTo(props.authenticate);
    this.#secrets(loginSecrets(subject, props.authenticate));
    const planned = { ...position, subject, props, loadBalancer: this.loadBalancers.add(route.loadBalancer) };
    const test = props.test === undefined ? undefined : testRoute(planned, props.test);
    return test === undefined ? planned : { ...planned, test };
  }
}

/** On instances a task may leave its size to its containers; a capacity that cannot be used may be one. */
function shapeOn(shape: StructPropShape, props: unknown): StructPropShape {
  if (!isRecord(props) || !isOnInstances(props)) return shape;
  return { ...shape, required: shape.required.filter((name) => name !== "cpu" && name !== "memory") };
}

function isOnInstances({ capacity, capacityProviderStrategy: strategy }: Readonly<Record<string, unknown>>): boolean {
  const shares: readonly unknown[] = Array.isArray(strategy) ? strategy : [];
  return capacity !== undefined || shares.some((share) => isRecord(share) && isRecord(share["capacityProvider"]));
}

function volumesOf({ volumes = {} }: Partial<TaskProps>) {
  return Object.values(volumes);
}
