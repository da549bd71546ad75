/** The kinds of workloads by their names in the DSL, in the order of a drawing: from what is reached first. */
export const WORKLOAD_KINDS = ["service", "worker", "task", "scheduled-task", "daemon"] as const;

export type WorkloadKindName = (typeof WORKLOAD_KINDS)[number];

/** True for the kind of a value of the DSL that is a workload. */
export function isWorkloadKind(kind: unknown): kind is WorkloadKindName {
  return WORKLOAD_KINDS.some((each) => each === kind);
}
