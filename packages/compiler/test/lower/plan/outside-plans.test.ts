import { deployParameter, parameter, stackOutput } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { expect, it } from "vitest";
import { outsideNoun } from "../../../src/lower/plan/outside-plans.ts";

it.each([
  [stackOutput("platform", "VpcId"), "stackOutputs.platform", 'output "VpcId" of stack "platform"'],
  [parameter("/a/b"), 'parameters["/a/b"]', 'parameter "/a/b"'],
  [deployParameter("Banner"), "deployParameters.Banner", 'deploy parameter "Banner"'],
])("is called after what made it: %#", (value, label, words) => {
  const reference = referenceOf(value);
  expect(reference?.of === "output" && outsideNoun(reference)).toMatchObject({ label, words });
});
