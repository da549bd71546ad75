import type { Refusal } from "../aws/answer.ts";
import type { Difference } from "./difference.ts";
import type { Effect } from "./effect.ts";

/** What is compiled against what runs, of one environment. */
export interface EnvironmentDiff {
  readonly environment: string;
  readonly parts: readonly PartDiff[];
  /** Stacks that the environment has and the app no longer has. */
  readonly leftovers: readonly string[];
  /** Why it is not known whether there are some. */
  readonly unseen: readonly Refusal[];
}

/** A workload, or a stack that workloads share. */
export interface PartDiff {
  readonly name: string;
  readonly kind: "stack" | "workload";
  readonly stack: string;
  /** The most that a deployment would do here. */
  readonly effect: Effect;
  readonly resources: readonly ResourceDiff[];
  /** What could not be looked at: there may be differences. */
  readonly unseen: readonly Refusal[];
}

export interface ResourceDiff {
  /** Logical id in the stack. */
  readonly id: string;
  readonly type: string;
  readonly noun: string;
  /** What stands for it as a whole: it is to be made, or its stack has it and is not to have it any more. */
  readonly whole?: "added" | "removed";
  readonly effect: Effect;
  readonly differences: readonly EffectiveDifference[];
}

export interface EffectiveDifference extends Difference {
  readonly effect: Effect;
}
