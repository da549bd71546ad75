import { resource, securityGroup, stack } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { STACK_VALUES } from "../../../../src/lower/fields/tables/stack-values.ts";
import { fittingShape } from "../../../../src/lower/nouns/prop-shape.ts";

const topic = resource("AWS::SNS::Topic", {});

it("takes security groups and references among the properties of resources", () => {
  const data = stack("data", { Orders: topic });
  expect(fittingShape(STACK_VALUES, securityGroup("Db", { port: 5432 }))).toBeDefined();
  expect(fittingShape(STACK_VALUES, data.ref("Orders"))).toBeDefined();
  expect(fittingShape(STACK_VALUES, topic)).toBeUndefined();
});
