import { costsOf } from "../../src/cost/estimate.ts";
import { PRICES, type Prices } from "../../src/cost/prices.ts";

/** What one resource costs beside others of its template: words with the least and the most, rounded, or words alone. */
export function pricesOf(Resources: object, more: { readonly Parameters?: object; readonly prices?: Prices } = {}) {
  const { prices = PRICES, ...sections } = more;
  const stack = { owner: "api", template: { Resources, ...sections }, parameters: {} };
  const { costs, uncounted } = costsOf([stack], prices);
  return [
    ...costs.map(({ what, least, most }) => [what, rounded(least), rounded(most)]),
    ...uncounted.map(({ what }) => [what]),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
