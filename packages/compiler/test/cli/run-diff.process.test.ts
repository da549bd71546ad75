import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { diffCommand } from "../../src/cli/commands/diff.ts";
import { runDiff } from "../../src/cli/run-diff.ts";
import { type Answers, awsOf, denied, failed } from "../live/answers.ts";
import { folderWith } from "../live/shop-config.ts";
import { testIo } from "./test-io.ts";

const CONFIG = `
import { app, awsLogs, cluster, network, repository, task } from "ecs-dsl";
const migrate = task("migrate", {
  cpu: 256,
  memory: 512,
  image: repository.existing("shop/jobs").tag("1.0.0"),
  family: "migrate",
  roles: { execution: "arn:aws:iam::123456789012:role/run" },
  logging: awsLogs({ logGroup: "/ecs/shop" }),
  securityGroups: ["sg-0123456789abcdef0"],
});
export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  emits: "task-definitions",
  define: () => ({
    cluster: cluster.existing("shop"),
    network: network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: ["subnet-0123456789abcdef0"], publicSubnetIds: [] }),
    workloads: [migrate],
  }),
});
`;

// Loading a config starts esbuild.
let folder = "";
beforeAll(() => {
  folder = folderWith(CONFIG);
});
afterAll(() => rmSync(folder, { recursive: true }));

const { log, info, debug } = console;
afterEach(() => void Object.assign(console, { log, info, debug }));

const running = (memory: string): Answers => ({
  "ecs:DescribeTaskDefinition": () => ({
    taskDefinition: {
      family: "migrate",
      cpu: "256",
      memory,
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      executionRoleArn: "arn:aws:iam::123456789012:role/run",
      containerDefinitions: [
        {
          name: "migrate",
          image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/jobs:1.0.0",
          logConfiguration: {
            logDriver: "awslogs",
            options: {
              "awslogs-group": "/ecs/shop",
              "awslogs-region": "us-east-1",
              "awslogs-stream-prefix": "migrate",
            },
          },
        },
      ],
    },
  }),
});

async function diff(argv: readonly string[], answers: Answers) {
  const { io, out, err } = testIo({ cwd: folder });
  const read = readArguments(diffCommand, argv);
  if ("problem" in read) throw new Error(read.problem.message);
  const exit = await runDiff(read.given, io, () => Promise.resolve({ value: awsOf(answers) }));
  return { exit, out: out(), err: err() };
}

describe("runDiff", () => {
  it("exits with 0 where nothing differs", async () => {
    expect(await diff([], running("512"))).toEqual({ exit: 0, out: "", err: "production: no difference.\n" });
  });

  it("exits with 1 where something does", async () => {
    const { exit, out, err } = await diff([], running("1024"));
    expect([exit, err]).toEqual([1, "production: 1 workload of 1 differs.\n"]);
    expect(out).toBe('migrate: replaces tasks\n  task definition TaskDefinition\n    ~ memory: "1024" → "512"\n\n');
  });

  it("calls new what was never registered", async () => {
    const absent = () => failed("ClientException", "Unable to describe task definition.");
    expect(await diff([], { "ecs:DescribeTaskDefinition": absent })).toMatchObject({
      exit: 1,
      out: "migrate: is new\n  + task definition TaskDefinition\n\n",
    });
  });

  it("is data for programs", async () => {
    const { out } = await diff(["--format", "json"], running("1024"));
    expect(JSON.parse(out)).toMatchObject({ version: 1, environment: "production", parts: [{ effect: "rolling" }] });
  });

  it("exits with 2 where nobody may look, or nothing can be compared", async () => {
    const refused = await diff([], { "ecs:DescribeTaskDefinition": denied });
    expect([refused.exit, refused.err.includes("error[live/denied]")]).toEqual([2, true]);
    expect(await diff([], { "ecs:DescribeTaskDefinition": () => failed("ServerException") })).toMatchObject({
      exit: 2,
    });
    expect(await diff(["--config", "absent.ts"], {})).toMatchObject({ exit: 2, out: "" });
  });
});
