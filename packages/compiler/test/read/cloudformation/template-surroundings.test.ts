import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { templateOf } from "../../../src/read/cloudformation/template.ts";
import { surroundingsOf } from "../../../src/read/cloudformation/template-surroundings.ts";

const TASK = { Type: "AWS::ECS::TaskDefinition", Properties: { NetworkMode: "awsvpc", Cpu: { Ref: "Cpu" } } };

const around = (properties: object, resources: object = {}, value: object = {}) =>
  surroundingsOf(
    templateOf({ Web: { Type: "AWS::ECS::Service", Properties: properties }, Task: TASK, ...resources }, value),
    "Web",
    "service",
  );

describe("what stands beside a service", () => {
  it("is its task definition, its cluster and its target groups", () => {
    const Cluster = { Type: "AWS::ECS::Cluster", Properties: { ClusterName: "shop" } };
    const found = around(
      { TaskDefinition: { Ref: "Task" }, Cluster: { "Fn::GetAtt": ["Cluster", "Arn"] } },
      { Cluster },
    );
    expect(found?.task?.()).toMatchObject({ name: "Task", value: { networkMode: "awsvpc", cpu: UNKNOWN } });
    expect(found?.cluster?.()).toEqual({ name: "Cluster", value: { clusterName: "shop" } });
    expect(found?.targetGroups?.()).toEqual([]);
  });

  it.each([{ Ref: "Missing" }, { Ref: "Web" }, "web:1", undefined])(
    "is no task where it names %j",
    (TaskDefinition) => {
      expect(around({ TaskDefinition })?.task?.()).toBeUndefined();
    },
  );

  it("has an entry for each load balancer", () => {
    expect(around({ LoadBalancers: [{ TargetGroupArn: "arn" }] })?.targetGroups?.()).toEqual([undefined]);
    expect(around({ LoadBalancers: { Ref: "Balancers" } })?.targetGroups?.()).toEqual([]);
  });
});

describe("the log groups beside a task", () => {
  const groups = (resources: object, value: object = {}) =>
    surroundingsOf(templateOf({ ...resources }, value), "Task", "taskDefinition")?.logGroups?.();
  const group = (LogGroupName?: unknown) => ({ Type: "AWS::Logs::LogGroup", Properties: { LogGroupName } });

  it("are those that the template names", () => {
    expect(groups({ A: group("/shop"), B: group() })).toEqual(["/shop"]);
    expect(groups({})).toEqual([]);
  });

  it("are not known where a name is not, or where others may be made", () => {
    expect(groups({ A: group({ Ref: "Name" }) })).toBeUndefined();
    expect(groups({ Child: { Type: "AWS::CloudFormation::Stack" } })).toBeUndefined();
    expect(groups({}, { Transform: "Macro" })).toBeUndefined();
  });
});

it("is nothing that rules on a repository ask for", () => {
  expect(surroundingsOf(templateOf({}), "Images", "repository")).toBeUndefined();
});
