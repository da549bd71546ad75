import { describe, expect, it } from "vitest";
import { isKnown, isPresent, isUnknown, UNKNOWN } from "../src/unknown.ts";

describe("isUnknown, isKnown and isPresent", () => {
  it.each([
    ["UNKNOWN", UNKNOWN, [true, false, true]],
    ["what is absent", undefined, [false, false, false]],
    ["null", null, [false, true, true]],
    ["an empty text", "", [false, true, true]],
    ["zero", 0, [false, true, true]],
    ["false", false, [false, true, true]],
    ["another symbol", Symbol("ecs-dsl.unknown"), [false, true, true]],
  ])("tell apart %s", (_, value, verdicts) => {
    expect([isUnknown(value), isKnown(value), isPresent(value)]).toEqual(verdicts);
  });

  it("know UNKNOWN of another copy of this package", () => {
    expect(isUnknown(Symbol.for("ecs-dsl.unknown"))).toBe(true);
  });
});
