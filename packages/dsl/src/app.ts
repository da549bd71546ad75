import { placed } from "./call-site.ts";
import type { Cluster } from "./cluster.ts";
import type { Environment, EnvironmentProps } from "./environment.ts";
import type { Network } from "./network.ts";
import type { Repository } from "./repository.ts";
import type { Workload } from "./workload.ts";

/** What is in one environment of an app. */
export interface AppContent {
  readonly cluster?: Cluster;
  readonly network?: Network;
  readonly workloads: readonly Workload[];
  readonly repositories?: readonly Repository[];
  readonly tags?: Readonly<Record<string, string>>;
}

/** The environments of an app, and what is in each. */
export interface AppEnvironments<Name extends string = string> {
  readonly environments: { readonly [K in Name]: EnvironmentProps };
  define(environment: Environment<NoInfer<Name>>): AppContent;
}

/** An app: what `ecs.config.ts` exports. */
export interface App {
  readonly kind: "app";
  readonly name: string;
  readonly props: AppContent | AppEnvironments;
}

/** An app: what `ecs.config.ts` exports. */
export function app<Name extends string = never>(name: string, props: AppContent | AppEnvironments<Name>): App;
export function app(name: string, props: AppContent | AppEnvironments): App {
  return placed({ kind: "app", name, props: Object.freeze({ ...props }) }, app);
}
