import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { asDocument, asProperties, Deferred, templateOf } from "../../../src/lower/resolve/deferred.ts";

const arn = new Deferred(UNKNOWN, { "Fn::GetAtt": ["TaskRole", "Arn"] });
const group = new Deferred("/ecs/shop", { Ref: "LogGroup" });

describe("asDocument", () => {
  it("reads what is deferred, and omits what is undefined", () => {
    const built = {
      family: "shop",
      taskRoleArn: arn,
      cpu: undefined,
      containerDefinitions: [{ options: { a: group } }],
    };
    expect(asDocument(built)).toEqual({
      family: "shop",
      taskRoleArn: UNKNOWN,
      containerDefinitions: [{ options: { a: "/ecs/shop" } }],
    });
    expect(Object.keys(asDocument(built))).toEqual(["family", "taskRoleArn", "containerDefinitions"]);
  });
});

it("is in a template what it is there, and what is known as it is", () => {
  expect([group, "text", undefined].map(templateOf)).toEqual([{ Ref: "LogGroup" }, "text", undefined]);
});

describe("asProperties", () => {
  it("spells the members of structures as CloudFormation does, and leaves the keys of maps alone", () => {
    const logConfiguration = { logDriver: "awslogs", options: { "awslogs-group": group } };
    expect(asProperties("taskDefinition", { taskRoleArn: arn, containerDefinitions: [{ logConfiguration }] })).toEqual({
      TaskRoleArn: { "Fn::GetAtt": ["TaskRole", "Arn"] },
      ContainerDefinitions: [
        { LogConfiguration: { LogDriver: "awslogs", Options: { "awslogs-group": { Ref: "LogGroup" } } } },
      ],
    });
  });

  it("uses CloudFormation's own names where they differ in more than case", () => {
    expect(asProperties("service", { placementStrategy: [{ type: "spread" }] })).toEqual({
      PlacementStrategies: [{ Type: "spread" }],
    });
  });
});
