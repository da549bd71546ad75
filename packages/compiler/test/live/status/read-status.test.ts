import { describe, expect, it } from "vitest";
import { readStatus } from "../../../src/live/status/read-status.ts";
import type { Target } from "../../../src/live/target.ts";
import { type Answers, awsOf, denied, failed } from "../answers.ts";

const api: Target = { kind: "service", name: "api", cluster: "shop", service: "api" };
const report: Target = { kind: "task", name: "report", cluster: "shop", family: "shop-report" };
const GROUP = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/shop-api/0123456789abcdef";
const DEFINITION = "arn:aws:ecs:us-east-1:123456789012:task-definition/shop-api:7";

const steady: Answers = {
  "ecs:DescribeServices": () => ({
    services: [
      {
        serviceName: "api",
        status: "ACTIVE",
        desiredCount: 1,
        runningCount: 1,
        pendingCount: 0,
        loadBalancers: [{ targetGroupArn: GROUP, containerName: "api", containerPort: 8080 }],
        deployments: [
          {
            status: "PRIMARY",
            rolloutState: "COMPLETED",
            taskDefinition: DEFINITION,
            desiredCount: 1,
            runningCount: 1,
          },
        ],
        events: [{ message: "(service api) has reached a steady state.", createdAt: new Date(0) }],
      },
    ],
  }),
  "ecs:ListTasks": ({ desiredStatus }) => ({ taskArns: desiredStatus === "RUNNING" ? ["task/shop/1"] : [] }),
  "ecs:DescribeTasks": () => ({
    tasks: [
      {
        taskArn: "arn:aws:ecs:us-east-1:123456789012:task/shop/1",
        taskDefinitionArn: DEFINITION,
        lastStatus: "RUNNING",
        healthStatus: "HEALTHY",
        containers: [{ name: "api", image: "shop/api:1", imageDigest: "sha256:abc", healthStatus: "HEALTHY" }],
      },
    ],
  }),
  "elasticloadbalancing:DescribeTargetHealth": () => ({
    TargetHealthDescriptions: [{ Target: { Id: "10.0.0.1", Port: 8080 }, TargetHealth: { State: "healthy" } }],
  }),
};

describe("readStatus", () => {
  it("reads a service with its rollout, tasks, images and targets", async () => {
    expect(await readStatus(awsOf(steady), [api])).toEqual([
      {
        name: "api",
        kind: "service",
        cluster: "shop",
        id: "api",
        state: "steady",
        desired: 1,
        running: 1,
        pending: 0,
        rollouts: [
          {
            status: "PRIMARY",
            taskDefinition: "shop-api:7",
            state: "COMPLETED",
            desired: 1,
            running: 1,
            pending: 0,
            failed: 0,
          },
        ],
        tasks: [
          {
            id: "1",
            taskDefinition: "shop-api:7",
            lastStatus: "RUNNING",
            health: "HEALTHY",
            containers: [{ name: "api", image: "shop/api:1", digest: "sha256:abc", health: "HEALTHY" }],
          },
        ],
        stopped: [],
        targets: [{ group: "shop-api", arn: GROUP, targets: [{ id: "10.0.0.1", port: 8080, state: "healthy" }] }],
        events: [{ at: "1970-01-01T00:00:00.000Z", message: "(service api) has reached a steady state." }],
        unseen: [],
      },
    ]);
  });

  it("tells a service that is not there from one that nobody may see", async () => {
    const services = (answer: NonNullable<Answers["ecs:DescribeServices"]>) =>
      readStatus(awsOf({ ...steady, "ecs:DescribeServices": answer }), [api]);
    expect(await services(() => ({ services: [] }))).toMatchObject([{ state: "missing", unseen: [] }]);
    expect(await services(() => ({ services: [{ serviceName: "api", status: "INACTIVE" }] }))).toMatchObject([
      { state: "missing" },
    ]);
    expect(await services(() => failed("ClusterNotFoundException"))).toMatchObject([{ state: "missing", unseen: [] }]);
    expect(await services(denied)).toMatchObject([
      { state: "unseen", unseen: [{ action: "ecs:DescribeServices", why: "denied" }] },
    ]);
  });

  it("goes on where it may not see all, and says so", async () => {
    const answers = { ...steady, "elasticloadbalancing:DescribeTargetHealth": denied };
    expect(await readStatus(awsOf(answers), [api])).toMatchObject([
      { state: "steady", targets: [], unseen: [{ action: "elasticloadbalancing:DescribeTargetHealth" }] },
    ]);
  });

  it("reads what is started, by its family", async () => {
    const answers: Answers = {
      "ecs:ListTasks": ({ family, desiredStatus }) => ({
        taskArns: desiredStatus === "STOPPED" ? [`${family}/1`] : [],
      }),
      "ecs:DescribeTasks": ({ tasks = [] }) => ({
        tasks: tasks.map((taskArn) => ({
          taskArn,
          stopCode: "EssentialContainerExited",
          stoppedReason: "Essential container in task exited",
          containers: [{ name: "report", exitCode: 1 }],
        })),
      }),
    };
    expect(await readStatus(awsOf(answers), [report])).toMatchObject([
      { name: "report", id: "shop-report", state: "failing", running: 0, stopped: [{ id: "1" }] },
    ]);
  });

  it("asks for ten services of a cluster at once", async () => {
    const asked: (readonly string[])[] = [];
    const aws = awsOf({
      ...steady,
      "ecs:DescribeServices": ({ cluster, services = [] }) => {
        asked.push([cluster ?? "", ...services]);
        return { services: [] };
      },
    });
    const named = (cluster: string, index: number): Target => ({
      kind: "service",
      name: `s${index}`,
      cluster,
      service: `s${index}`,
    });
    await readStatus(aws, [...Array.from({ length: 11 }, (_one, index) => named("shop", index)), named("other", 11)]);
    expect(asked.map(({ length }) => length - 1)).toEqual([10, 1, 1]);
    expect(new Set(asked.map(([cluster]) => cluster))).toEqual(new Set(["shop", "other"]));
  });
});
