import type { Value } from "../../../cloudformation/template.ts";

/** The network as one stack sees it: its own resources, parameters, or ids. */
export interface NetworkView {
  readonly vpc: Value<string>;
  readonly privateSubnets: Value<readonly Value<string>[]>;
  readonly publicSubnets: Value<readonly Value<string>[]>;
}
