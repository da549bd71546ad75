import { UNKNOWN } from "@ecs-dsl/validators";
import { expect, it } from "vitest";
import { NO_SCOPE } from "../../src/read/scope.ts";

it("knows nothing outside of a template", () => {
  expect(NO_SCOPE.parameter("Name")).toBe(UNKNOWN);
  expect(NO_SCOPE.mapped("Sizes", "live", "cpu")).toBe(UNKNOWN);
  expect(NO_SCOPE.condition("IsLive")).toBeUndefined();
});
