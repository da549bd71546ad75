import { expect, it } from "vitest";
import { fixed } from "../../src/cost/cost.ts";

it("what is fixed costs the same at least and at most", () => {
  expect(fixed("NAT gateway", 32.85)).toEqual({ what: "NAT gateway", least: 32.85, most: 32.85 });
});
