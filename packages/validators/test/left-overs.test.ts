import { expect, it } from "vitest";
import { LeftOvers } from "../src/left-overs.ts";
import { readAs } from "../src/read-as.ts";
import { ec2Task } from "./rules/tasks.ts";

function leftOversIn(value: unknown): LeftOvers {
  const leftOvers = new LeftOvers();
  readAs("taskDefinition", value, (problem) => leftOvers.add(problem));
  return leftOvers;
}

it("gathers what an answer has", () => {
  const leftOvers = leftOversIn(
    ec2Task({ revision: 3, ipcMode: null, owner: "shop", runtimePlatform: { cpuArchitecture: null } }),
  );
  expect(leftOvers.problem(true)).toEqual({
    kind: "left-over",
    properties: [["revision"]],
    nulls: [["ipcMode"], ["runtimePlatform", "cpuArchitecture"]],
  });
  expect(leftOvers.problem(false)).toEqual({ kind: "left-over", properties: [["revision"]], nulls: [] });
});

it("has nothing to say of what is no answer", () => {
  expect(leftOversIn(ec2Task()).problem(true)).toBeUndefined();
  expect(leftOversIn(ec2Task({ ipcMode: null })).problem(false)).toBeUndefined();
});
