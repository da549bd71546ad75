import { expect, it } from "vitest";
import { linear } from "../../src/index.ts";

it("a linear deployment has its settings as given, and none without", () => {
  const props = { stepPercent: 25, stepBakeTimeInMinutes: 5 };
  expect(linear(props)).toEqual({ kind: "deployment", strategy: "LINEAR", props });
  expect(linear().props).toEqual({});
});
