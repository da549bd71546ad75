import { describe, expect, it } from "vitest";
import { readPatient } from "../../../src/live/doctor/patient.ts";
import type { Target } from "../../../src/live/target.ts";
import { type Answers, awsOf, denied, failed } from "../answers.ts";

const api: Target = { kind: "service", name: "api", cluster: "shop", service: "api" };
const report: Target = { kind: "task", name: "report", cluster: "shop", family: "report" };
const answers: Answers = {
  "ecs:DescribeServices": () => ({
    services: [{ serviceName: "api", status: "ACTIVE", taskDefinition: "shop-api:7" }],
  }),
  "ecs:DescribeTaskDefinition": ({ taskDefinition }) => ({
    taskDefinition: { family: taskDefinition ?? "", containerDefinitions: [{ name: "api" }] },
  }),
  "ecs:ListTasks": ({ desiredStatus }) => ({ taskArns: [`task/${desiredStatus}`] }),
  "ecs:DescribeTasks": ({ tasks = [] }) => ({ tasks: tasks.map((taskArn) => ({ taskArn })) }),
};

describe("readPatient", () => {
  it("reads a service with its tasks", async () => {
    expect(await readPatient(awsOf(answers), api)).toMatchObject({
      value: {
        service: { serviceName: "api" },
        containers: [{ name: "api" }],
        running: [{ taskArn: "task/RUNNING" }],
        stopped: [{ id: "STOPPED" }],
        unseen: [],
      },
    });
  });

  it("reads a task that is started by its family", async () => {
    expect(await readPatient(awsOf(answers), report)).toMatchObject({
      value: { service: undefined, taskDefinition: { family: "report" } },
    });
  });

  it("tells what is not there from what nobody may see", async () => {
    const read = (target: Target, change: Answers) => readPatient(awsOf({ ...answers, ...change }), target);
    expect(await read(api, { "ecs:DescribeServices": () => ({ services: [] }) })).toEqual({ value: undefined });
    expect(await read(report, { "ecs:DescribeTaskDefinition": () => failed("ClientException") })).toEqual({
      value: undefined,
    });
    expect(await read(api, { "ecs:DescribeServices": denied })).toMatchObject({ refusal: { why: "denied" } });
    expect(await read(api, { "ecs:ListTasks": denied })).toMatchObject({
      value: { running: [], unseen: [{ action: "ecs:ListTasks" }, { action: "ecs:ListTasks" }] },
    });
  });
});
