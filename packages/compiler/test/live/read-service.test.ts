import { expect, it } from "vitest";
import { readService } from "../../src/live/read-service.ts";
import { type Answers, awsOf, denied, failed } from "./answers.ts";

const there: Answers = {
  "ecs:DescribeServices": () => ({
    services: [{ serviceName: "api", status: "ACTIVE", taskDefinition: "shop-api:7" }],
  }),
  "ecs:DescribeTaskDefinition": ({ taskDefinition }) => ({ taskDefinition: { family: taskDefinition ?? "" } }),
};

it("reads a service with the task definition that it runs", async () => {
  expect(await readService(awsOf(there), "shop", "api")).toMatchObject({
    value: { service: { serviceName: "api" }, taskDefinition: { family: "shop-api:7" }, unseen: [] },
  });
});

it("tells what is not there from what nobody may see", async () => {
  const read = (answers: Answers) => readService(awsOf({ ...there, ...answers }), "shop", "api");
  expect(await read({ "ecs:DescribeServices": () => ({ services: [] }) })).toEqual({ value: undefined });
  expect(await read({ "ecs:DescribeServices": () => failed("ClusterNotFoundException") })).toEqual({
    value: undefined,
  });
  expect(await read({ "ecs:DescribeServices": denied })).toMatchObject({ refusal: { why: "denied" } });
  expect(await read({ "ecs:DescribeTaskDefinition": denied })).toMatchObject({
    value: { taskDefinition: undefined, unseen: [{ action: "ecs:DescribeTaskDefinition" }] },
  });
});
