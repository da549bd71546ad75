import { scheduledTask, secret, service, task } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { deploymentOrder } from "../../../../src/model/deployment-order.ts";
import { codesOf, documentOf, IMAGE, lowerShop, templateOf } from "../../lowered.ts";
import { scheduled, STACK } from "./scheduled.ts";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: IMAGE,
  ports: { http: 8080 },
  secrets: { PASSWORD: secret("prod/db") },
});
const report = scheduledTask("report", { from: api, command: ["report"], schedule: "cron(0 6 * * ? *)" });

describe("a scheduled task", () => {
  const lowered = lowerShop({ workloads: [api, report] });

  it("is another command of the workload that it is from", () => {
    expect(codesOf(lowered)).toEqual([]);
    expect(documentOf(lowered, "taskDefinition", "report")).toMatchObject({
      family: STACK,
      cpu: "512",
      containerDefinitions: [{ name: "report", command: ["report"], secrets: [{ name: "PASSWORD" }] }],
    });
    expect(templateOf(lowered, STACK).Description).toBe("Scheduled task report of shop in production");
  });

  it("has a schedule and no service, and says what it takes to run it at another time", () => {
    const { Resources, Outputs } = templateOf(lowered, STACK);
    expect(Object.keys(Resources)).toEqual([
      "LogGroup",
      "ExecutionRole",
      "TaskRole",
      "SecurityGroup",
      "TaskDefinition",
      "ScheduleRole",
      "Schedule",
    ]);
    expect(Outputs).toHaveProperty("Subnets");
    expect(lowered.assembly.workloads.find(({ name }) => name === "report")?.rollout).toEqual({
      kind: "task",
      gates: [],
      starter: "Schedule",
      strategy: ["capacityProvider=FARGATE,weight=1"],
    });
  });

  it("waits for a task that has to end first", () => {
    const migrate = task("migrate", { from: api, command: ["migrate"], before: [report] });
    const waves = deploymentOrder(lowerShop({ workloads: [api, report, migrate] }).assembly);
    const waveOf = (stack: string) => waves.findIndex((wave) => wave.includes(stack));
    expect(waveOf(STACK)).toBeGreaterThan(waveOf("shop-production-migrate"));
  });

  it("without a schedule is reported at the task", () => {
    const broken = Reflect.apply(scheduledTask, undefined, ["report", { from: api }]);
    expect(codesOf(lowerShop({ workloads: [api, broken] }))).toEqual([
      "config/property-missing at scheduledTasks.report.schedule",
    ]);
  });

  it.each([
    [{ retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 } }, []],
    [{ retryPolicy: { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 86_400 } }, []],
    [{ retryPolicy: { maximumRetryAttempts: -1 } }, ["retryPolicy.maximumRetryAttempts"]],
    [{ retryPolicy: { maximumRetryAttempts: 186 } }, ["retryPolicy.maximumRetryAttempts"]],
    [{ retryPolicy: { maximumEventAgeInSeconds: 59 } }, ["retryPolicy.maximumEventAgeInSeconds"]],
    [{ retryPolicy: { maximumEventAgeInSeconds: 86_401 } }, ["retryPolicy.maximumEventAgeInSeconds"]],
    [{ flexibleTimeWindow: { maximumWindowInMinutes: 1 } }, []],
    [{ flexibleTimeWindow: { maximumWindowInMinutes: 1440 } }, []],
    [{ flexibleTimeWindow: { maximumWindowInMinutes: 0 } }, ["flexibleTimeWindow.maximumWindowInMinutes"]],
    [{ flexibleTimeWindow: { maximumWindowInMinutes: 1441 } }, ["flexibleTimeWindow.maximumWindowInMinutes"]],
  ])("holds %j to the ranges of Scheduler", (props, places) => {
    const codes = places.map((place) => `config/property-range at scheduledTasks.report.${place}`);
    expect(codesOf(scheduled(props))).toEqual(codes);
  });

  it("has no disk and no address that services alone have", () => {
    const data = { ebs: { sizeInGiB: 20 } };
    const environment = { API: api.url("http") };
    const nightly = scheduledTask("report", {
      cpu: 256,
      memory: 512,
      image: IMAGE,
      schedule: "rate(1 day)",
      environment,
      volumes: Object({ data }),
      mounts: Object({ "/data": "data" }),
    });
    expect(codesOf(lowerShop({ workloads: [api, nightly] }))).toEqual([
      "config/task-address at scheduledTasks.report.environment.API",
      "config/task-disk at scheduledTasks.report.volumes.data.ebs",
    ]);
  });
});
