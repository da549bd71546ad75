import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudWatchLogsClient, CreateLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
import { CreateSecurityGroupCommand, CreateSubnetCommand, CreateVpcCommand, EC2Client } from "@aws-sdk/client-ec2";
import { CreateRepositoryCommand, ECRClient } from "@aws-sdk/client-ecr";
import {
  type ContainerDefinition,
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from "@aws-sdk/client-ecs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Cloud, missingTools } from "../../../../test/deploy/cloud.ts";
import { main } from "../../src/cli/main.ts";
import { differences } from "../../src/live/diff/difference.ts";
import { TASK_DEFINITION_FACTS } from "../../src/live/diff/facts/task-definition.ts";
import { withoutHostPorts } from "../../src/live/diff/without-host-ports.ts";
import { testIo } from "../cli/test-io.ts";
import { standBefore, type Standing } from "./aws-stand-in.ts";

const missing = missingTools();
const note = missing.length === 0 ? "" : ` (not run: ${missing.join(" and ")} missing)`;
const REPOSITORY = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/api";
const REGION = { region: "us-east-1" };

describe.skipIf(missing.length > 0)(`live commands against moto${note}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-live-"));
  const servers: Server[] = [];
  let cloud: Cloud;
  let url = "";

  beforeAll(async () => {
    cloud = await Cloud.start(folder);
    url = cloud.environment["AWS_ENDPOINT_URL"] ?? "";
    for (const [name, value] of Object.entries(cloud.environment)) {
      if (name.startsWith("AWS_")) vi.stubEnv(name, value);
    }
    const ecs = new ECSClient(REGION);
    await ecs.send(new CreateClusterCommand({ clusterName: "shop" }));
    await new CloudWatchLogsClient(REGION).send(new CreateLogGroupCommand({ logGroupName: "/ecs/shop" }));
    await new ECRClient(REGION).send(new CreateRepositoryCommand({ repositoryName: "shop/api" }));
    await serve("web", { image: "public.ecr.aws/nginx/nginx:1.27.3" });
    await serve("api", { image: `${REPOSITORY}:2.0.0` });
    await serve("worker", { secrets: [{ name: "TOKEN", valueFrom: "/shop/token" }] });
    await serve("mailer", {
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": "/ecs/gone", "awslogs-stream-prefix": "a" },
      },
    });
  });
  afterAll(() => {
    for (const server of servers) server.close();
    cloud.stop();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  /** A service on Fargate in subnets without a way out. */
  async function serve(name: string, container: Partial<ContainerDefinition>): Promise<void> {
    const [ecs, ec2] = [new ECSClient(REGION), new EC2Client(REGION)];
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: "10.0.0.0/16" }));
    const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock: "10.0.0.0/24" }));
    const group = await ec2.send(
      new CreateSecurityGroupCommand({ GroupName: name, Description: name, VpcId: Vpc?.VpcId }),
    );
    const containerDefinitions = [{ name: "main", image: "public.ecr.aws/nginx/nginx:1.27.3", ...container }];
    await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: name,
        networkMode: "awsvpc",
        cpu: "256",
        memory: "512",
        containerDefinitions,
      }),
    );
    const awsvpcConfiguration = { subnets: [Subnet?.SubnetId ?? ""], securityGroups: [group.GroupId ?? ""] };
    await ecs.send(
      new CreateServiceCommand({
        cluster: "shop",
        serviceName: name,
        taskDefinition: name,
        desiredCount: 1,
        launchType: "FARGATE",
        networkConfiguration: { awsvpcConfiguration },
      }),
    );
  }

  async function run(argv: readonly string[], standing?: Standing) {
    const before = standing === undefined ? undefined : await standBefore(url, standing);
    if (before !== undefined) servers.push(before.server);
    const { io, out, err } = testIo({ env: { AWS_REGION: "us-east-1" } });
    const exit = await main([...argv, "--endpoint-url", before?.url ?? url], io);
    return { exit, out: out(), err: err() };
  }

  async function firstCause(service: string, standing?: Standing): Promise<unknown> {
    const { out, err } = await run(["doctor", service, "--format", "json"], standing);
    expect(err).toBe("");
    const { findings }: { readonly findings: readonly { readonly says: string }[] } = JSON.parse(out);
    return findings[0]?.says;
  }

  it("shows a service that runs, and all of a cluster", async () => {
    const one = await run(["status", "shop/web"]);
    expect(one).toMatchObject({ exit: 0, err: "" });
    expect(one.out).toMatch(/\nweb +steady +1\/1 +completed +web:1/);
    expect(
      (await run(["status", "--cluster", "shop"])).out
        .split("\n")
        .slice(1, 5)
        .map((line) => line.split(" ", 1)[0]),
    ).toEqual(["api", "mailer", "web", "worker"]);
  });

  it("tells a service that is not there from a cluster that nobody may see", async () => {
    expect(await run(["status", "shop/absent"])).toMatchObject({
      exit: 1,
      out: expect.stringContaining("There is no service absent in cluster shop."),
    });
    const error = "AccessDeniedException";
    const message = "User: arn:aws:iam::123456789012:user/reader is not authorized to perform: ecs:DescribeServices";
    const denied = await run(["status", "shop/web"], { DescribeServices: { error, message } });
    expect(denied.out).toContain(
      "Could not look: ecs:DescribeServices is denied for arn:aws:iam::123456789012:user/reader.",
    );
    expect(denied.out).not.toContain("There is no");
  });

  it.each([
    ["an image that is missing", "shop/api", "Image shop/api:2.0.0 of container main is not in its repository."],
    [
      "a parameter that is missing",
      "shop/worker",
      "Container main takes TOKEN from parameter /shop/token, which does not exist.",
    ],
    ["a log group that is missing", "shop/mailer", "Log group /ecs/gone does not exist, and nothing makes it."],
  ])("names %s first", async (_what, service, says) => {
    expect(await firstCause(service)).toBe(says);
  });

  it("finds nothing wrong with a service that runs", async () => {
    expect(await run(["doctor", "shop/web"])).toMatchObject({
      exit: 0,
      out: expect.stringContaining("Nothing wrong was found"),
    });
  });

  // What moto has no state for: a task that ended, and a deployment whose breaker has opened.
  it.each([
    ["that fails", 1, undefined, "Container main fails: its application ends with exit code 1."],
    [
      "that is out of memory",
      137,
      "OutOfMemoryError: Container killed due to memory usage",
      "Container main runs out of memory, and is killed: exit code 137.",
    ],
    ["for another processor", 139, undefined, "Container main breaks off with a segmentation fault: exit code 139."],
  ])("names a program first %s", async (_what, exitCode, reason, says) => {
    const task = {
      taskArn: "arn:aws:ecs:us-east-1:123456789012:task/shop/1",
      lastStatus: "STOPPED",
      stopCode: "EssentialContainerExited",
      stoppedReason: "Essential container in task exited",
      containers: [{ name: "main", exitCode, reason }],
    };
    const failing = {
      serviceName: "web",
      status: "ACTIVE",
      desiredCount: 1,
      runningCount: 0,
      taskDefinition: "web:1",
      deployments: [
        {
          status: "PRIMARY",
          rolloutState: "FAILED",
          failedTasks: 3,
          taskDefinition: "web:1",
          rolloutStateReason: "circuit breaker",
        },
      ],
    };
    const standing = {
      DescribeServices: { services: [failing] },
      ListTasks: { taskArns: [task.taskArn] },
      DescribeTasks: { tasks: [task] },
    };
    // moto's IAM has no simulation, and says so with an error that is tried again and again.
    vi.stubEnv("AWS_MAX_ATTEMPTS", "1");
    expect(await firstCause("shop/web", standing)).toBe(says);
    expect((await run(["status", "shop/web"], standing)).out).toMatch(/\nweb +failing +0\/1 +failed, 3 tasks failed/);
  });

  it("finds no difference between what is registered and what ECS answers for it", async () => {
    const ecs = new ECSClient(REGION);
    const registered = {
      family: "round-trip",
      networkMode: "awsvpc" as const,
      cpu: "256",
      memory: "512",
      volumes: [{ name: "scratch" }],
      containerDefinitions: [
        {
          name: "main",
          image: "nginx:1.27.3",
          portMappings: [{ name: "http", containerPort: 80, protocol: "tcp" as const }],
          environment: [
            { name: "B", value: "2" },
            { name: "A", value: "" },
          ],
          secrets: [{ name: "TOKEN", valueFrom: "/shop/token" }],
          mountPoints: [{ sourceVolume: "scratch", containerPath: "/scratch" }],
          ulimits: [{ name: "nofile" as const, softLimit: 1, hardLimit: 2 }],
          healthCheck: { command: ["CMD-SHELL", "true"], startPeriod: 10 },
          dependsOn: [{ containerName: "logs", condition: "START" as const }],
        },
        { name: "logs", image: "fluent-bit:3", essential: false, linuxParameters: { initProcessEnabled: true } },
      ],
    };
    await ecs.send(new RegisterTaskDefinitionCommand(registered));
    const { taskDefinition } = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: "round-trip" }));
    expect(differences(withoutHostPorts(registered), withoutHostPorts(taskDefinition), TASK_DEFINITION_FACTS)).toEqual(
      [],
    );
  });

  it("says why AWS cannot be asked", async () => {
    const { io, err } = testIo({ env: { AWS_REGION: "us-east-1" } });
    expect(await main(["status", "shop/web", "--endpoint-url", "http://127.0.0.1:9"], io)).toBe(2);
    expect(err()).toContain("error[live/unreachable] http://127.0.0.1:9 cannot be reached: ECONNREFUSED");
  });
});
