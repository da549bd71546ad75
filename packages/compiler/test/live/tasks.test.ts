import { expect, it } from "vitest";
import { tasksOf } from "../../src/live/tasks.ts";
import { awsOf, denied } from "./answers.ts";

it("describes all tasks of a service, a hundred at once", async () => {
  const asked: number[] = [];
  const aws = awsOf({
    "ecs:ListTasks": ({ serviceName, desiredStatus }) => ({
      taskArns: Array.from({ length: 150 }, (_arn, index) => `${serviceName}/${desiredStatus}/${index}`),
    }),
    "ecs:DescribeTasks": ({ tasks = [] }) => {
      asked.push(tasks.length);
      return { tasks: tasks.map((taskArn) => ({ taskArn })) };
    },
  });
  const tasks = await tasksOf(aws, { cluster: "shop", serviceName: "api" }, "STOPPED");
  expect(tasks).toMatchObject({ value: { length: 150, 0: { taskArn: "api/STOPPED/0" } } });
  expect(asked).toEqual([100, 50]);
});

it("asks for no task where there is none, and says where it may not look", async () => {
  const none = awsOf({ "ecs:ListTasks": () => ({ taskArns: [] }) });
  expect(await tasksOf(none, { cluster: "shop", family: "report" }, "RUNNING")).toEqual({ value: [] });
  const refused = awsOf({ "ecs:ListTasks": () => ({ taskArns: ["1"] }), "ecs:DescribeTasks": denied });
  expect(await tasksOf(refused, { cluster: "shop", family: "report" }, "RUNNING")).toMatchObject({
    refusal: { action: "ecs:DescribeTasks" },
  });
});
