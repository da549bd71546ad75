import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { ShiftProps } from "./shift.ts";

/** Settings of a canary deployment. */
export interface CanaryProps extends ShiftProps {
  /**
   * How much of the traffic goes to the new tasks first, in percent, 0.1 to 100.
   * @default 5
   */
  readonly canaryPercent?: number;
  /**
   * Minutes before the rest of the traffic follows, 0 to 1440.
   * @default 10
   */
  readonly canaryBakeTimeInMinutes?: number;
}

/** A deployment that shifts a little of the traffic first. Made by {@link canary}. */
export interface Canary {
  readonly kind: "deployment";
  readonly strategy: "CANARY";
  /** All settings, as given. */
  readonly props: CanaryProps;
}

/**
 * A canary deployment: as blue/green, but a little of the traffic goes to the new tasks first, and the rest once that has
 * gone well for a while. The service needs a route, or ports that others reach by Service Connect.
 * @example canary({ canaryPercent: 10, canaryBakeTimeInMinutes: 15 })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/canary-deployment.html
 */
export function canary(props: CanaryProps = {}): Canary {
  return placed({ kind: "deployment", strategy: "CANARY", props: held(props) }, canary);
}
