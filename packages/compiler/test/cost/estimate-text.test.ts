import { expect, it } from "vitest";
import { estimateText, sumOf } from "../../src/cost/estimate-text.ts";

const costs = [
  { owner: "api", what: "2 to 10 tasks", least: 18.02, most: 90.1 },
  { owner: "platform", what: "NAT gateway", least: 32.85, most: 32.85 },
];
const uncounted = [
  { owner: "api", what: "logs" },
  { owner: "platform", what: "logs" },
  { owner: "jobs", what: "messages" },
];

it("is a table of each environment, with a sum", () => {
  expect(estimateText([{ environment: "production", region: "eu-west-1", costs, uncounted }], false)).toBe(
    `production (eu-west-1)                 least    most
api                     2 to 10 tasks  18.02   90.10
platform                NAT gateway    32.85   32.85
sum                                    50.87  122.95

Not in the sum:
logs      api, platform
messages  jobs

USD a month of 730 hours, on demand; prices of us-east-1, 2026-11-30. Those of eu-west-1 differ: give them by --prices FILE.
`,
  );
});

it("says that prices are one's own", () => {
  const text = estimateText([{ environment: "default", costs: [], uncounted: [] }], true);
  expect(text).toBe(`default    least  most
sum         0.00  0.00

USD a month of 730 hours, on demand; prices of us-east-1, 2026-11-30, and your own.
`);
});

it("adds up", () => {
  expect(sumOf(costs).map((sum) => sum.toFixed(2))).toEqual(["50.87", "122.95"]);
  expect(sumOf([])).toEqual([0, 0]);
});
