import { expect, it } from "vitest";
import { estimateJson } from "../../src/cost/estimate-json.ts";
import { PRICES } from "../../src/cost/prices.ts";

it("has the sums and the prices that they are of", () => {
  const costs = [{ owner: "api", what: "1 task", least: 1, most: 2 }];
  const read: unknown = JSON.parse(estimateJson([{ environment: "production", costs, uncounted: [] }], PRICES));
  expect(read).toEqual({
    version: 1,
    currency: "USD",
    region: "us-east-1",
    date: "2026-11-30",
    environments: [{ environment: "production", costs, uncounted: [], sum: { least: 1, most: 2 } }],
    prices: PRICES,
  });
});
