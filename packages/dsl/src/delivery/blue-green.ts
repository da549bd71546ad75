import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { ShiftProps } from "./shift.ts";

/** A deployment that shifts all traffic at once. Made by {@link blueGreen}. */
export interface BlueGreen {
  readonly kind: "deployment";
  readonly strategy: "BLUE_GREEN";
  /** All settings, as given. */
  readonly props: ShiftProps;
}

/**
 * A blue/green deployment: ECS starts the new tasks beside the old ones, shifts all traffic to them at once, and stops the
 * old ones when the bake time is over. Until then it goes back at once. Behind a load balancer each route has two target
 * groups; a route's `test` sends requests to the new tasks before the others go there.
 * @example blueGreen({ bakeTimeInMinutes: 10 })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-blue-green.html
 */
export function blueGreen(props: ShiftProps = {}): BlueGreen {
  return placed({ kind: "deployment", strategy: "BLUE_GREEN", props: held(props) }, blueGreen);
}
