import { expect, it } from "vitest";
import { patternProblems } from "../../../src/lower/events/pattern.ts";

it.each([
  { source: ["aws.s3", null, 1, true] },
  { detail: { key: [{ prefix: "a" }, { suffix: { "equals-ignore-case": ".CSV" } }, { "equals-ignore-case": "a" }] } },
  { detail: { key: [{ wildcard: "a*" }, { "anything-but": "a" }, { "anything-but": [1, 2] }] } },
  { detail: { key: [{ "anything-but": { prefix: ["a", "b"] } }, { exists: false }, { cidr: "10.0.0.0/8" }] } },
  { detail: { size: [{ numeric: [">", 0] }, { numeric: [">=", 0, "<", 5] }] } },
  { $or: [{ source: ["a"] }, { detail: { $or: [{ a: ["b"] }, { c: ["d"] }] } }] },
])("takes %j", (pattern) => {
  expect(patternProblems(pattern)).toEqual([]);
});

it.each([
  [{}, [], "says nothing"],
  [{ detail: {} }, ["detail"], "says nothing"],
  [{ source: [] }, ["source"], "is an empty array, which nothing matches"],
  [{ detail: { a: { b: [] } } }, ["detail", "a", "b"], "is an empty array, which nothing matches"],
  [{ detail: { a: "b" } }, ["detail", "a"], "is not an array"],
  [{ detail: { a: [["b"]] } }, ["detail", "a", 0], "is an array in an array"],
  [{ detail: { a: [{ prefx: "b" }] } }, ["detail", "a", 0, "prefx"], "is no operator of EventBridge"],
  [{ detail: { a: [{}] } }, ["detail", "a", 0], "compares with nothing"],
  [{ detail: { a: [{ prefix: "b", suffix: "c" }] } }, ["detail", "a", 0], "compares by several operators"],
  [{ detail: { a: [{ prefix: 1 }] } }, ["detail", "a", 0, "prefix"], "is not what the operator compares with"],
  [{ detail: { a: [{ exists: "yes" }] } }, ["detail", "a", 0, "exists"], "is not what the operator compares with"],
  [{ detail: { a: [{ numeric: [">"] }] } }, ["detail", "a", 0, "numeric"], "is not what the operator compares with"],
  [
    { detail: { a: [{ numeric: ["=>", 1] }] } },
    ["detail", "a", 0, "numeric"],
    "is not what the operator compares with",
  ],
  [
    { detail: { a: [{ "anything-but": [] }] } },
    ["detail", "a", 0, "anything-but"],
    "is not what the operator compares with",
  ],
  [{ $or: ["a"] }, ["$or", 0], "is not a pattern"],
])("does not take %j", (pattern, at, words) => {
  expect(patternProblems(pattern)).toMatchObject([{ at, words }]);
});

it("names the operator that may be meant", () => {
  expect(patternProblems({ a: [{ prefx: "b" }] })[0]?.help).toBe('Did you mean "prefix"?');
  expect(patternProblems({ a: [{ startsWith: "b" }] })[0]?.help).toContain('"wildcard"');
});
