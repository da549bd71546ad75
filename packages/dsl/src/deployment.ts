/**
 * What ECS does with a deployment whose tasks do not start or do not become healthy.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
 */
export interface CircuitBreaker {
  /**
   * Whether ECS gives up on such a deployment. Otherwise it starts tasks for ever.
   * @default true
   */
  readonly enable?: boolean;
  /**
   * Whether ECS then goes back to the last deployment that worked.
   * @default true
   */
  readonly rollback?: boolean;
}

/**
 * How ECS replaces running tasks with new ones: a rolling update. AWS's name is `deploymentConfiguration`.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export interface Deployment {
  /**
   * Healthy tasks that stay during a deployment, in percent of the desired count, rounded up; 0 to 100. Below 100, ECS
   * may stop old tasks before the new ones are healthy.
   * @default 100
   */
  readonly minimumHealthyPercent?: number;
  /**
   * Tasks that run during a deployment at most, in percent of the desired count, rounded down; 100 to 200. When it
   * leaves no room for a new task beside the healthy ones, the deployment never ends.
   * @default 200
   */
  readonly maximumPercent?: number;
  /**
   * What ECS does when the new tasks do not become healthy.
   * @default { enable: true, rollback: true }
   */
  readonly circuitBreaker?: CircuitBreaker;
}
