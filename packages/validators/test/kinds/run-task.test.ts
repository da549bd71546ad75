import { expect, it } from "vitest";
import { runTask } from "../../src/kinds/run-task.ts";

const NETWORK = { awsvpcConfiguration: { subnets: ["subnet-1"] } };

it.each([
  { taskDefinition: "web", networkConfiguration: NETWORK },
  { taskDefinition: "web:3", cluster: "shop", overrides: { containerOverrides: [] } },
  { taskDefinition: "web", count: 2, capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT" }] },
  { taskDefinition: "web", capacityProviderStrategy: [{}, { capacityProvider: "FARGATE_SPOT" }] },
])("is recognized: %j", (value) => {
  expect(runTask.file.recognizes(value, "run.json")).toBe(true);
});

it.each([
  { taskDefinition: "web", cluster: "shop", count: 1 },
  { taskDefinition: "web", networkConfiguration: NETWORK, desiredCount: 2 },
  { taskDefinition: "web", networkConfiguration: NETWORK, service: "web" },
  { networkConfiguration: NETWORK, launchType: "FARGATE" },
  { taskDefinition: "web", networkConfiguration: {}, overrides: {}, capacityProviderStrategy: ["FARGATE"] },
])("is not %j", (value) => {
  expect(runTask.file.recognizes(value, "run.json")).toBe(false);
});
