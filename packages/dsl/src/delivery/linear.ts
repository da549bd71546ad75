import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { ShiftProps } from "./shift.ts";

/** Settings of a linear deployment. */
export interface LinearProps extends ShiftProps {
  /**
   * How much of the traffic each step shifts, in percent, 3 to 100. All steps are equal.
   * @default 10
   */
  readonly stepPercent?: number;
  /**
   * Minutes between two steps, 0 to 1440.
   * @default 6
   */
  readonly stepBakeTimeInMinutes?: number;
}

/** A deployment that shifts the traffic in equal steps. Made by {@link linear}. */
export interface Linear {
  readonly kind: "deployment";
  readonly strategy: "LINEAR";
  /** All settings, as given. */
  readonly props: LinearProps;
}

/**
 * A linear deployment: as blue/green, but the traffic goes to the new tasks in equal steps. The service needs a route, or
 * ports that others reach by Service Connect.
 * @example linear({ stepPercent: 25, stepBakeTimeInMinutes: 5 })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/linear-deployment.html
 */
export function linear(props: LinearProps = {}): Linear {
  return placed({ kind: "deployment", strategy: "LINEAR", props: held(props) }, linear);
}
