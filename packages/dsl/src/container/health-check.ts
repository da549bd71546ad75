/**
 * How ECS finds out, inside the container, whether it is well. ECS replaces a task whose essential container is not,
 * and does not look at a `HEALTHCHECK` of the Dockerfile.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export interface HealthCheck {
  /**
   * Runs in the container; exit code 0 means healthy. Text is run by the container's shell (`CMD-SHELL`); a list is
   * ECS's own form and starts with `CMD` or `CMD-SHELL`. The program has to be in the image: `curl` often is not. A
   * list that starts with anything else is reported as `health/command-prefix`.
   * @example "curl -f http://localhost:8080/health || exit 1"
   * @example ["CMD", "/bin/check", "--quick"]
   */
  readonly command: string | readonly string[];
  /**
   * Seconds between two checks, 5 to 300.
   * @default 30
   */
  readonly interval?: number;
  /**
   * Seconds after which a check that has not ended counts as failed, 2 to 60.
   * @default 5
   */
  readonly timeout?: number;
  /**
   * Failed checks in a row after which the container is unhealthy, 1 to 10.
   * @default 3
   */
  readonly retries?: number;
  /**
   * Seconds after the start in which failed checks do not count, 0 to 300.
   * @default 0
   */
  readonly startPeriod?: number;
}
