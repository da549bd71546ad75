import { describe, expect, it } from "vitest";
import { runImport } from "../../src/cli/run-import.ts";
import { readArguments } from "../../src/cli/arguments.ts";
import { importCommand } from "../../src/cli/commands/import.ts";
import { type Answers, awsOf, denied } from "../live/answers.ts";
import { testIo } from "./test-io.ts";

const ARN = "arn:aws:ecs:eu-west-1:123456789012";
const RUNNING: Answers = {
  "ecs:DescribeServices": () => ({
    services: [
      {
        serviceName: "api",
        serviceArn: `${ARN}:service/prod/api`,
        clusterArn: `${ARN}:cluster/prod`,
        status: "ACTIVE",
        desiredCount: 2,
        launchType: "FARGATE",
        taskDefinition: `${ARN}:task-definition/shop-api:7`,
      },
    ],
  }),
  "ecs:DescribeTaskDefinition": () => ({
    taskDefinition: {
      taskDefinitionArn: `${ARN}:task-definition/shop-api:7`,
      family: "shop-api",
      revision: 7,
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      cpu: "256",
      memory: "512",
      containerDefinitions: [
        { name: "api", image: "nginx:1.29", essential: true, portMappings: [{ containerPort: 80 }] },
      ],
    },
  }),
};

async function imported(answers: Answers, ...argv: readonly string[]) {
  const { io, out, err } = testIo();
  const read = readArguments(importCommand, argv);
  if ("problem" in read) throw new Error(read.problem.message);
  const exit = await runImport(read.given, io, () => Promise.resolve({ value: awsOf(answers) }));
  return { exit, out: out(), err: err() };
}

describe("importing a service that runs", () => {
  it("reads the service and what it runs", async () => {
    const { exit, out, err } = await imported(RUNNING, "--live", "prod/api", "--dry-run");
    expect([exit, err.includes("error[")]).toEqual([0, false]);
    expect(out).toContain('service("api", {');
    expect(out).toContain("desiredCount: 2");
    expect(out).toContain('production: { account: "123456789012", region: "eu-west-1" }');
    expect(out).toContain('cluster.existing("prod")');
  });

  it.each([
    ["prod", RUNNING, "usage/one-service"],
    ["prod/api", { "ecs:DescribeServices": () => ({ services: [] }) }, "live/no-service"],
    ["prod/api", { "ecs:DescribeServices": denied }, "live/denied"],
    ["prod/api", { ...RUNNING, "ecs:DescribeTaskDefinition": denied }, "live/denied"],
  ])("says why there is nothing of %s", async (named, answers, code) => {
    const { exit, err } = await imported(answers, "--live", named, "--dry-run");
    expect(exit).toBe(2);
    expect(err).toContain(code);
  });

  it.each(["--profile", "--endpoint-url"])("is what %s is about", async (flag) => {
    const { exit, err } = await imported(RUNNING, "task.json", flag, "http://127.0.0.1:9");
    expect([exit, err.includes(`Flag "${flag}" says nothing without`)]).toEqual([2, true]);
  });

  it("takes no file beside it", async () => {
    const { exit, err } = await imported(RUNNING, "task.json", "--live", "prod/api");
    expect([exit, err.includes("usage/import-source")]).toEqual([2, true]);
  });
});
