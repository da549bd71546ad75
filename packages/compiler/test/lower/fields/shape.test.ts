import { describe, expect, it } from "vitest";
import {
  either,
  filledListOf,
  FILLED,
  from,
  hasName,
  mapOf,
  node,
  oneOf,
  required,
  STRING,
  struct,
  within,
} from "../../../src/lower/fields/shape.ts";

describe("struct", () => {
  it("requires the members that its type requires", () => {
    interface Limit {
      readonly soft: number;
      readonly hard?: number;
    }
    expect(struct<Limit>("a limit", { soft: required(from(0)), hard: from(0) }).data).toEqual({
      type: "struct",
      words: "a limit",
      members: { soft: { type: "integer", min: 0 }, hard: { type: "integer", min: 0 } },
      required: ["soft"],
    });
  });
});

describe("shapes", () => {
  it("hold their limits as data", () => {
    expect(from(1).data).toEqual({ type: "integer", min: 1 });
    expect(within({ min: 2, max: 60 }).data).toEqual({ type: "integer", min: 2, max: 60 });
    expect(filledListOf(FILLED).data).toEqual({
      type: "list",
      of: { type: "string", isFilled: true },
      isFilled: true,
    });
    expect(mapOf(oneOf("START", "HEALTHY"), "sidecars by name").data).toEqual({
      type: "map",
      of: { type: "string", values: ["START", "HEALTHY"] },
      words: "sidecars by name",
    });
    expect(either(STRING, from(1)).data).toMatchObject({ type: "either", shapes: [{ type: "string" }, { min: 1 }] });
  });

  it("ask a DSL value for its name unless they know better", () => {
    expect(node("queue", "a queue").data).toMatchObject({ kind: "queue", words: "a queue", isWhole: hasName });
  });
});

describe("hasName", () => {
  it.each([
    [{ name: "jobs" }, true],
    [{ name: 5 }, false],
    [["name"], false],
    [null, false],
  ])("is asked about %j", (value, expected) => expect(hasName(value)).toBe(expected));
});
