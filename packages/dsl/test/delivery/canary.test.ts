import { expect, it } from "vitest";
import { canary } from "../../src/index.ts";

it("a canary deployment has its settings as given, and none without", () => {
  const props = { canaryPercent: 10, canaryBakeTimeInMinutes: 15 };
  expect(canary(props)).toEqual({ kind: "deployment", strategy: "CANARY", props });
  expect(canary().props).toEqual({});
});
