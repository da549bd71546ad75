import { expect, it } from "vitest";
import { cluster, scheduledTask } from "@ecs-dsl/dsl";
import { IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";
import { resourceOfReport, STACK } from "../scheduled-task/scheduled.ts";

it("runs on what the cluster runs tasks on, unless the task says something else", () => {
  expect(resourceOfReport("Schedule")).toMatchObject({
    Target: { EcsParameters: { CapacityProviderStrategy: [{ CapacityProvider: "FARGATE", Weight: 1 }] } },
  });
});

it("runs in public subnets with a public address where that is asked for", () => {
  const report = scheduledTask("report", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    schedule: "rate(1 hour)",
    assignPublicIp: true,
  });
  expect(propertiesOf(lowerShop({ workloads: [report] }), STACK, "Schedule")).toMatchObject({
    Target: {
      EcsParameters: {
        NetworkConfiguration: {
          AwsvpcConfiguration: { Subnets: { Ref: "PlatformPublicSubnets" }, AssignPublicIp: "ENABLED" },
        },
      },
    },
  });
});

it("leaves it to the cluster where its strategy is not known", () => {
  const report = scheduledTask("report", { cpu: 256, memory: 512, image: IMAGE, schedule: "rate(1 hour)" });
  const own = cluster({ overrides: { defaultCapacityProviderStrategy: [] } });
  const lowered = lowerShop({ workloads: [report], cluster: own });
  expect(JSON.stringify(propertiesOf(lowered, STACK, "Schedule"))).not.toContain("CapacityProviderStrategy");
});
