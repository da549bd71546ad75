import type { Fargate, Where } from "../capacity/where.ts";
import type { PortProps } from "./port.ts";

/**
 * Ports of a container, by names of the user's own. The second type parameter is where the task runs; what only ports there have is said
 * of the map as a whole, as it would double what the type check of a service costs in each port.
 */
export type PortMap<Port extends string = string, W extends Where = Fargate> =
  | { readonly [Name in Port]: number | PortProps }
  | W["ports"];
