import type { Refusal } from "../aws/answer.ts";

/** What runs of one service, or of one task. */
export interface Status {
  readonly name: string;
  readonly kind: "service" | "task";
  readonly cluster: string;
  /** What ECS calls it: its service, or the family of its task definitions. */
  readonly id: string;
  /** What there is to say of it in one word. */
  readonly state: State;
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  /** The newest first. */
  readonly rollouts: readonly Rollout[];
  readonly tasks: readonly TaskStatus[];
  /** Tasks that ended lately, the last first. */
  readonly stopped: readonly StoppedTask[];
  readonly targets: readonly TargetStatus[];
  /** What ECS said last. */
  readonly events: readonly ServiceEvent[];
  /** What could not be looked at. */
  readonly unseen: readonly Refusal[];
}

/**
 * `steady`: all is as it should be · `deploying`: it is on its way there · `running`: a task that ends by itself · `failing`:
 * it is not as it should be · `missing`: there is no such service · `unseen`: it could not be looked at.
 */
export type State = "deploying" | "failing" | "missing" | "running" | "steady" | "unseen";

export interface Rollout {
  /** `PRIMARY` is the one that is wanted. */
  readonly status: string;
  /** `shop-api:12`. */
  readonly taskDefinition: string;
  /** `IN_PROGRESS`, `COMPLETED`, `FAILED`; empty where ECS does not say. */
  readonly state: string;
  readonly reason?: string | undefined;
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  /** Tasks that did not start in this rollout. */
  readonly failed: number;
  readonly createdAt?: string | undefined;
}

export interface TaskStatus {
  readonly id: string;
  readonly taskDefinition: string;
  readonly lastStatus: string;
  readonly health: string;
  readonly startedAt?: string | undefined;
  readonly zone?: string | undefined;
  readonly containers: readonly ContainerStatus[];
}

export interface ContainerStatus {
  readonly name: string;
  readonly image: string;
  /** `sha256:…`; absent until it is pulled. */
  readonly digest?: string | undefined;
  readonly health: string;
  readonly exitCode?: number | undefined;
  readonly reason?: string | undefined;
}

export interface StoppedTask extends TaskStatus {
  readonly stopCode: string;
  readonly stoppedReason: string;
  readonly stoppedAt?: string | undefined;
}

/** How the load balancer finds the tasks. */
export interface TargetStatus {
  /** Name of the target group. */
  readonly group: string;
  readonly arn: string;
  readonly targets: readonly TargetHealth[];
}

export interface TargetHealth {
  readonly id: string;
  readonly port?: number | undefined;
  readonly state: string;
  readonly reason?: string | undefined;
  readonly description?: string | undefined;
}

export interface ServiceEvent {
  readonly at?: string | undefined;
  readonly message: string;
}
