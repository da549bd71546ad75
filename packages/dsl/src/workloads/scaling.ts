/**
 * How the number of a service's tasks follows its load: one target-tracking policy for each target that is given.
 * Application Auto Scaling adds tasks when any of them asks for more, and removes tasks when all of them ask for fewer.
 * One without a target is reported as `config/scaling-target`. The template then carries no `desiredCount`, so that a deployment does not undo what scaling has done.
 * @example { min: 2, max: 10, cpu: 70, memory: 80, requestsPerTarget: 1000 }
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html
 */
export interface Scaling<Min extends number = number> {
  /** Fewest tasks; 0 or more. */
  readonly min: Min;
  /** Most tasks; 0 or more, and `min` or more, reported as `config/scaling-range`. */
  readonly max: number;
  /**
   * Average CPU use of the service's tasks to keep to, in percent of what they asked for; 1 to 100.
   * @default not followed
   */
  readonly cpu?: number;
  /**
   * Average memory use of the service's tasks to keep to, in percent of what they asked for; 1 to 100. For programs whose memory
   * follows their load; most keep what they once had.
   * @default not followed
   */
  readonly memory?: number;
  /**
   * Requests per task and minute to keep to, as the load balancer counts them; 1 or more. The service needs a route, reported as
   * `config/scaling-route`.
   * @default not followed
   */
  readonly requestsPerTarget?: number;
  /**
   * Seconds after tasks were removed before more are; 0 or more.
   * @default 300
   */
  readonly scaleInCooldown?: number;
  /**
   * Seconds after tasks were added before more are; 0 or more.
   * @default 60
   */
  readonly scaleOutCooldown?: number;
}
