/** What ECS does with a deployment whose tasks do not become healthy. */
export interface CircuitBreaker {
  readonly enable?: boolean;
  readonly rollback?: boolean;
}

/** How ECS replaces running tasks with new ones. */
export interface Deployment {
  readonly minimumHealthyPercent?: number;
  readonly maximumPercent?: number;
  readonly circuitBreaker?: CircuitBreaker;
}
