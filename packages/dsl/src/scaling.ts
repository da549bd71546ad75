/** How the number of tasks follows the load: one target-tracking policy per target. */
export interface Scaling {
  readonly min: number;
  readonly max: number;
  readonly cpu?: number;
  readonly memory?: number;
  readonly requestsPerTarget?: number;
  readonly scaleInCooldown?: number;
  readonly scaleOutCooldown?: number;
}
