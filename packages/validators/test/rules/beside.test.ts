import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/rule.ts";
import { networkModeOf, reportBeside, taskBeside } from "../../src/rules/beside.ts";
import { UNKNOWN } from "../../src/unknown.ts";

describe("networkModeOf", () => {
  it.each([
    [{ networkMode: "awsvpc" }, "awsvpc"],
    [{}, "bridge"],
    [{ requiresCompatibilities: ["EC2"] }, "bridge"],
    [{ requiresCompatibilities: ["FARGATE"] }, undefined],
    [{ requiresCompatibilities: UNKNOWN }, undefined],
    [{ networkMode: UNKNOWN }, undefined],
  ] as const)("is of %j: %s", (task, mode) => {
    expect(networkModeOf(task)).toBe(mode);
  });
});

it("reports what follows from a guess as a warning", () => {
  const found: Finding[] = [];
  const finding = { at: [], message: "It is wrong." };
  reportBeside((each) => found.push(each), { name: "web", value: {}, isGuess: true }, finding);
  reportBeside((each) => found.push(each), { name: "web", value: {} }, finding);
  expect(found.map(({ severity }) => severity)).toEqual(["warning", undefined]);
});

it("finds the task beside a service, where there is one", () => {
  expect(taskBeside(undefined)).toBeUndefined();
  expect(taskBeside({ surroundings: { task: () => ({ name: "web", value: {} }) } })?.name).toBe("web");
});
