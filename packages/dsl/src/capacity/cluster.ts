import type { Cluster as ClusterDocument, Suppression } from "@ecs-dsl/validators";
import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Override } from "../override.ts";
import { outputReference, type Reference } from "../reference.ts";
import type { CapacityShare } from "./capacity-share.ts";
import type { ExecuteCommand } from "./execute-command.ts";
import type { Fargate } from "./where.ts";

/** Properties of an ECS cluster, without what the compiler refers to. */
export type ClusterOverrides = {
  readonly [Key in Exclude<keyof ClusterDocument, "clusterName">]?: Override<ClusterDocument[Key]>;
};

/** Settings of the ECS cluster. */
export interface ClusterProps {
  /**
   * The cluster's name: letters, digits, `-` and `_`, at most 255 characters. Another name replaces the cluster.
   * @default "<app>-<environment>"
   */
  readonly name?: string;
  /**
   * What CloudWatch Container Insights collects: nothing, figures per cluster and service, or figures per task and
   * container as well. CloudWatch bills for them.
   * @default "enhanced"
   */
  readonly containerInsights?: "disabled" | "enabled" | "enhanced";
  /**
   * Which capacity of Fargate the cluster's services may ask for. Instances that they name come beside it.
   * @default ["FARGATE", "FARGATE_SPOT"]
   */
  readonly capacityProviders?: readonly ("FARGATE" | "FARGATE_SPOT")[];
  /**
   * What runs the tasks of services without a `capacity` or a `capacityProviderStrategy` of their own.
   * @default [fargate({ weight: 1 })]
   */
  readonly defaultCapacityProviderStrategy?: readonly CapacityShare<Fargate>[];
  /**
   * How sessions of `aws ecs execute-command` are encrypted and written down.
   * @default { logging: "DEFAULT" }
   * @example { logging: { cloudWatchLogGroupName: "/ecs/sessions" }, kmsKey: "arn:aws:kms:us-east-1:123456789012:key/…" }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
   */
  readonly executeCommand?: ExecuteCommand;
  /**
   * Tags of the cluster, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Whatever ECS accepts beyond these settings, in ECS's own shape; it is merged over what the compiler writes. An entry
   * of `settings` or `tags` changes the one of its name, or is added; other lists are replaced.
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html
   */
  readonly overrides?: ClusterOverrides;
  /**
   * Warnings about the cluster that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** What of a cluster others take. */
interface ClusterValues {
  /**
   * Its ARN, where a resource of a `stack()`, a permission or a variable takes one. It gives no right by itself, and is of
   * the cluster of the app: another is reported as `config/cluster-reference`.
   * @example environment: { CLUSTER: shared.arn() }
   */
  arn(): Reference<"output">;
}

/** A cluster that the platform stack makes. Made by {@link cluster}. */
export interface NewCluster extends ClusterValues {
  readonly kind: "cluster";
  readonly source: "new";
  /** All settings, as given. */
  readonly props: ClusterProps;
}

/** A cluster that exists. Made by `cluster.existing(…)`. */
export interface ExistingCluster extends ClusterValues {
  readonly kind: "cluster";
  readonly source: "existing";
  /** Its name or its ARN, as given. */
  readonly name: string;
  /** Nothing: its settings are its owner's. */
  readonly props: object;
}

/** The ECS cluster that an environment's workloads run in. Made by {@link cluster}, or by `cluster.existing(…)`. */
export type Cluster = NewCluster | ExistingCluster;

/**
 * The ECS cluster that an environment's workloads run in; part of the platform stack. An app that does not name one
 * gets `cluster()`. One that exists is `cluster.existing(…)`.
 * @example cluster({ containerInsights: env.name === "production" ? "enhanced" : "disabled" })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html
 */
export function cluster(props: ClusterProps = {}): NewCluster {
  const own = held(props);
  function arn(): Reference<"output"> {
    return outputReference({ kind: "cluster", source: "new", name: "cluster", props: own }, "arn", arn);
  }
  return placed({ kind: "cluster", source: "new", props: own, arn }, cluster);
}

/**
 * A cluster that exists, in the account and region of the environment. Nothing of it is changed: workloads that do not say what
 * runs them are started on Fargate, which every cluster takes, others on what it has: `ec2Capacity.existing(…)`. A new `ec2Capacity`
 * would have to be added to the cluster, so it is reported as `config/existing-cluster`, as is what is no name or ARN of a cluster.
 *
 * @param name its name, or its ARN
 * @example cluster.existing("prod")
 * @example cluster.existing("arn:aws:ecs:us-east-1:123456789012:cluster/prod")
 */
cluster.existing = existing;

function existing(name: string): ExistingCluster {
  const own = held({});
  function arn(): Reference<"output"> {
    return outputReference({ kind: "cluster", source: "existing", name, props: own }, "arn", arn);
  }
  return placed({ kind: "cluster", source: "existing", name, props: own, arn }, existing);
}
