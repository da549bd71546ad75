import type { Prices } from "./prices.ts";

/** What a part of an app costs a month, in USD: with the fewest that run, and with the most. */
export interface Cost {
  /** The workload, `"api"`, or what workloads share: `"platform"`, the name of a stack. */
  readonly owner: string;
  /** `"4 to 20 tasks of 0.5 vCPU and 1 GB"`. */
  readonly what: string;
  readonly least: number;
  readonly most: number;
}

/** What costs, too, and is not in the sum. */
export interface Uncounted {
  readonly owner: string;
  /** `"CloudFront, by use"`. */
  readonly what: string;
}

/** What something comes to: a cost, or why there is no sum of it. */
export type Priced = Omit<Cost, "owner"> | { readonly uncounted: string };

/** A resource of a template, with what it stands in. */
export interface PricedResource {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly prices: Prices;
  /** The value with references to parameters resolved; undefined where a deployment alone knows it. */
  readonly known: (value: unknown) => unknown;
  /** The resources of a type in the same template. */
  readonly ofType: (type: string) => readonly PricedResource[];
  /** The resource of the template that a `Ref` or `Fn::GetAtt` names. */
  readonly referred: (value: unknown) => PricedResource | undefined;
}

/** One file in `priced/`, and one line in its index. */
export interface PricedType {
  readonly type: string;
  readonly price: (resource: PricedResource) => readonly Priced[];
}

/** A cost that is the same however much is used. */
export function fixed(what: string, monthly: number): Priced {
  return { what, least: monthly, most: monthly };
}
