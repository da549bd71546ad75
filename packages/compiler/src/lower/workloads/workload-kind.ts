import type { ExecuteCommand, Routes, SharedResource } from "@ecs-dsl/dsl";
import type { TaskDefinition } from "@ecs-dsl/validators";
import type { LoweredDocument, Rollout } from "../../model/assembly.ts";
import type { Condition, Output, Parameter, Resource } from "../../cloudformation/template.ts";
import type { Lowering } from "../lowering.ts";
import type { NetworkView } from "../platform/network/network-view.ts";
import type { NetworkListenerPlan } from "../plan/network-load-balancer-plan.ts";
import type { Noun } from "../nouns/noun.ts";
import type { Plan, RoutePlan, SharePlan, SidecarPlan, TaskProps, WorkloadPlan } from "../plan/plan.ts";
import type { StructPropShape } from "../nouns/prop-shape.ts";
import type { DiscoveryPlan } from "../plan/discovery-plan.ts";
import type { Connections } from "../resolve/connections.ts";
import type { Built } from "../resolve/deferred.ts";
import type { DeploymentOrder } from "../resolve/deployment-order.ts";
import type { NetworkTargetGroups } from "../resolve/network-target-groups.ts";
import type { Priorities } from "../resolve/priorities.ts";
import type { TargetGroups } from "../resolve/target-groups.ts";
import type { Tags } from "../fields/tags.ts";
import type { ResourcePlan } from "../resources/resource-kind.ts";

/** One kind of workload: everything that the stages ask of it. What all kinds have in common is not here. */
export interface WorkloadKind<Node, Planned extends WorkloadPlan> {
  /** What labels of its workloads begin with: `services`. */
  readonly label: string;
  /** What a sentence calls one of them: `service`. */
  readonly words: string;
  readonly plan: (node: Node, subject: Noun, planner: WorkloadPlanner) => Planned;
  readonly part: (lowering: Lowering, plan: Planned, shared: Shared, task: Built<TaskDefinition>) => KindPart;
}

/** What a kind is helped with when it plans one of its workloads. */
export interface WorkloadPlanner {
  /** The props as far as they have the kind's shape. */
  readonly conformed: <Props extends object>(subject: Noun, shape: StructPropShape, props: Props) => Partial<Props>;
  /** What the plans of all kinds have in common. */
  readonly task: <Props extends TaskProps>(plan: Plan<Props>) => Omit<WorkloadPlan, "kind" | "routes" | "props">;
  /** How findings speak of what may be a workload. */
  readonly workloadNoun: (node: unknown) => Noun | undefined;
  readonly routes: (routes: Routes | undefined, holder: Noun, sidecars: readonly SidecarPlan[]) => readonly RoutePlan[];
  readonly networkListeners: (
    routes: Routes | undefined,
    holder: Noun,
    sidecars: readonly SidecarPlan[],
  ) => readonly NetworkListenerPlan[];
  /** Plans a noun with a stack of its own that the workload refers to. */
  readonly refer: (resource: SharedResource) => void;
  /** Plans what the references in a value lead to. */
  readonly referTo: (value: unknown) => void;
}

/** What the workloads of an environment share. */
export interface Shared {
  readonly appTags: Tags;
  /** The cluster's name. */
  readonly cluster: string;
  /** Whether the cluster exists: nothing is known of its capacity but that Fargate can be asked for as a launch type. */
  readonly isClusterGiven: boolean;
  /** What runs the tasks of workloads that do not say so themselves; none where it is not known. */
  readonly strategy: readonly SharePlan[];
  /** What sessions in containers are like. */
  readonly sessions: ExecuteCommand | undefined;
  readonly network: NetworkView;
  /** What has a stack of its own between the platform and the workloads. */
  readonly resources: readonly ResourcePlan[];
  readonly priorities: Priorities;
  readonly connections: Connections;
  readonly discovery: DiscoveryPlan;
  readonly order: DeploymentOrder<WorkloadPlan>;
  readonly targetGroups: ReadonlyMap<WorkloadPlan, TargetGroups>;
  readonly networkGroups: ReadonlyMap<WorkloadPlan, NetworkTargetGroups>;
}

/** What a kind of workload adds to its task definition and to the stack that every workload has. */
export interface KindPart {
  readonly documents: readonly LoweredDocument[];
  /** Ways into the tasks, by logical id. */
  readonly ingress: Readonly<Record<string, Resource>>;
  readonly resources: Readonly<Record<string, Resource>>;
  /** Beside those of every workload. */
  readonly outputs?: Readonly<Record<string, Output>>;
  /** Parameters of its own, and the conditions that read them. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly conditions?: Readonly<Record<string, Condition>>;
  readonly rollout: Rollout;
  /** Whether `aws ecs execute-command` works in its tasks. */
  readonly executesCommands: boolean;
}
