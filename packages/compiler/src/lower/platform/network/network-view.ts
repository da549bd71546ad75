import type { Value } from "../../../cloudformation/template.ts";

/** The network as one stack sees it: its own resources, another stack's exports, or ids. */
export interface NetworkView {
  readonly vpc: Value<string>;
  readonly privateSubnets: readonly Value<string>[];
  readonly publicSubnets: readonly Value<string>[];
}
