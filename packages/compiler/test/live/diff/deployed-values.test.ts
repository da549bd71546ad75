import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { deployedValues } from "../../../src/live/diff/deployed-values.ts";
import { type StackState, UNSEEN } from "../../../src/live/diff/stack-state.ts";
import type { Stack, WorkloadImage } from "../../../src/model/assembly.ts";

const stack: Stack = {
  name: "shop-api",
  kind: "workload",
  template: {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: "",
    Parameters: {
      Image: { Type: "String" },
      Redis: { Type: "String" },
      Cluster: { Type: "String" },
      Subnets: { Type: "List<AWS::EC2::Subnet::Id>" },
      Secret: { Type: "String" },
      Given: { Type: "String" },
      Later: { Type: "String" },
    },
    Resources: {},
  },
  parameters: { Redis: "redis:7.4", Given: "vpc-1", Later: "${VPC}" },
  inputs: { Cluster: { stack: "shop-platform", output: "Cluster" } },
};
const own: StackState = {
  ...UNSEEN,
  kind: "deployed",
  parameters: new Map([
    ["Image", "shop/api:1"],
    ["Cluster", "before"],
    ["Subnets", "subnet-1, subnet-2"],
    ["Secret", "****"],
    ["Later", "vpc-2"],
  ]),
  resources: new Map([
    ["Role", { type: "AWS::IAM::Role", id: "shop-api-Role-1" }],
    ["Group", { type: "AWS::EC2::SecurityGroup", id: "sg-1" }],
    ["Logs", { type: "AWS::Logs::LogGroup", id: "/ecs/shop" }],
    ["Service", { type: "AWS::ECS::Service", id: "arn:aws:ecs:us-east-1:123456789012:service/shop/api" }],
    ["Table", { type: "AWS::DynamoDB::Table", id: "table" }],
    ["Queue", { type: "AWS::SQS::Queue", id: "https://sqs.us-east-1.amazonaws.com/123456789012/jobs" }],
  ]),
};
const platform: StackState = { ...UNSEEN, kind: "deployed", outputs: new Map([["Cluster", "shop"]]) };
const images: readonly WorkloadImage[] = [
  {
    name: "api",
    container: "api",
    parameter: "Image",
    build: {
      repository: "shop/api",
      context: ".",
      dockerfile: "Dockerfile",
      buildArgs: {},
      platform: "linux/amd64",
      uri: "shop/api:${IMAGE_TAG}",
    },
  },
  { name: "redis", container: "redis", parameter: "Redis", named: { value: "redis:7.4", description: "" } },
];
const place = { account: "123456789012", region: "us-east-1" };

describe("deployedValues", () => {
  const valueOf = deployedValues(
    stack,
    images,
    new Map([
      ["shop-api", own],
      ["shop-platform", platform],
    ]),
    place,
  );

  it.each([
    ["AWS::Region", "us-east-1"],
    ["AWS::Partition", "aws"],
    ["AWS::StackName", "shop-api"],
    ["Image", "shop/api:${IMAGE_TAG}"],
    ["Redis", "redis:7.4"],
    ["Cluster", "shop"],
    ["Subnets", ["subnet-1", "subnet-2"]],
    ["Given", "vpc-1"],
    ["Later", "vpc-2"],
    ["Role", "shop-api-Role-1"],
    ["Role.Arn", "arn:aws:iam::123456789012:role/shop-api-Role-1"],
    ["Group.GroupId", "sg-1"],
    ["Logs.Arn", "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/shop:*"],
    ["Service.Name", "api"],
    ["Queue.Arn", "arn:aws:sqs:us-east-1:123456789012:jobs"],
  ])("knows %s", (name, value) => {
    expect(valueOf(name)).toEqual(value);
  });

  it.each(["Secret", "Table.StreamArn", "Absent", "Absent.Arn"])("does not know %s", (name) => {
    expect(valueOf(name)).toBe(UNKNOWN);
  });

  it("knows what is another in other partitions", () => {
    const china = deployedValues(stack, images, new Map([["shop-api", own]]), { ...place, region: "cn-north-1" });
    expect(["AWS::Partition", "AWS::URLSuffix", "Role.Arn"].map(china)).toEqual([
      "aws-cn",
      "amazonaws.com.cn",
      "arn:aws-cn:iam::123456789012:role/shop-api-Role-1",
    ]);
  });

  it("knows of a stack that is not there what the config says", () => {
    const absent = deployedValues(stack, images, new Map(), place);
    expect([absent("Given"), absent("Cluster"), absent("Role.Arn")]).toEqual(["vpc-1", UNKNOWN, UNKNOWN]);
  });
});
