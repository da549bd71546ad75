import type { Document, Path } from "@ecs-dsl/validators";
import type { Template } from "../cloudformation/template.ts";

/** Everything one environment compiles to. Rules and emitters see nothing else. */
export interface Assembly {
  readonly app: string;
  readonly environment: AssemblyEnvironment;
  /** AWS documents in the API's shape; findings are about these. */
  readonly documents: readonly LoweredDocument[];
  /** In deployment order: registry, platform, then one per workload after the workloads it refers to. */
  readonly stacks: readonly Stack[];
  readonly workloads: readonly AssemblyWorkload[];
  readonly images: readonly BuiltImage[];
  /** Tags of every stack, and by that of every resource in it. */
  readonly tags?: Readonly<Record<string, string>>;
}

export interface AssemblyEnvironment {
  readonly name: string;
  /** 12-digit account id; absent when the app names no environments. */
  readonly account?: string;
  /** `us-east-1`; absent when the app names no environments. */
  readonly region?: string;
}

/** A document with where each of its values was written. */
export interface LoweredDocument extends Document {
  /** Where it is written, relative to the environment's folder; absent when only a template carries it. */
  readonly output?: string;
  readonly origins: readonly OriginEntry[];
}

/**
 * "What stands at `at` and below came from `source`." The longest matching `at` wins; the rest of the path is the same
 * on both sides: `["containerDefinitions", 0, "healthCheck"]` ← `api.healthCheck` also places `….healthCheck.interval`.
 */
export interface OriginEntry {
  readonly at: Path;
  readonly source: Source;
  /** The source is one place: the rest of the path has no counterpart in it. */
  readonly isWhole?: boolean;
}

/** A place in the user's DSL values. */
export interface Source {
  /** The value a DSL function returned; its call site is the file position. */
  readonly node: object;
  /** How the user would call the node: `services.api`, `repositories["my-app/backend"]`. */
  readonly label: string;
  /** The property inside the call's last argument: `["healthCheck", "interval"]`. */
  readonly path: Path;
}

export type StackKind = "registry" | "platform" | "workload";

export interface Stack {
  /** CloudFormation's stack name: `my-app-production-api`. Also the file name. */
  readonly name: string;
  readonly kind: StackKind;
  readonly template: Template;
  /** Values known at compile time; `deploy.sh` adds the images it built. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names of the stacks whose exports it imports. */
  readonly dependsOn: readonly string[];
}

/** What the scripts and the runbook need to know of a workload. */
export interface AssemblyWorkload {
  readonly name: string;
  readonly stack: string;
  readonly cluster: string;
  readonly service: string;
  readonly family: string;
  readonly logGroup: string;
  /** The main container's name. */
  readonly container: string;
  /** The stack parameter that carries the main container's image. */
  readonly imageParameter: string;
  readonly executeCommand: boolean;
}

/** An image that `push-images.sh` builds. */
export interface BuiltImage {
  /** Unique in the environment; what `--image NAME=URI` names: the workload, or `workload/sidecar`. */
  readonly name: string;
  readonly repository: string;
  /** Build context, relative to the folder of the config file, `/` separators. */
  readonly context: string;
  /** Relative to the context; `Dockerfile` unless the user says otherwise. */
  readonly dockerfile: string;
  readonly target?: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** `linux/amd64`, `linux/arm64` or `windows/amd64`, from the task's runtime platform. */
  readonly platform: string;
  readonly stack: string;
  readonly parameter: string;
  /** The image as files show it before it is built: `${IMAGE_TAG}` stands for its tag. */
  readonly uri?: string;
}

/** One file of the output, relative to the environment's folder. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
  readonly executable: boolean;
}
