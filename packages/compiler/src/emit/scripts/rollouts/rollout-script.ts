import type { AssemblyWorkload, Rollout, Rollouts } from "../../../model/assembly.ts";

/** A workload whose rollout is of a certain kind. */
export type WorkloadRolledOutBy<Kind extends keyof Rollouts> = AssemblyWorkload & { readonly rollout: Rollout<Kind> };

/** What scripts and the runbook say of workloads that are rolled out in one way. */
export interface RolloutScript<Kind extends keyof Rollouts> {
  /** What AWS calls the thing that is rolled out. */
  readonly name: (rollout: Rollouts[Kind]) => string;
  /** The bash functions that its commands call. */
  readonly functions: readonly string[];
  /** Names of the bash variables that say what is rolled out; `stack` and `cluster` are there for every workload. */
  readonly variables: readonly string[];
  /** Sets these variables for one workload. */
  readonly values: (rollout: Rollouts[Kind]) => readonly string[];
  /** Bash that returns once what runs is what the stack asks for, and ends the script where it does not. */
  readonly verify: string;
  /** Bash that keeps what AWS says of a rollout that failed. */
  readonly collect: string;
  /** Bash that prints the reason by what is kept; fails where none is known. */
  readonly reason: string;
  /** Sections of the runbook: how to see and debug the workload. */
  readonly runbook: (workload: WorkloadRolledOutBy<Kind>) => readonly string[];
}
