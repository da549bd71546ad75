import { expect, it } from "vitest";
import { capacity } from "../../../../src/live/doctor/checks/capacity.ts";
import { type Answers, denied } from "../../answers.ts";
import { patient, says } from "../patients.ts";

const service = { desiredCount: 1, runningCount: 0, launchType: "EC2" } as const;
const instances = (count: number): Answers => ({
  "ecs:DescribeClusters": () => ({ clusters: [{ registeredContainerInstancesCount: count }] }),
});

it("finds a cluster without instances, for a service that wants some", async () => {
  expect(says(await capacity.examine(patient({ service }, instances(0))))).toEqual([
    "Cluster shop has no container instance, and the service wants some.",
  ]);
  expect(says(await capacity.examine(patient({ service }, instances(1))))).toEqual([]);
  expect(says(await capacity.examine(patient({ service: { ...service, launchType: "FARGATE" } })))).toEqual([]);
});

it("says that it may not look", async () => {
  expect(await capacity.examine(patient({ service }, { "ecs:DescribeClusters": denied }))).toMatchObject({
    unseen: [{ action: "ecs:DescribeClusters" }],
  });
});
