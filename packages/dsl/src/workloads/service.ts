import type { Suppression } from "@ecs-dsl/validators";
import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Ec2, Fargate, OperatingSystemFamily, SystemOf, Where } from "../capacity/where.ts";
import type { ContainerProps } from "../container/container.ts";
import type { VolumesFrom } from "../container/mount.ts";
import type { PortMap } from "../container/port-map.ts";
import type { SidecarProps } from "../container/sidecar.ts";
import type { Deployment } from "../delivery/deployment.ts";
import type { Routes } from "../network/route.ts";
import type { Alarms } from "../observability/alarms.ts";
import type { Reference } from "../reference.ts";
import type { ExistingSecurityGroup } from "../resources/security-group.ts";
import type { StackPort } from "../resources/stack-data.ts";
import type { AnySizedTask } from "./any-sized-task.ts";
import { addressesOf, type Addresses } from "./addresses.ts";
import type { DependsOn } from "./depends-on.ts";
import { existingService } from "./existing-service.ts";
import type { GivenFamily, GivenServiceName } from "./given-names.ts";
import type { MainContainer } from "./main-container.ts";
import type { Permission } from "./permission.ts";
import type { Ports } from "./ports.ts";
import type { TaskIdentity } from "./roles.ts";
import type { RunsOn } from "./runs-on.ts";
import type { RuntimePlatform } from "./runtime-platform.ts";
import type { Scaling } from "./scaling.ts";
import type { ServiceOverrides } from "./service-overrides.ts";
import { type WorkloadValues, workloadValuesOf } from "./workload-values.ts";

/**
 * Settings of a task that do not depend on where it runs, as they are kept. The type parameters are the names of its
 * sidecars and volumes.
 */
export interface TaskSettings<Side extends string, Vol extends string>
  extends ContainerProps<NoInfer<Vol>>, TaskIdentity, GivenFamily {
  /**
   * Sidecars that the main container waits for. A name that is not in `sidecars` does not compile:
   * `'lgo' does not exist in type '{ readonly log?: Condition; }'`. Waiting in a cycle, for the health of a container
   * without a health check, or for the end of an essential one is reported as `schema/container-dependency-…`.
   * @default none: all containers start at once
   * @example { migrate: "SUCCESS", "log-router": "START" }
   */
  readonly dependsOn?: DependsOn<NoInfer<Side>>;
  /**
   * Sidecars whose volumes the main container has too, at the same paths. A name that is not in `sidecars` is reported as
   * `schema/volumes-from-unknown` where types do not see it.
   * @default none
   * @example ["log-router"]
   */
  readonly volumesFrom?: readonly (NoInfer<Side> | VolumesFrom<NoInfer<Side>>)[];
  /**
   * The main container's own name and its share of the task.
   * @default { name: the service's name }
   * @example { name: "application", cpu: 768, memory: 1536 }
   */
  readonly container?: MainContainer;
  /**
   * Whether `aws ecs execute-command` can open a shell in the containers. The task role then gets the four `ssmmessages`
   * permissions that it takes.
   * @default false
   */
  readonly enableExecuteCommand?: boolean;
  /**
   * Whether AWS Fault Injection Service may disturb the network and the processes of a task.
   * @default false
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fault-injection.html
   */
  readonly enableFaultInjection?: boolean;
  /**
   * What the program may do in AWS: statements of the task role, which this service has for itself. What it takes to
   * pull images, write logs and read secrets is the execution role's, and is not listed here.
   * @default none
   * @example [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::my-bucket/*"] }]
   */
  readonly permissions?: readonly Permission[];
  /**
   * Ports of a `stack()`, and security groups that exist, to which the tasks connect where no reference says so: each opens a way
   * through the group. A port that the stack does not have is reported as `config/stack-port`.
   * @default none
   * @example [data.port("Db"), securityGroup.existing("sg-0123456789abcdef0", { port: 6379 })]
   */
  readonly connections?: readonly (StackPort | ExistingSecurityGroup)[];
  /**
   * Security groups that the tasks have beside their own, such as one that a database lets in: `sg-` and 8 or 17 hexadecimal
   * digits, or the value of a `stack()`. At most 4. Another text and a fifth group are reported as `config/security-group-id`.
   * @default none
   * @example ["sg-0123456789abcdef0", data.output("ClientsGroup")]
   */
  readonly securityGroups?: readonly (string | Reference<"output">)[];
  /**
   * Tags of the service, its tasks and its task definition, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Warnings about the service and its task definition that are right here, each with its reason. Errors cannot be
   * suppressed: AWS rejects what they are about. One that matches nothing is itself reported.
   * @default none
   * @example [{ code: "images/latest-tag", reason: "The vendor publishes no other tag." }]
   */
  readonly suppress?: readonly Suppression[];
}

/** Settings of a task that depend on where it runs, its operating system and its `cpu`. */
export interface SizedTask<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  C = W["cpu"][SystemOf<Family>],
  Side extends string = string,
  Vol extends string = string,
> {
  /**
   * Containers beside the main one, by name; ten containers in all. What several workloads share is made by `sidecar`.
   * @default none
   * @example { "log-router": { image: "fluent/fluent-bit:3.1", essential: false, dependsOn: { main: "START" } } }
   */
  readonly sidecars?: {
    readonly [Name in Side]?: SidecarProps<NoInfer<Side> | "main", NoInfer<Vol>, W>;
  };
  /**
   * Storage of a task by name, which `mounts` of its containers put in their places: `{}` is empty and goes with the task,
   * others are file systems that stay. What is not there where the service runs does not compile:
   * `'docker' does not exist in type 'FargateVolume | FileSystem'`. One that no container mounts is reported as `schema/volume-unused`.
   * @default none
   * @example { scratch: {}, uploads: { efs: "fs-0123456789abcdef0", accessPoint: "fsap-0123456789abcdef0" } }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html
   */
  readonly volumes?: { readonly [Name in Vol]?: W["volume"][SystemOf<Family>] };
  /**
   * CPU of a task: in CPU units as a number (1024 = 1 vCPU), or in vCPU as text. All containers of the task share it.
   * @default none: needed on Fargate
   * @example 512
   * @example "0.5 vCPU"
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size
   */
  readonly cpu?: C;
  /**
   * Memory of a task: in MiB as a number beside a `cpu` in units, in GB as text beside a `cpu` in vCPU. All containers
   * of the task share it. Fargate offers each CPU with certain amounts of memory only; any other does not compile, and
   * is reported as `fargate/size-invalid` where types do not see it, as without a `cpu` beside it.
   * @default none: needed on Fargate
   * @example 1024
   * @example "1 GB"
   */
  readonly memory?: MemoryBeside<W, C, W["cpu"][SystemOf<Family>]>;
  /**
   * The processor and the operating system that the images are made for.
   * @default { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" }
   */
  readonly runtimePlatform?: RuntimePlatform<Family>;
}

/** Beside a CPU that is not known, it is only the forms of memory: errors would list a few of a hundred amounts. */
type MemoryBeside<W extends Where, C, Any> = [Any] extends [C]
  ? number | `${number} GB`
  : C extends keyof W["memory"]
    ? W["memory"][C]
    : never;

/** Settings of an ECS service, whatever its tasks are for. */
export interface EcsServiceSettings {
  /**
   * How ECS replaces running tasks with new ones.
   * @default rolling()
   * @example rolling({ minimumHealthyPercent: 50, maximumPercent: 100 })
   * @example blueGreen({ bakeTimeInMinutes: 10 })
   */
  readonly deployment?: Deployment;
  /**
   * Whether ECS moves tasks to other availability zones where one has too many of them.
   * @default "ENABLED", where ECS takes it: not with a `maximumPercent` of 100, and not where placement says otherwise
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html
   */
  readonly availabilityZoneRebalancing?: "DISABLED" | "ENABLED";
  /**
   * Whatever ECS accepts beyond these settings, in ECS's own shape.
   * @default none
   */
  readonly overrides?: ServiceOverrides;
}

/** Settings of a service that do not depend on where it runs. */
interface ServiceSettings<Port extends string, Side extends string, Vol extends string, W extends Where>
  extends TaskSettings<Side, Vol>, EcsServiceSettings, GivenServiceName {
  /**
   * Ports that the main container listens on, by names of your own. Routes and `url(…)` refer to these names, and nothing
   * else is let through. Names: lower-case letters, digits, `_` and `-`, at most 64 characters.
   * @default none
   * @example { http: 8080, metrics: { containerPort: 9090, appProtocol: "http" } }
   */
  readonly ports?: PortMap<Port, W> | Ports<Port>;
  /**
   * Requests and connections that load balancers send to the service, by the port that they go to. At most five target groups. A port that
   * `ports` does not have does not compile:
   * `'htp' does not exist in type '{ readonly http?: readonly Way[] | Way; }'. Did you mean to write 'http'?`
   * @default none: nothing from outside reaches the service
   * @example { http: edge.route({ path: "/api/*", healthCheck: "/health" }) }
   * @example { http: [edge.route({ path: "/api/*" }), internal.route()] }
   * @example { redis: tcp.listen({ port: 6379 }) }
   * @example { http: targetGroup.existing("arn:aws:elasticloadbalancing:…:targetgroup/api/50dc6c495c0c9188") }
   */
  readonly routes?: Routes<NoInfer<Port>>;
  /**
   * Who may connect to the ports beside those that refer to them, by port: blocks of addresses, security groups and prefix
   * lists, by their ids or as values of a `stack()`. What is none of these is reported as `config/allow-from`.
   * @default none
   * @example { http: ["10.0.0.0/8", "sg-0123456789abcdef0"] }
   */
  readonly allowFrom?: { readonly [Name in NoInfer<Port>]?: readonly (string | Reference<"output">)[] };
  /**
   * Seconds after a task's start, 0 to 2147483647, in which failed health checks, of the load balancer too, do not make ECS replace it.
   * Give a program that starts slowly the time that it needs.
   * @default 60 with a route, none without
   */
  readonly healthCheckGracePeriodSeconds?: number;
  /**
   * Alarms of CloudWatch about the service.
   * @default none
   * @example { targets5xx: { threshold: 10, rollback: true }, cpu: 90, memory: 90, notify: topic("alerts") }
   */
  readonly alarms?: Alarms;
  /**
   * Whether the service has a dashboard in CloudWatch: its requests, answers and latency by route, the use of CPU and memory, its
   * tasks, and how often containers with a restart policy were started again.
   * @default false
   */
  readonly dashboard?: boolean;
}

/**
 * Settings of a service. The type parameters are where it runs, its operating system, its `cpu`, the names of its ports
 * and sidecars, the `min` of its scaling, and the names of its volumes; {@link service} finds them by itself. What only
 * tasks of that place have, `W["only"]`, comes beside it.
 */
export interface ServiceProps<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  C = W["cpu"][SystemOf<Family>],
  Port extends string = string,
  Side extends string = string,
  Min extends number = number,
  Vol extends string = string,
>
  extends ServiceSettings<Port, Side, Vol, W>, SizedTask<W, Family, C, Side, Vol>, RunsOn<W> {
  /**
   * How many tasks ECS keeps running, 0 or more; two or more survive the loss of an availability zone. Beside `scaling`, which then
   * decides, it does not compile: `Type 'number' is not assignable to type 'DecidedByScaling'`.
   * @default 1
   */
  readonly desiredCount?: [Min] extends [never] ? number : DecidedByScaling;
  /**
   * How the number of tasks follows the load.
   * @default none: it stays at `desiredCount`
   * @example { min: 2, max: 10, cpu: 70 }
   */
  readonly scaling?: Scaling<Min>;
}

declare const no: unique symbol;

/** In compile errors only: `scaling` decides how many tasks run. */
interface DecidedByScaling {
  readonly [no]: never;
}

/** Settings of a service as they are kept: of any size, anywhere. */
export interface AnyServiceProps extends ServiceSettings<string, string, string, Ec2>, AnySizedTask {
  /**
   * How many tasks ECS keeps running.
   * @default 1
   */
  readonly desiredCount?: number;
  /**
   * How the number of tasks follows the load.
   * @default none
   */
  readonly scaling?: Scaling;
}

/** A number of tasks that ECS keeps running. Made by {@link service}. */
export interface Service<out Port extends string = string> extends Addresses<Port>, WorkloadValues {
  readonly kind: "service";
  /** The service's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: AnyServiceProps;
}

/**
 * A service: a number of tasks that ECS keeps running, each with one main container, and sidecars beside it. Without a
 * `capacity` or a `capacityProviderStrategy` it runs on Fargate.
 *
 * It becomes a stack of its own, `<app>-<environment>-<name>`, with the task definition, its execution and task role with
 * least privilege, the log group, the security group, and what its routes and its scaling need. Tasks run in private
 * subnets and have no public address.
 *
 * @param name letters, digits and `-`; the name of the ECS service, and of the main container unless `container` names it
 * @example
 * const api = service("api", {
 *   cpu: 512,
 *   memory: 1024,
 *   image: images.build("./api"),
 *   ports: { http: 8080 },
 *   routes: { http: edge.route({ path: "/api/*", healthCheck: "/health" }) },
 *   scaling: { min: 2, max: 10, cpu: 70 },
 * });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html
 */
export function service<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  const C extends W["cpu"][SystemOf<Family>] = W["cpu"][SystemOf<Family>],
  Port extends string = never,
  Side extends string = never,
  Min extends number = never,
  Vol extends string = never,
>(name: string, props: ServiceProps<W, Family, C, Port, Side, Min, Vol> & W["only"][SystemOf<Family>]): Service<Port>;
export function service(name: string, props: AnyServiceProps): Service {
  const own = { kind: "service", name, props: held(props) } as const;
  return placed({ ...own, ...addressesOf({ name, ports: portsOf(props) }), ...workloadValuesOf(own) }, service);
}

/**
 * A service that another app or somebody else runs, which the services of this one call by its name.
 * @example
 * const auth = service.existing("auth", { namespace: "platform", ports: { http: 8080 }, securityGroup: "sg-0123456789abcdef0" });
 * service("api", { …, environment: { AUTH_URL: auth.url("http") } });
 */
service.existing = existingService;

/** The ports as a map, however they were declared. */
function portsOf(props: Partial<AnyServiceProps> | undefined): unknown {
  const ports: unknown = props?.ports;
  const isDeclared = typeof ports === "object" && ports !== null && Reflect.get(ports, "kind") === "ports";
  return isDeclared ? Reflect.get(ports, "ports") : ports;
}
