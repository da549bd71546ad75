import type { AppOutputs } from "./app-output.ts";
import { placed } from "./call-site.ts";
import { held } from "./held.ts";
import type { Cluster } from "./capacity/cluster.ts";
import type { Defaults } from "./defaults.ts";
import type { GitHubActions } from "./delivery/github-actions.ts";
import type { Environment, EnvironmentProps } from "./environment.ts";
import type { Discovery } from "./network/discovery.ts";
import type { Distribution } from "./network/distribution.ts";
import type { Network } from "./network/network.ts";
import type { PublicRepository } from "./images/public-repository.ts";
import type { Registry } from "./images/registry.ts";
import type { Repository } from "./images/repository.ts";
import type { SharedResource } from "./resources/shared-resource.ts";
import type { Workload } from "./workloads/workload.ts";

/** What an app compiles to. */
export type Emits = "stacks" | "task-definitions";

/** What is in an environment of an app. */
export interface AppContent {
  /**
   * The ECS cluster.
   * @default cluster()
   */
  readonly cluster?: Cluster;
  /**
   * The VPC and its subnets.
   * @default network(): a new one
   */
  readonly network?: Network;
  /**
   * How services find each other. Of two, one by Service Connect and one by Cloud Map, services have the names of both, and addresses are
   * those of the first: so an app comes from one to the other while it runs.
   * @default serviceConnect()
   * @example discovery: cloudMap("myapp.local")
   */
  readonly discovery?: Discovery | readonly Discovery[];
  /** What runs. Order means nothing; two of one name are an error. */
  readonly workloads: readonly Workload[];
  /**
   * Repositories that no workload takes its image from. The others are found through the workloads.
   * @default none
   */
  readonly repositories?: readonly Repository[];
  /**
   * How many stacks the repositories are divided among, for CloudFormation takes 200 outputs of one: `<app>-registry`,
   * `<app>-registry-2` and so on. Which of them has a repository follows from its name alone. With more stacks some repositories
   * move into the new ones, with their images; CloudFormation refuses to move them back into fewer. 1 to 50.
   * @default 1
   */
  readonly registryStacks?: number;
  /**
   * Queues and the like that no workload refers to, each of which becomes a stack of its own, distributions and public
   * repositories. The others are found through the workloads.
   * @default none
   */
  readonly resources?: readonly (SharedResource | Distribution | PublicRepository)[];
  /**
   * Settings of the registry of the account and region, which is one for all apps in there: one of them has it.
   * @default what the account has
   */
  readonly registry?: Registry;
  /**
   * Tags of everything that the stacks make. At most 50; keys do not start with `aws:`.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * What nouns have that do not say otherwise.
   * @default none
   * @example defaults: { service: { stopTimeout: 60 }, rules: { "images/latest-tag": "warning" } }
   */
  readonly defaults?: Defaults;
  /**
   * Values that others may read: outputs of the stack that each is of, and of the platform where it is of none. Nothing is exported,
   * so an output goes as it came; who reads it with `stackOutput` is told by its own deployment.
   * @default none
   * @example outputs: { ApiUrl: edge.url(), Table: { value: data.ref("Table"), parameter: "/shop/table" } }
   */
  readonly outputs?: AppOutputs;
  /**
   * What the app compiles to. With `"task-definitions"`, others own the infrastructure, by Terraform for example: no stacks, but task
   * definitions, and scripts that register what differs, update services that are there, verify and roll back. Cluster, roles and log
   * groups are told by what they are called; what takes a stack is reported as `config/needs-stack`.
   * @default "stacks"
   */
  readonly emits?: Emits;
  /** Only for an app with environments, which has `define` instead of `workloads`. */
  readonly environments?: never;
}

/** The environments of an app, and what is in each. */
export interface AppEnvironments<Name extends string = string> {
  /**
   * Where each environment is deployed, by its name: letters, digits and `-`. The name is part of the names of its
   * stacks, cluster and roles.
   */
  readonly environments: { readonly [K in Name]: EnvironmentProps };
  /**
   * What is in an environment. Called once for each that is compiled; what differs between them is ordinary
   * TypeScript. Ask nothing of the clock, the network or `process.env` that the output should not depend on.
   * @example define: (env) => ({ cluster: cluster(), workloads: env.name === "production" ? [api, worker] : [api] })
   */
  define(environment: Environment<NoInfer<Name>>): AppContent;
  /**
   * What nouns have that do not say otherwise, in every environment. What `define` gives as well stands above it.
   * @default none
   * @example defaults: { service: { stopTimeout: 60 }, rules: { "images/latest-tag": "warning" } }
   */
  readonly defaults?: Defaults;
  /**
   * Values that others may read: outputs of the stack that each is of, and of the platform where it is of none. Nothing is exported,
   * so an output goes as it came; who reads it with `stackOutput` is told by its own deployment.
   * @default none
   * @example outputs: { ApiUrl: edge.url(), Table: { value: data.ref("Table"), parameter: "/shop/table" } }
   */
  readonly outputs?: AppOutputs;
  /**
   * What the environments compile to whose content does not say so itself.
   * @default "stacks"
   */
  readonly emits?: Emits;
  /**
   * What deploys the app when somebody pushes.
   * @default none
   * @example workflows: [gitHubActions({ role: { production: "arn:…" }, on: { production: { branch: "main" } } })]
   */
  readonly workflows?: readonly GitHubActions<NoInfer<Name>>[];
  /** Only for an app without environments. */
  readonly workloads?: never;
}

/** An app. Made by {@link app}. */
export interface App {
  readonly kind: "app";
  /** The app's name, as given. */
  readonly name: string;
  /** The rest, as given. */
  readonly props: AppContent | AppEnvironments;
}

/**
 * An app: what `ecs.config.ts` exports as its default.
 *
 * With `environments`, each compiles to its own folder, `ecs.out/<environment>`, and has its own stacks. Without, the app
 * is its content: it compiles to the one environment `default`, and account and region are those it is deployed to.
 *
 * @param name letters, digits and `-`, starting with a letter; the first part of the names of stacks and roles
 * @example
 * export default app("my-app", {
 *   environments: {
 *     staging: { account: "123456789012", region: "us-east-1" },
 *     production: { account: "123456789012", region: "us-east-1" },
 *   },
 *   define: (env) => ({ cluster: cluster({ containerInsights: "enhanced" }), workloads: [api, cache] }),
 * });
 * @example export default app("my-app", { workloads: [api] });
 * @example export default app("my-app", { environments, emits: "task-definitions", define: () => ({ cluster: cluster.existing("prod"), workloads: [api] }) });
 */
export function app<Name extends string = never>(name: string, props: AppContent | AppEnvironments<Name>): App;
export function app(name: string, props: AppContent | AppEnvironments): App {
  return placed({ kind: "app", name, props: held(props) }, app);
}
