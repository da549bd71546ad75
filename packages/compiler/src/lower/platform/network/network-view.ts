import type { Value } from "../../../cloudformation/template.ts";

/** The network as one stack sees it: its own resources, parameters, or ids. */
export interface NetworkView {
  readonly vpc: Value<string>;
  readonly privateSubnets: Value<readonly Value<string>[]>;
  /** How many they are, where they come as a whole. */
  readonly privateSubnetCount: number;
  readonly publicSubnets: Value<readonly Value<string>[]>;
}
