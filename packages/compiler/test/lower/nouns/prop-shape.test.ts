import { service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { fittingShape, kindOf, wordsOf, type PropShape } from "../../../src/lower/nouns/prop-shape.ts";

describe("kindOf", () => {
  it.each([
    ["512", 'the text "512"'],
    ["x".repeat(40), `the text "${"x".repeat(40)}"`],
    ["x".repeat(41), `the text "${"x".repeat(39)}…"`],
    [512, "the number 512"],
    [false, "false"],
    [null, "null"],
    [undefined, "nothing"],
    [[512], "an array"],
    [{ cpu: 512 }, "an object"],
    [Promise.resolve(), "a promise"],
    [() => 512, "a function"],
  ])("says what %j is", (value, words) => {
    expect(kindOf(value)).toBe(words);
  });

  it("says of what the DSL makes what it was made as", () => {
    expect(kindOf(service("api", { cpu: 256, memory: 512, image: "nginx" }))).toBe("a service");
  });
});

describe("fittingShape", () => {
  const map: PropShape = { type: "map", of: { type: "string" } };

  it("takes an entry called `kind` for any other, unless the DSL made the object", () => {
    expect(fittingShape(map, { kind: "web" })).toBe(map);
    expect(fittingShape({ type: "document" }, { kind: "web" })).toEqual({ type: "document" });
    expect(fittingShape(map, service("api", { cpu: 256, memory: 512, image: "nginx" }))).toBeUndefined();
  });
});

describe("wordsOf", () => {
  it.each<[PropShape, string]>([
    [{ type: "string" }, "text"],
    [{ type: "integer" }, "a whole number"],
    [{ type: "number" }, "a number"],
    [{ type: "boolean" }, "true or false"],
    [{ type: "list", of: { type: "string" } }, "an array"],
    [{ type: "either", shapes: [{ type: "integer" }, { type: "string" }] }, "a whole number or text"],
  ])("says what %j takes", (shape, words) => {
    expect(wordsOf(shape)).toBe(words);
  });
});
