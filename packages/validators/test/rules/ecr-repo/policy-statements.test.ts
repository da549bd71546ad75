import { expect, it } from "vitest";
import { statementsOf, textsOf } from "../../../src/rules/ecr-repo/policy-statements.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

it("finds one statement, or those of a list, with their places", () => {
  const statement = { Effect: "Allow" };
  expect(statementsOf({ Statement: statement })).toEqual([{ statement, at: ["Statement"] }]);
  expect(statementsOf({ Statement: [statement, "odd", statement] })).toEqual([
    { statement, at: ["Statement", 0] },
    { statement, at: ["Statement", 2] },
  ]);
  expect(statementsOf({ Statement: UNKNOWN })).toEqual([]);
  expect(statementsOf({})).toEqual([]);
});

it("finds one text, or those of a list", () => {
  expect(textsOf("a")).toEqual(["a"]);
  expect(textsOf(["a", UNKNOWN, 1, "b"])).toEqual(["a", "b"]);
  expect(textsOf(undefined)).toEqual([]);
});
