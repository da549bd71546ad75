import type { ContainerDefinition, Service as ServiceDocument, Suppression, TaskDefinition } from "@ecs-dsl/validators";
import { placed } from "./call-site.ts";
import type { CapacityProviderStrategyItem } from "./capacity-provider.ts";
import type { Condition, ContainerProps } from "./container.ts";
import type { Deployment } from "./deployment.ts";
import type { Permission } from "./permission.ts";
import type { UrlProps, UrlReference } from "./reference.ts";
import type { Route } from "./route.ts";
import type { Scaling } from "./scaling.ts";
import type { Sidecar } from "./sidecar.ts";
import type { Cpu, Memory } from "./size.ts";

/**
 * The processor and the operating system that a task's images are made for.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html
 */
export interface RuntimePlatform {
  /**
   * `ARM64` is Graviton: about 20 % cheaper than `X86_64`. Images that the app builds are built for it; others have to
   * be there for it. Not with Windows, reported as `fargate/windows-arm64`.
   * @default "X86_64"
   */
  readonly cpuArchitecture?: "X86_64" | "ARM64";
  /**
   * Windows takes `cpu` of 1024, 2048 or 4096, reported as `fargate/windows-size`.
   * @default "LINUX"
   */
  readonly operatingSystemFamily?:
    | "LINUX"
    | "WINDOWS_SERVER_2019_CORE"
    | "WINDOWS_SERVER_2019_FULL"
    | "WINDOWS_SERVER_2022_CORE"
    | "WINDOWS_SERVER_2022_FULL"
    | "WINDOWS_SERVER_2025_CORE"
    | "WINDOWS_SERVER_2025_FULL";
}

/**
 * The escape hatch of a service: whatever ECS accepts, in ECS's own shape. It replaces what the compiler writes, property
 * by property, and is checked like everything else.
 * @example { taskDefinition: { volumes: [{ name: "scratch" }] }, container: { mountPoints: [{ sourceVolume: "scratch", containerPath: "/scratch" }] } }
 */
export interface ServiceOverrides {
  /**
   * Properties of the task definition: `volumes`, `pidMode`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
   */
  readonly taskDefinition?: Partial<TaskDefinition>;
  /**
   * Properties of the main container: `linuxParameters`, `ulimits`, `mountPoints`, `logConfiguration`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
   */
  readonly container?: Partial<ContainerDefinition>;
  /**
   * Properties of the service: `platformVersion`, `availabilityZoneRebalancing`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
   */
  readonly service?: Partial<ServiceDocument>;
}

/** Which sidecars the main container waits for, and until when. Without sidecars, none can be named. */
export type DependsOn<Side extends string> = [Side] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [Container in Side]?: Condition };

/**
 * Settings of a service. The type parameters are its name, its `cpu`, the names of its ports and the names of its
 * sidecars; {@link service} finds them by itself.
 */
export interface ServiceProps<
  Name extends string = string,
  C extends Cpu = Cpu,
  Port extends string = string,
  Side extends string = string,
> extends ContainerProps<Port> {
  /**
   * CPU of a task: in CPU units as a number (1024 = 1 vCPU), or in vCPU as text. All containers of the task share it.
   * @example 512
   * @example "0.5 vCPU"
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size
   */
  readonly cpu: C;
  /**
   * Memory of a task: in MiB as a number beside a `cpu` in units, in GB as text beside a `cpu` in vCPU. All containers
   * of the task share it. Fargate offers each CPU with certain amounts of memory only; any other does not compile, and
   * is reported as `fargate/size-invalid` where types do not see it.
   * @example 1024
   * @example "1 GB"
   */
  readonly memory: Memory[C];
  /**
   * Requests that load balancers send to the service, by port. At most five target groups.
   * @default none: nothing from outside reaches the service
   * @example [edge.route({ path: "/api/*", port: "http", healthCheck: "/health" })]
   */
  readonly routes?: readonly Route<NoInfer<Port>>[];
  /**
   * How many tasks ECS keeps running. Not written where `scaling` is given, which then decides; two or more survive the
   * loss of an availability zone.
   * @default 1
   */
  readonly desiredCount?: number;
  /**
   * How the number of tasks follows the load.
   * @default none: it stays at `desiredCount`
   * @example { min: 2, max: 10, cpu: 70 }
   */
  readonly scaling?: Scaling;
  /**
   * Containers beside the main one, in the same task; ten containers in all.
   * @default none
   */
  readonly sidecars?: readonly Sidecar<Side, NoInfer<Side | Name>>[];
  /**
   * Sidecars that the main container waits for. A name that is not in `sidecars` does not compile:
   * `Object literal may only specify known properties, and 'lgo' does not exist in type '{ readonly log?: Condition; }'`.
   * Waiting in a circle, for the health of a container without a health check, or for the end of an essential one is
   * reported as `schema/container-dependency-…`.
   * @default none: all containers start at once
   * @example { migrate: "SUCCESS", "log-router": "START" }
   */
  readonly dependsOn?: DependsOn<NoInfer<Side>>;
  /**
   * The processor and the operating system that the images are made for.
   * @default { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" }
   */
  readonly runtimePlatform?: RuntimePlatform;
  /**
   * Disk space of a task that goes with it, in GiB, shared by its containers and their images; 21 to 200, reported as
   * `resources/ephemeral-storage-range`. What is above 20 is billed.
   * @default 20, which ECS wants left unsaid
   */
  readonly ephemeralStorage?: number;
  /**
   * Whether `aws ecs execute-command` can open a shell in the containers. The task role then gets the four `ssmmessages`
   * permissions that it takes.
   * @default false
   */
  readonly enableExecuteCommand?: boolean;
  /**
   * Seconds after a task's start in which failed health checks, of the load balancer too, do not make ECS replace it.
   * Give a program that starts slowly the time that it needs.
   * @default 60 with a route, none without
   */
  readonly healthCheckGracePeriodSeconds?: number;
  /**
   * How ECS replaces running tasks with new ones.
   * @default { minimumHealthyPercent: 100, maximumPercent: 200, circuitBreaker: { enable: true, rollback: true } }
   */
  readonly deployment?: Deployment;
  /**
   * Days that CloudWatch Logs keeps what the containers write, in the log group `/ecs/<app>/<environment>/<service>`.
   * CloudWatch offers 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827 and 2192 to 3653.
   * @default 30
   */
  readonly logRetentionDays?: number;
  /**
   * What the program may do in AWS: statements of the task role, which this service has for itself. What it takes to
   * pull images, write logs and read secrets is the execution role's, and is not listed here.
   * @default none
   * @example [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::my-bucket/*"] }]
   */
  readonly permissions?: readonly Permission[];
  /**
   * Which capacity runs the tasks, in shares. At most 20 items.
   * @default the cluster's `defaultCapacityProviderStrategy`
   * @example [{ capacityProvider: "FARGATE", base: 1 }, { capacityProvider: "FARGATE_SPOT", weight: 1 }]
   */
  readonly capacityProviderStrategy?: readonly CapacityProviderStrategyItem[];
  /**
   * Tags of the service, its tasks and its task definition, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Whatever ECS accepts beyond these settings, in ECS's own shape.
   * @default none
   */
  readonly overrides?: ServiceOverrides;
  /**
   * Warnings about the service and its task definition that are right here, each with its reason. Errors cannot be
   * suppressed: AWS rejects what they are about. One that matches nothing is itself reported.
   * @default none
   * @example [{ code: "images/latest-tag", reason: "The vendor publishes no other tag." }]
   */
  readonly suppress?: readonly Suppression[];
}

/** A number of tasks that ECS keeps running. Made by {@link service}. */
export interface Service<Port extends string = string> {
  readonly kind: "service";
  /** The service's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: ServiceProps;
  /**
   * The address of one of the service's ports, for `environment` of another. That other service may then connect to the
   * port; nobody writes the security-group rule. A port that `ports` does not have does not compile:
   * `Argument of type '"htp"' is not assignable to parameter of type '"http"'`.
   * @example environment: { REDIS_URL: cache.url("redis", { scheme: "redis" }) }
   */
  url(port: Port, props?: UrlProps): UrlReference;
}

/**
 * A service on Fargate: a number of tasks that ECS keeps running, each with one main container of the service's name,
 * and sidecars beside it.
 *
 * It becomes a stack of its own, `<app>-<environment>-<name>`, with the task definition, its execution and task role with
 * least privilege, the log group, the security group, and what its routes and its scaling need. Tasks run in private
 * subnets and have no public address.
 *
 * @param name letters, digits and `-`; the name of the ECS service and of the main container
 * @example
 * const api = service("api", {
 *   cpu: 512,
 *   memory: 1024,
 *   image: images.build("./api"),
 *   ports: { http: 8080 },
 *   routes: [edge.route({ path: "/api/*", port: "http", healthCheck: "/health" })],
 *   scaling: { min: 2, max: 10, cpu: 70 },
 * });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html
 */
export function service<
  const Name extends string,
  // Spelt out, not `Cpu`: the error about a CPU that Fargate does not offer then lists those that it does.
  C extends
    | 256
    | 512
    | 1024
    | 2048
    | 4096
    | 8192
    | 16384
    | 32768
    | "0.25 vCPU"
    | "0.5 vCPU"
    | "1 vCPU"
    | "2 vCPU"
    | "4 vCPU"
    | "8 vCPU"
    | "16 vCPU"
    | "32 vCPU",
  Port extends string = never,
  Side extends string = never,
>(name: Name, props: ServiceProps<Name, C, Port, Side>): Service<Port>;
export function service(name: string, props: ServiceProps): Service {
  function url(port: string, options: UrlProps = {}): UrlReference {
    return placed({ kind: "url", service: self, port, scheme: options?.scheme ?? "http" }, url);
  }
  const self: Service = placed({ kind: "service", name, props: Object.freeze({ ...props }), url }, service);
  return self;
}
