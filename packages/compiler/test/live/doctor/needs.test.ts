import { expect, it } from "vitest";
import { needsOf, partitionOf } from "../../../src/live/doctor/needs.ts";
import { REPOSITORY } from "./patients.ts";

const here = { account: "123456789012", region: "us-east-1" };

it("says what starting containers takes, each once", () => {
  const logConfiguration = { logDriver: "awslogs", options: { "awslogs-group": "/ecs/shop" } } as const;
  const container = {
    name: "api",
    image: `${REPOSITORY}:1`,
    logConfiguration,
    secrets: [{ name: "TOKEN", valueFrom: "/prod/token" }],
  };
  expect(needsOf([container, container], here).map(({ actions, what }) => [actions.join(), what])).toEqual([
    ["ecr:GetAuthorizationToken", "log in to ECR"],
    ["ecr:BatchGetImage,ecr:GetDownloadUrlForLayer", "pull image shop/api:1"],
    ["logs:CreateLogStream,logs:PutLogEvents", "write to log group /ecs/shop"],
    ["ssm:GetParameters", "read parameter /prod/token"],
  ]);
});

it("takes nothing for public images and other logs", () => {
  expect(needsOf([{ name: "web", image: "nginx:1", logConfiguration: { logDriver: "json-file" } }], here)).toEqual([]);
});

it("knows the partitions", () => {
  expect(["cn-north-1", "us-gov-west-1", "eu-west-1"].map(partitionOf)).toEqual(["aws-cn", "aws-us-gov", "aws"]);
});
