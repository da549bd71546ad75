import type {
  AwsLogsProps,
  EnvironmentValue,
  FireLensProps,
  OutsideId,
  Parameter,
  AnyPortMap,
  Secret,
  TagMutabilityProps,
} from "@ecs-dsl/dsl";
import type { ContainerDefinition, Service } from "@ecs-dsl/validators";
import type { DeploymentPlan } from "../plan/deployment-plan.ts";
import type { RoutePlan, Settings, SharePlan } from "../plan/plan.ts";
import type { Built, Deferred } from "../resolve/deferred.ts";
import type { Place } from "../resolve/place.ts";
import type { Resolve } from "../resolve/references.ts";
import type { TaggedContext } from "./tags.ts";

export interface ContainerContext {
  readonly name: string;
  readonly image: string | Deferred | undefined;
  readonly place: Place;
  /** Name of the task's main container. */
  readonly main: string;
  readonly ports: AnyPortMap | undefined;
  readonly logGroup: string | Deferred;
  readonly logging: Partial<AwsLogsProps>;
  /** What routes its output elsewhere. */
  readonly fireLens?: Partial<FireLensProps> | undefined;
  /** What makes it the log router of the task. */
  readonly firelensConfiguration?: ContainerDefinition["firelensConfiguration"];
  /** Secrets of the outputs of a log router, by variable. */
  readonly outputSecrets?: Readonly<Record<string, Secret | Parameter>> | undefined;
  /** Environment variables that other containers of the task bring. */
  readonly variables?: Readonly<Record<string, EnvironmentValue>> | undefined;
  readonly isWindows: boolean;
  /** The values of nouns that have stacks of their own. */
  readonly resolve: Resolve;
  /** Whether it says itself that it has an init process, or has none. */
  readonly saysInitProcess: boolean;
}

export interface TaskContext extends TaggedContext {
  /** The values of nouns that have stacks of their own. */
  readonly resolve: Resolve;
  readonly place: Place;
  readonly family: string;
  readonly executionRoleArn: Deferred | undefined;
  readonly taskRoleArn: Deferred | undefined;
  /** Where it runs; undefined where that is not known. */
  readonly runsOn: "external" | "fargate" | "instances" | "managed" | undefined;
  /** What its images are made for where nothing is said; undefined where that is not known. */
  readonly processor: "ARM64" | "X86_64" | undefined;
  readonly containers: readonly Built<ContainerDefinition>[];
}

export interface ServiceContext extends TaggedContext {
  readonly name: string;
  readonly cluster: string | Deferred;
  readonly taskDefinition: Deferred;
  readonly subnets: readonly (string | Deferred)[] | Deferred;
  readonly securityGroups: readonly (string | Deferred)[];
  readonly targets: readonly Target[];
  readonly serviceConnect: Built<Service["serviceConnectConfiguration"]>;
  readonly serviceRegistries: Built<Service["serviceRegistries"]>;
  /** Whether something else than the config says how many tasks there are. */
  readonly isScaled: boolean;
  /** What runs the tasks where no capacity provider strategy says so. */
  readonly launchType: "EC2" | "EXTERNAL" | "FARGATE" | undefined;
  /** The attribute of the instances that it has a task on each of, where it is a daemon. */
  readonly daemonOn: string | undefined;
  /** Whether it has a task on each instance. */
  readonly isDaemon: boolean;
  /** Whether its tasks have network interfaces of their own. */
  readonly hasInterfaces: boolean;
  /** Whether ECS may move its tasks between zones. */
  readonly canRebalance: boolean;
  /** The role by which ECS makes disks for the tasks. */
  readonly infrastructureRoleArn: Deferred;
  /** The values of other nouns. */
  readonly resolve: Resolve;
  readonly deployment: DeploymentPlan;
  /** Alarms of the service's own that a deployment stops on. */
  readonly rollbackAlarms: readonly Deferred[];
  readonly capacity: readonly SharePlan[];
}

/** An entry of the service's load balancers, and the route that it is there for. */
export interface Target {
  readonly value: Built<NonNullable<Service["loadBalancers"]>[number]>;
  readonly route: Pick<RoutePlan, "subject" | "port" | "sidecar"> | undefined;
}

export interface ClusterContext extends TaggedContext {
  readonly name: string;
  readonly strategy: readonly SharePlan[];
  /** What an id is that may be a value from outside. */
  readonly valueOf: (id: OutsideId) => string | Deferred;
}

export interface RepositoryContext extends TaggedContext {
  readonly name: string;
  /** The tags that its mutability is not for, where there are some. */
  readonly exceptions?: Settings<TagMutabilityProps> | undefined;
}
