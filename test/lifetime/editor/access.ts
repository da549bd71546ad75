/** What a stack beside the app takes of it: values of its workloads and its cluster. */
export interface Access {
  /** Names of the workloads whose groups are let in. */
  readonly letIn: readonly string[];
  /** Names of the workloads whose task definitions are named. */
  readonly runs: readonly string[];
  readonly namesCluster: boolean;
  /** Whether a service has a value of the stack, and so comes after it. */
  readonly isUsed: boolean;
}

export const NO_ACCESS: Access = { letIn: [], runs: [], namesCluster: false, isUsed: false };

export function isTaking({ letIn, runs, namesCluster, isUsed }: Access): boolean {
  return letIn.length + runs.length > 0 || namesCluster || isUsed;
}
