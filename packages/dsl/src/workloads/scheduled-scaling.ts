/**
 * Bounds of a scaling that hold from certain times on, until the next such time. A deployment that changes the scaling sets its
 * own `min` and `max` again.
 * @example { schedule: "cron(0 8 ? * MON-FRI *)", timeZone: "Europe/Berlin", min: 5, max: 20 }
 * @see https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html
 */
export interface ScheduledScaling {
  /**
   * When: `"cron(0 8 * * ? *)"`, with minutes, hours, day of the month, month, day of the week and year, `"rate(12 hours)"` or
   * `"at(2027-01-01T06:00:00)"`.
   */
  readonly schedule: string;
  /**
   * Whose clock `cron` and `at` go by: a name of the tz database.
   * @default "UTC"
   */
  readonly timeZone?: string;
  /**
   * Fewest tasks from then on; 0 or more.
   * @default as it was; one without `min` and `max` is reported as `config/scaling-schedule`
   */
  readonly min?: number;
  /**
   * Most tasks from then on; 0 or more, and `min` or more.
   * @default as it was
   */
  readonly max?: number;
}
