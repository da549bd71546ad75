import { sumOf } from "./estimate-text.ts";
import type { Estimate } from "./estimate.ts";
import { type Prices, PRICES_READ } from "./prices.ts";

/** `{ "version": 1, "currency": "USD", "environments": […], "prices": { … } }`, for programs; a month each. */
export function estimateJson(estimates: readonly Estimate[], prices: Prices): string {
  const environments = estimates.map((estimate) => {
    const [least, most] = sumOf(estimate.costs);
    return { ...estimate, sum: { least, most } };
  });
  return `${JSON.stringify({ version: 1, currency: "USD", ...PRICES_READ, environments, prices }, null, 2)}\n`;
}
