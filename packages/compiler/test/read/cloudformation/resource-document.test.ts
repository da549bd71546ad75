import { UNKNOWN } from "@ecs-dsl/validators";
import { expect, it } from "vitest";
import { documentOf } from "../../../src/read/cloudformation/resource-document.ts";
import { NO_SCOPE } from "../../../src/read/scope.ts";

it("stands in the spelling of CloudFormation, with what intrinsics hide unknown", () => {
  const properties = { Cpu: { Ref: "Cpu" }, Memory: "512", networkMode: "awsvpc" };
  const resource = {
    id: "Task",
    kind: "taskDefinition",
    properties,
    region: undefined,
    root: ["P"],
    scope: NO_SCOPE,
  } as const;
  const document = documentOf(resource);
  expect(document.value).toEqual({ cpu: UNKNOWN, memory: "512", networkMode: "awsvpc", family: UNKNOWN });
  expect(document.writtenAt(["networkMode"]).path).toEqual(["P", "networkMode"]);
  expect([document.isMade?.(["cpu"]), document.isMade?.(["memory"])]).toEqual([true, false]);
});
