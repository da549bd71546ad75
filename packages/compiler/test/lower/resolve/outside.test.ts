import { deployParameter, parameter, queue, stackOutput } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { expect, it } from "vitest";
import { isParameterName, outsideValue } from "../../../src/lower/resolve/outside.ts";

function valueOf(value: unknown) {
  const reference = referenceOf(value);
  return reference?.of === "output" ? outsideValue(reference) : undefined;
}

it("is a parameter of a name of its own for each value", () => {
  const names = [
    stackOutput("a-b", "C"),
    stackOutput("a", "BC"),
    parameter("/a/b"),
    parameter("a-b"),
    parameter(`/${"a".repeat(300)}`),
    deployParameter("AB"),
  ].map((value) => valueOf(value)?.name ?? "");
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[A-Za-z0-9]{1,140}$/.test(name))).toEqual([]);
  expect(names.at(-1)).toBe("ABFromDeployment");
});

it("is nothing where a stack of the app has the value", () => {
  expect(valueOf(queue("jobs").arn())).toBeUndefined();
  expect(valueOf(parameter(queue("jobs").arn()))).toBeUndefined();
});

it.each([
  ["/shop/table", true],
  ["table", true],
  ["shop/table", false],
  ["/aws/table", false],
  ["", false],
])("%s is a name that an app may give a parameter: %s", (name, isName) => {
  expect(isParameterName(name)).toBe(isName);
});
