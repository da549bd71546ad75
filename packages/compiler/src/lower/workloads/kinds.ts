import type { Workload } from "@ecs-dsl/dsl";
import type { TaskDefinition } from "@ecs-dsl/validators";
import type { Lowering } from "../lowering.ts";
import type { Noun } from "../nouns/noun.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import type { Built } from "../resolve/deferred.ts";
import { daemon } from "./daemon/kind.ts";
import { scheduledTask } from "./scheduled-task/kind.ts";
import { service } from "./service/kind.ts";
import { task } from "./task/kind.ts";
import { worker } from "./worker/kind.ts";
import type { KindPart, Shared, WorkloadKind, WorkloadPlanner } from "./workload-kind.ts";

/** Every kind of workload, by the `kind` of its DSL values. */
const ALL = { daemon, "scheduled-task": scheduledTask, service, task, worker };

/** The plan of each kind. */
export type WorkloadPlans = { readonly [Kind in keyof typeof ALL]: ReturnType<(typeof ALL)[Kind]["plan"]> };

type WorkloadNodes = {
  readonly [Kind in keyof WorkloadPlans]: Extract<Workload, { readonly kind: Kind }>;
};

export const KINDS: { readonly [Kind in keyof WorkloadPlans]: WorkloadKind<WorkloadNodes[Kind], WorkloadPlans[Kind]> } =
  ALL;

/** A workload of any kind, as its kind has planned it. */
export type AnyWorkloadPlan = WorkloadPlans[keyof WorkloadPlans];

/** True for a workload of any kind that has a name. */
export function isNamedWorkload(value: unknown): value is Workload {
  return (
    isRecord(value) &&
    typeof value.name === "string" &&
    typeof value.kind === "string" &&
    Object.hasOwn(KINDS, value.kind)
  );
}

export function planWorkload<Kind extends keyof WorkloadPlans>(
  kind: Kind,
  node: WorkloadNodes[Kind],
  subject: Noun,
  planner: WorkloadPlanner,
): WorkloadPlans[Kind] {
  return KINDS[kind].plan(node, subject, planner);
}

/** What the kind of a workload adds to its stack. */
export function kindPart<Kind extends keyof WorkloadPlans>(
  kind: Kind,
  lowering: Lowering,
  plan: WorkloadPlans[Kind],
  shared: Shared,
  document: Built<TaskDefinition>,
): KindPart {
  return KINDS[kind].part(lowering, plan, shared, document);
}
