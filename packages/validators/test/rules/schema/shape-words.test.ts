import { describe, expect, it } from "vitest";
import { described, expected, placeName } from "../../../src/rules/schema/shape-words.ts";
import { property } from "../../../src/text.ts";

describe("placeName", () => {
  it("names the document itself", () => {
    expect(placeName([])).toBe("The document");
  });

  it("names a place with every step that leads there", () => {
    const at = ["containerDefinitions", 0, "cpu"];
    expect(placeName(at)).toEqual(property(at, 3));
    expect(placeName(at)).not.toEqual(property(at, 1));
  });
});

describe("described", () => {
  it.each([
    ["512", 'the string "512"'],
    ["", 'the string ""'],
    [0, "the number 0"],
    [[], "a list"],
    [{}, "an object"],
    [null, "null"],
    [true, "true"],
    [undefined, "undefined"],
  ])("describes %j as %j", (value, text) => {
    expect(described(value)).toBe(text);
  });
});

describe("expected", () => {
  it.each([
    [{ type: "string" }, "a string"],
    [{ type: "string", values: ["host", "task"] }, '"host" or "task"'],
    [{ type: "integer" }, "a whole number"],
    [{ type: "number" }, "a number"],
    [{ type: "boolean" }, "true or false"],
    [{ type: "json" }, "a JSON value"],
    [{ type: "list", of: { type: "string" } }, "a list"],
    [{ type: "map", of: { type: "string" } }, "an object"],
    [{ type: "struct", name: "Tag", members: {}, required: [] }, "an object"],
  ] as const)("of %j is %j", (shape, text) => {
    expect(expected(shape)).toBe(text);
  });
});
