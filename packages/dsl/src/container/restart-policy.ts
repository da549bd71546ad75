/**
 * What ECS does when the container ends and its task goes on: it starts the container again, in the same task.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html
 */
export interface RestartPolicy {
  /** Whether it is started again. */
  readonly enabled: boolean;
  /**
   * Exit codes with which the container stays ended; at most 50, reported as `schema/restart-policy`.
   * @default none
   * @example [0]
   */
  readonly ignoredExitCodes?: readonly number[];
  /**
   * Seconds that the container has to run before it is started again, 60 to 1800, reported as `schema/restart-policy`.
   * @default 300
   */
  readonly restartAttemptPeriod?: number;
}
