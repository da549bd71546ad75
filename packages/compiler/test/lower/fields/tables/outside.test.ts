import { deployParameter, parameter, queue, stackOutput } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { OUTSIDE, OUTSIDE_ID } from "../../../../src/lower/fields/tables/outside.ts";
import { fittingShape } from "../../../../src/lower/nouns/prop-shape.ts";

it("takes what no stack of the app gives, and text where it is an id", () => {
  const outside = [stackOutput("platform", "VpcId"), parameter("/platform/vpc-id"), deployParameter("Vpc")];
  for (const value of outside) expect(fittingShape(OUTSIDE.data, value)).toBe(OUTSIDE.data);
  expect(fittingShape(OUTSIDE.data, queue("jobs").arn())).toBeUndefined();
  expect(fittingShape(OUTSIDE_ID.data, "vpc-0123456789abcdef0")).toBeDefined();
});
