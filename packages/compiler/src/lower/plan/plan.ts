import type {
  AnyServiceProps,
  AnySidecarProps,
  AwsLogsProps,
  CreationTemplate,
  Ec2CapacityProps,
  ExistingEc2CapacityProps,
  ExistingLoadBalancerProps,
  ExistingManagedInstancesProps,
  ExistingRepositoryProps,
  ExistingServiceProps,
  ExternalProps,
  FireLensProps,
  LoadBalancerProps,
  LogRouter,
  ManagedInstancesProps,
  OpenTelemetryCollectorProps,
  Parameter,
  AnyPortMap,
  PublicRepositoryProps,
  RegistryProps,
  RepositoryProps,
  RouteProps,
  Secret,
  ServiceOverrides,
  ShareProps,
  TagMutabilityProps,
} from "@ecs-dsl/dsl";
import type { AgentData } from "@ecs-dsl/dsl/inspect";
import type { ContainerDefinition, Path } from "@ecs-dsl/validators";
import type { Noun } from "../nouns/noun.ts";

/** Settings of a noun that hold what their type says, or nothing. */
export interface Settings<Props> {
  readonly subject: Noun;
  readonly props: Partial<Props>;
}

/** A noun with a name. */
export interface Plan<Props> extends Settings<Props> {
  readonly name: string;
}

/** A container: its ports as a map, however they were declared. */
export interface ContainerPlan<Props> extends Plan<Props> {
  /** Its name in the task: a main container may have its own. */
  readonly containerName: string;
  readonly ports: AnyPortMap | undefined;
  /** Settings of CloudWatch Logs: of the container, or of the router of its output. */
  readonly logging: Settings<AwsLogsProps> | undefined;
  readonly fireLens: FireLensPlan | undefined;
}

/** What routes the output of a container, or of all containers of a workload. */
export interface FireLensPlan extends Settings<FireLensProps> {
  readonly router: Settings<LogRouter> | undefined;
}

/** A workload of any kind; each kind has a plan of its own that says more. */
export interface WorkloadPlan extends ContainerPlan<TaskProps> {
  /** The `kind` of its DSL value. */
  readonly kind: string;
  readonly sidecars: readonly SidecarPlan[];
  readonly routes: readonly RoutePlan[];
  readonly capacity: readonly SharePlan[];
  /** The instances of EC2 that run its tasks; none elsewhere. */
  readonly instances: readonly Ec2CapacityPlan[];
  /** The managed instances that run its tasks; none elsewhere. */
  readonly managed: readonly ManagedInstancesPlan[];
  /** The instances outside AWS that run its tasks, where some do. */
  readonly external?: ExternalPlan | undefined;
  /** Where its tasks run; undefined where that was written and could not be used. */
  readonly runsOn: "external" | "fargate" | "instances" | "managed" | undefined;
  /** `<app>-<environment>-<workload>`: its stack and its task family. */
  readonly fullName: string;
}

/** The props that workloads of every kind have: what describes their task. */
export type TaskProps = Omit<
  AnyServiceProps,
  | "routes"
  | "allowFrom"
  | "availabilityZoneRebalancing"
  | "desiredCount"
  | "scaling"
  | "serviceName"
  | "alarms"
  | "dashboard"
  | "healthCheckGracePeriodSeconds"
  | "deployment"
  | "overrides"
> & { readonly overrides?: Omit<ServiceOverrides, "service"> };

export interface SidecarPlan extends ContainerPlan<AnySidecarProps> {
  /** What makes it the log router of the task, which the config does not list among the sidecars. */
  readonly routing?: LogRouting;
  readonly agent?: AgentPlan;
}

/** A sidecar whose program is known: what `xrayDaemon` and `openTelemetryCollector` make. */
export interface AgentPlan {
  readonly name: AgentData["agent"];
  readonly settings: Partial<AgentSettings>;
}

/** What is said of it beyond a sidecar's settings. */
export type AgentSettings = Pick<OpenTelemetryCollectorProps, "exporters" | "namespace">;

export interface LogRouting {
  readonly configuration: NonNullable<ContainerDefinition["firelensConfiguration"]>;
  /** Secrets of its outputs, by the variable that names each in their options. */
  readonly secrets: Readonly<Record<string, Secret | Parameter>>;
}

export interface SharePlan extends Settings<ShareProps> {
  /** ECS's name of the capacity. */
  readonly capacityProvider: string;
  /** The instances of EC2 that it is, where it is some. */
  readonly instances?: Ec2CapacityPlan;
  /** The managed instances that it is, where it is some. */
  readonly managed?: ManagedInstancesPlan;
}

/** EC2 instances that run tasks. */
export interface Ec2CapacityPlan extends Plan<Ec2CapacityProps> {
  readonly kind: "ec2-capacity";
  /** ECS's name of it, of which an account has one in a region. */
  readonly providerName: string;
  /** What its logical ids begin with. */
  readonly stem: string;
  /** The attribute of its instances that tells them from those of others. */
  readonly attribute: string;
  /** What is known of it where it exists. */
  readonly existing?: Partial<ExistingEc2CapacityProps>;
}

/** Instances that ECS chooses and cares for. */
export interface ManagedInstancesPlan extends Plan<ManagedInstancesProps> {
  readonly kind: "managed-instances";
  /** ECS's name of their provider. */
  readonly providerName: string;
  /** What logical ids begin with that are the same however EC2 bills the instances. */
  readonly stem: string;
  /** The logical id of the provider. */
  readonly providerId: string;
  /** What is known of it where it exists. */
  readonly existing?: Partial<ExistingManagedInstancesProps>;
}

/** Instances that are registered from outside AWS. */
export interface ExternalPlan extends Plan<ExternalProps> {
  /** The logical id of the role that they get, and the name of its output. */
  readonly roleId: string;
}

export interface LoadBalancerPlan extends Plan<LoadBalancerProps> {
  /** What it is where it exists: of the settings it has its names alone then. */
  readonly existing?: Partial<ExistingLoadBalancerProps>;
}

export interface RepositoryPlan extends Plan<RepositoryProps> {
  /** The tags that its mutability is not for, where there are some. */
  readonly exceptions?: Settings<TagMutabilityProps> | undefined;
}

/** A service that the app does not make. */
export type ExistingServicePlan = Plan<ExistingServiceProps>;

export type ExistingRepositoryPlan = Plan<ExistingRepositoryProps>;

export type PublicRepositoryPlan = Plan<PublicRepositoryProps>;

export interface RegistryPlan extends Settings<RegistryProps> {
  readonly templates: readonly CreationTemplatePlan[];
}

/** What the repositories are like whose names begin with `name`. */
export interface CreationTemplatePlan extends Plan<CreationTemplate> {
  readonly exceptions?: Settings<TagMutabilityProps> | undefined;
}

export interface RoutePlan extends Settings<RouteProps> {
  /** Name of the port that it goes to. */
  readonly port: string;
  /** Where it stands in the settings of the workload or the sidecar: `["routes", "http"]`. */
  readonly at: Path;
  /** The sidecar whose port it is; without one, the main container. */
  readonly sidecar?: SidecarPlan;
  readonly loadBalancer: LoadBalancerPlan;
  /** The requests that reach new tasks before the others do, where there are some: a narrower route. */
  readonly test?: RoutePlan;
}
