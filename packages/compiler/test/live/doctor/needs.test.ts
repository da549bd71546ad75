import { expect, it } from "vitest";
import { needsOf } from "../../../src/live/doctor/needs.ts";
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

it.each([
  ["us-east-1", "aws"],
  ["cn-north-1", "aws-cn"],
  ["eusc-de-east-1", "aws-eusc"],
])("names in %s what is in the partition %s", (region, partition) => {
  const logConfiguration = { logDriver: "awslogs", options: { "awslogs-group": "/ecs/shop" } } as const;
  const [need] = needsOf([{ name: "web", image: "nginx:1", logConfiguration }], { ...here, region });
  expect(need?.resource).toBe(`arn:${partition}:logs:${region}:123456789012:log-group:/ecs/shop:log-stream:*`);
});
