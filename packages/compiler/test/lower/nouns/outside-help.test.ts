import { deployParameter, parameter, stackOutput } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { incompleteOutside, outsideHelp } from "../../../src/lower/nouns/outside-help.ts";

it("says what the forms of CloudFormation and ids are here", () => {
  expect(outsideHelp("sg-0123456789abcdef0", ["connections", 0])).toBe(
    'Name it with its port: `securityGroup.existing("sg-0123456789abcdef0", { port: 5432 })`.',
  );
  expect(outsideHelp("database", ["connections", 0])).toBe(undefined);
  expect(outsideHelp({ "Fn::ImportValue": "table" }, ["environment", "TABLE"])).toContain("stackOutput(");
  expect(outsideHelp({ Ref: "Table" }, ["environment", "TABLE"])).toBe(undefined);
});

it("says what a call lacks", () => {
  expect(incompleteOutside(Reflect.apply(stackOutput, undefined, ["platform"]))).toContain("and then its output");
  expect(incompleteOutside(Reflect.apply(parameter, undefined, [{ name: "/a" }]))).toContain("as text");
  expect(incompleteOutside(deployParameter("Banner"))).toBe(undefined);
  expect(incompleteOutside("text")).toBe(undefined);
});
