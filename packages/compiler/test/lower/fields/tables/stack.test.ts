import { resource, stack } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { STACK_PORT, stackShape } from "../../../../src/lower/fields/tables/stack.ts";
import { fittingShape } from "../../../../src/lower/nouns/prop-shape.ts";

const topic = resource("AWS::SNS::Topic", {});

it("is a resource for each logical id", () => {
  const { members, words } = stackShape({ Orders: topic });
  expect([words, Object.keys(members)]).toEqual(["a stack", ["Orders"]]);
  const shape = members.Orders ?? { type: "json" };
  expect(fittingShape(shape, topic)).toBe(shape);
  expect(fittingShape(shape, { ...topic, properties: undefined })).toBeUndefined();
  expect(stackShape(Object(undefined)).members).toEqual({});
});

it("knows a whole port from one of no stack", () => {
  expect(fittingShape(STACK_PORT.data, stack("data", { Orders: topic }).port("Db"))).toBeDefined();
  expect(fittingShape(STACK_PORT.data, { kind: "stack-port", group: "Db", stack: {} })).toBeUndefined();
});
