import type { RuleLevel } from "@ecs-dsl/validators";
import type { ClusterProps } from "./capacity/cluster.ts";
import type { Ec2CapacityProps } from "./capacity/ec2-capacity.ts";
import type { ExternalProps } from "./capacity/external.ts";
import type { ManagedInstancesProps } from "./capacity/managed-instances.ts";
import type { AnySidecarProps } from "./container/sidecar.ts";
import type { PublicRepositoryProps } from "./images/public-repository.ts";
import type { RegistryProps } from "./images/registry-data.ts";
import type { RepositoryProps } from "./images/repository-data.ts";
import type { DistributionProps } from "./network/distribution-data.ts";
import type { LoadBalancerProps } from "./network/load-balancer-data.ts";
import type { NetworkLoadBalancerProps } from "./network/network-load-balancer-data.ts";
import type { NetworkProps } from "./network/network.ts";
import type { FileSystemProps } from "./resources/file-system.ts";
import type { QueueProps } from "./resources/queue.ts";
import type { TopicProps } from "./resources/topic.ts";
import type { AnyDaemonProps } from "./workloads/daemon.ts";
import type { AnyScheduledTaskProps } from "./workloads/scheduled-task.ts";
import type { AnyServiceProps } from "./workloads/service.ts";
import type { AnyTaskProps } from "./workloads/task.ts";
import type { AnyWorkerProps } from "./workloads/worker.ts";

/** What workloads of every kind may have by default. */
export type WorkloadDefaults = Partial<
  Pick<
    AnyServiceProps,
    | "dockerLabels"
    | "enableExecuteCommand"
    | "enableFaultInjection"
    | "environment"
    | "environmentFiles"
    | "ephemeralStorage"
    | "linuxParameters"
    | "logging"
    | "managedPolicies"
    | "permissions"
    | "permissionsBoundary"
    | "readonlyRootFilesystem"
    | "restartPolicy"
    | "roles"
    | "runtimePlatform"
    | "secrets"
    | "securityGroups"
    | "startTimeout"
    | "stopTimeout"
    | "suppress"
    | "tags"
    | "ulimits"
    | "user"
  >
>;

/** What sidecars may have by default. */
export type SidecarDefaults = Partial<
  Omit<AnySidecarProps, "image" | "ports" | "routes" | "cpu" | "memory" | "dependsOn" | "mounts" | "volumesFrom">
>;

/** What each workload says of itself: what it runs, how large it is, and what leads to it. */
type OfOne = "cpu" | "memory" | "image" | "container" | "ports" | "sidecars" | "mounts" | "volumes" | "volumesFrom";

/**
 * Settings that the nouns of an app have unless they say otherwise: plain data, which a package of the company may hold. Of two maps
 * the entries are merged, the noun's own on top; lists and values that functions make are replaced. What a noun says
 * excludes the default that it cannot stand beside: `scaling` a `desiredCount`, `capacity` a `capacityProviderStrategy`.
 *
 * What is wrong with a default is told at the default.
 */
export interface Defaults {
  /**
   * Of workloads of every kind. Those of their own kind stand above them.
   * @default none
   * @example { logging: awsLogs({ retentionInDays: 90 }), permissionsBoundary: "arn:aws:iam::123456789012:policy/apps" }
   */
  readonly workload?: WorkloadDefaults;
  /**
   * Of services.
   * @default none
   * @example { scaling: { min: 2, max: 10, cpu: 70 } }
   */
  readonly service?: Partial<Omit<AnyServiceProps, OfOne | "routes">>;
  /**
   * Of workers.
   * @default none
   */
  readonly worker?: Partial<Omit<AnyWorkerProps, OfOne | "queue">>;
  /**
   * Of tasks. Those with a `from` take what they can take of that workload from it, its defaults included.
   * @default none
   */
  readonly task?: Partial<Omit<AnyTaskProps, OfOne | "from" | "before" | "on" | "input">>;
  /**
   * Of scheduled tasks. Those with a `from` take what they can take of that workload from it, its defaults included.
   * @default none
   * @example { timeZone: "Europe/Berlin", retryPolicy: { maximumRetryAttempts: 2 } }
   */
  readonly scheduledTask?: Partial<Omit<AnyScheduledTaskProps, OfOne | "from" | "schedule">>;
  /**
   * Of daemons.
   * @default none
   */
  readonly daemon?: Partial<Omit<AnyDaemonProps, OfOne>>;
  /**
   * Of load balancers that the app makes.
   * @default none
   * @example { deletionProtection: true, accessLogs: { bucket: "logs" } }
   */
  readonly loadBalancer?: Partial<Omit<LoadBalancerProps, "domainName">>;
  /**
   * Of Network Load Balancers that the app makes.
   * @default none
   */
  readonly networkLoadBalancer?: Partial<Omit<NetworkLoadBalancerProps, "domainName">>;
  /**
   * Of repositories that the app makes.
   * @default none
   * @example { lifecycle: [keepLast(30)] }
   */
  readonly repository?: Partial<RepositoryProps>;
  /**
   * Of queues that the app makes.
   * @default none
   * @example { deadLetter: { maxReceiveCount: 5 } }
   */
  readonly queue?: Partial<Omit<QueueProps, "fifo" | "subscribe">>;
  /**
   * Of topics that the app makes.
   * @default none
   */
  readonly topic?: Partial<Omit<TopicProps, "fifo" | "displayName">>;
  /**
   * Of file systems.
   * @default none
   */
  readonly fileSystem?: Partial<FileSystemProps>;
  /**
   * Of instances.
   * @default none
   */
  readonly ec2Capacity?: Partial<Omit<Ec2CapacityProps, "instanceType">>;
  /**
   * Of instances that ECS cares for.
   * @default none
   * @example { storageSizeGiB: 100 }
   */
  readonly managedInstances?: Partial<ManagedInstancesProps>;
  /**
   * Of instances outside AWS.
   * @default none
   * @example { tags: { owner: "plant" } }
   */
  readonly external?: Partial<ExternalProps>;
  /**
   * Of the containers beside the main one, in workloads of every kind; what a sidecar brings of its own, as `xrayDaemon()` does, stands
   * above them.
   * @default none
   * @example { readonlyRootFilesystem: true, memoryReservation: 32 }
   */
  readonly sidecar?: SidecarDefaults;
  /**
   * Of distributions of CloudFront.
   * @default none
   * @example { priceClass: "PriceClass_100" }
   */
  readonly distribution?: Partial<Omit<DistributionProps, "origin" | "domainName" | "behaviors">>;
  /**
   * Of public repositories.
   * @default none
   */
  readonly publicRepository?: Partial<PublicRepositoryProps>;
  /**
   * Of the settings of the registry, in apps that have some.
   * @default none
   * @example { scanning: { type: "ENHANCED", onPush: ["*"] } }
   */
  readonly registry?: Partial<Omit<RegistryProps, "replication">>;
  /**
   * Of the cluster, where the app gives none as well.
   * @default none
   * @example { containerInsights: "enhanced" }
   */
  readonly cluster?: Partial<Omit<ClusterProps, "name">>;
  /**
   * Of a network that the app makes, where it gives none as well.
   * @default none
   * @example { availabilityZones: 3, flowLogs: true }
   */
  readonly network?: Partial<NetworkProps>;
  /**
   * How findings count, by their code. Errors keep their level. What `ecs-dsl.json` and `--rule` say stands above it.
   * @default as the rules say
   * @example { "images/latest-tag": "warning" }
   */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
}
