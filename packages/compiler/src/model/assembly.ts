import type { Document, Path } from "@ecs-dsl/validators";
import type { Template } from "../cloudformation/template.ts";
import type { AppGraph } from "./graph.ts";
import type { WorkloadKindName } from "./workload-kinds.ts";

/** Everything one environment compiles to. Rules and emitters see nothing else. */
export interface Assembly {
  readonly app: string;
  readonly environment: AssemblyEnvironment;
  /** Where task definitions are all that it makes: its workloads' stacks are written nowhere. */
  readonly emits?: "task-definitions";
  /** AWS documents in the API's shape; findings are about these. */
  readonly documents: readonly LoweredDocument[];
  /** Stacks that the workloads share, in deployment order; images are pushed once the registry stands. */
  readonly sharedStacks: readonly Stack[];
  /** In deployment order: each after those that it needs. */
  readonly workloads: readonly AssemblyWorkload[];
  /** Tags of every stack, and by that of every resource in it. */
  readonly tags?: Readonly<Record<string, string>>;
  /** What deploys it when somebody pushes, where something does. */
  readonly workflow?: DeployWorkflow;
  /** Who talks to whom, over what, behind what; made, and the code for it loaded, when it is called. */
  readonly graph: () => AppGraph;
}

export interface AssemblyEnvironment {
  readonly name: string;
  /** 12-digit account id; absent when the app names no environments. */
  readonly account?: string;
  /** `us-east-1`; absent when the app names no environments. */
  readonly region?: string;
}

/** A workflow of GitHub Actions that deploys the environment. */
export interface DeployWorkflow {
  readonly role: string;
  readonly region: string;
  /** Whose pushes start it. */
  readonly branches: readonly string[];
  readonly tags: readonly string[];
  readonly install: string;
  readonly nodeVersion: string;
  readonly runsOn: string;
  /** Whether the runner has to emulate another processor to build the images. */
  readonly emulates: boolean;
  readonly promotion?: Promotion;
}

/** The environment whose images it takes. */
export interface Promotion {
  readonly from: string;
  readonly role: string;
  readonly region: string;
  /** Host name of its registry. */
  readonly registry: string;
  readonly images: readonly PromotedImage[];
}

export interface PromotedImage {
  /** What `--image NAME=URI` names. */
  readonly name: string;
  readonly repository: string;
  /** The stack of the other environment that has the image that it runs, and its parameter. */
  readonly stack: string;
  readonly parameter: string;
  /** What runs it in the other environment, and in which container, where that has no stacks. */
  readonly registered?: RegisteredWorkload & { readonly container: string };
  /** The image here, without its digest. */
  readonly uri: string;
  /** Whether each environment has a repository of its own, in another registry, and nothing replicates one to the other. */
  readonly isCopied: boolean;
}

/** What AWS calls a workload whose task definition is all that is made of it. */
export interface RegisteredWorkload {
  readonly cluster: string;
  readonly family: string;
  /** Where a service runs it. */
  readonly service?: string;
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
  /** The property says more than what stands here: an override of this place alone does not replace it. */
  readonly isAside?: boolean;
  /** What the source, an override, replaces with another value. */
  readonly replaces?: Replaced;
}

/** A property that was written, whose value is not what the document has. */
export interface Replaced {
  readonly source: Source;
  /** How a sentence calls the noun that both were written with: `service "api"`. */
  readonly words: string;
  /** Seen from that noun: `deployment.maximumPercent`. */
  readonly property: string;
}

/** A place in the user's DSL values. */
export interface Source {
  /** The value a DSL function returned; its call site is the file position. */
  readonly node: object;
  /** How the user would call the node: `services.api`, `repositories["my-app/backend"]`. */
  readonly label: string;
  /** The property inside the call's last argument: `["healthCheck", "interval"]`. */
  readonly path: Path;
  /** What stands there is taken by another noun, which says no more than its own does. */
  readonly isInherited?: boolean;
}

export type StackKind = "registry" | "certificates" | "platform" | "resource" | "workload";

export interface Stack {
  /** CloudFormation's stack name: `my-app-production-api`. Also the file name. */
  readonly name: string;
  readonly kind: StackKind;
  /** Where it is not the environment's region. */
  readonly region?: string;
  readonly template: Template;
  /** The template as it was written elsewhere, where it was. */
  readonly text?: string;
  /** Where they are not the tags of all stacks: other environments share it. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Values known at compile time; `deploy.sh` adds the images it built. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Outputs of other stacks that parameters carry, by parameter; `deploy.sh` passes them. */
  readonly inputs: Readonly<Record<string, StackOutput>>;
  /** What is given at deployment, by the parameter that carries it, where something is. */
  readonly asked?: Readonly<Record<string, AskedValue>>;
}

/** A value that `deploy.sh --parameter NAME=VALUE` gives. */
export interface AskedValue {
  readonly name: string;
  /** What it is while none was given. */
  readonly default?: string;
}

/** An output of a stack. */
export interface StackOutput {
  readonly stack: string;
  readonly output: string;
  /** What is passed while there is no such output; without it the stack comes first and has one. */
  readonly absent?: string;
}

/** What emitters need to know of a workload, whatever kind it is. */
export interface AssemblyWorkload {
  readonly name: string;
  readonly kind: WorkloadKindName;
  readonly stack: Stack;
  /**
   * When it is deployed: waves of lower numbers come first, those of one wave do not need one another. Starts at 0. Twice
   * where its tasks also need what comes after its first time: workloads that refer to each other.
   */
  readonly waves: readonly number[];
  /** What names an image on the command line and carries it into the stack: the main container's first. */
  readonly images: readonly WorkloadImage[];
  readonly cluster: string;
  readonly family: string;
  readonly logGroup: string;
  /** The tag of the image that each container runs, by the container's name: no lifecycle rule expires what has it. */
  readonly deployedTags: Readonly<Record<string, string>>;
  /** The main container's name. */
  readonly container: string;
  readonly executeCommand: boolean;
  /** Roles from elsewhere. */
  readonly givenRoles: readonly GivenRole[];
  /** What the task would have to be allowed and is not, as it has no task role and no stack makes one. */
  readonly unmet?: unknown;
  /** How it is rolled out, and what proves that the rollout has succeeded. */
  readonly rollout: Rollout;
}

/** A role that a task has and that is not in the workload's stack. */
export interface GivenRole {
  readonly use: "execution" | "task";
  readonly arn: string;
  /** The policy that the stack's own role would have: what the task needs to work. */
  readonly policy: unknown;
}

/** An image of a workload's container that a stack parameter carries. */
export interface WorkloadImage {
  /** What `--image NAME=URI` names: the workload, or `workload/sidecar`. Tasks have the name of the workload whose image they run. */
  readonly name: string;
  readonly container: string;
  readonly parameter: string;
  /** How `push-images.sh` builds it; absent for an image from elsewhere. */
  readonly build?: ImageBuild;
  /** The image that the config names, where it is not built. */
  readonly named?: NamedImage;
}

export interface NamedImage {
  /** Of the parameter; empty where the template has the image itself. */
  readonly value: string;
  /** Of the parameter, too: another one where the config names another image. */
  readonly description: string;
  /** What says its tag at deployment, by the name that `--parameter NAME=VALUE` has. */
  readonly asked?: string;
}

export interface ImageBuild {
  readonly repository: string;
  /** Where the repository is, where it exists: its account and region as far as they are others than the environment's. */
  readonly existing?: { readonly account?: string; readonly region?: string };
  /** The environment whose registry replicates the image from there to here, where it does. */
  readonly replicatedFrom?: string;
  /** Build context, relative to the folder of the config file, `/` separators. */
  readonly context: string;
  /** Relative to the context; `Dockerfile` unless the user says otherwise. */
  readonly dockerfile: string;
  readonly target?: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** Its tags beside the one of its content. */
  readonly tags?: readonly string[];
  /** Whether it also gets the commit that is checked out as a tag. */
  readonly commitTag?: boolean;
  /** `linux/amd64`, `linux/arm64` or `windows/amd64`, from the task's runtime platform. */
  readonly platform: string;
  /** The image as files show it before it is built: `${IMAGE_TAG}` stands for its tag. */
  readonly uri?: string;
}

/** What is known of each kind of rollout; several kinds of workloads may share one. */
export interface Rollouts {
  /** ECS keeps tasks running: verified when they all run the stack's task definition. */
  readonly service: {
    readonly service: string;
    /** Minutes that a deployment waits while it shifts the traffic, pauses and bakes, at most; where it shifts it. */
    readonly shiftMinutes?: number;
  };
  /** It runs to its end: each time it is deployed, where it gates other workloads, which are named. */
  readonly task: {
    readonly gates: readonly string[];
    readonly strategy: readonly string[];
    /** The resource of its stack that starts it by itself. */
    readonly starter?: "EventRule" | "Schedule";
    /** Where it runs, where no stack says so. */
    readonly network?: TaskNetwork;
  };
}

/** Where the network interfaces of a task are, by ids. */
export interface TaskNetwork {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly assignPublicIp: boolean;
}

/** A rollout of a certain kind, of any kind by default. */
export type Rollout<Kind extends keyof Rollouts = keyof Rollouts> = {
  readonly [K in Kind]: { readonly kind: K } & Rollouts[K];
}[Kind];

/** The workloads wave by wave, as they are deployed. */
export function wavesOf({ workloads }: Assembly): readonly (readonly AssemblyWorkload[])[] {
  const all: AssemblyWorkload[][] = [];
  for (const workload of workloads) for (const wave of workload.waves) (all[wave] ??= []).push(workload);
  return all;
}

/** Every stack in deployment order. */
export function stacksOf({ emits, sharedStacks, workloads }: Assembly): readonly Stack[] {
  return emits === "task-definitions" ? [] : [...sharedStacks, ...workloads.map(({ stack }) => stack)];
}

/** One file of the output. */
export interface OutputFile {
  /** Relative to `root`, `/` separators. */
  readonly path: string;
  readonly content: string;
  readonly executable: boolean;
  /**
   * The environment's folder, or the root of the repository that the config lies in, for what other tools look for there
   * (`.github/workflows/…`). The environment's folder when absent.
   */
  readonly root?: "environment" | "repository";
}
