import { fargate, fargateSpot } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { scheduled, STACK } from "../scheduled-task/scheduled.ts";
import { templateOf } from "../../lowered.ts";

it("says the shares as the command line takes them, and the subnets as one text", () => {
  const lowered = scheduled({ capacityProviderStrategy: [fargate({ base: 1 }), fargateSpot({ weight: 3 })] });
  expect(lowered.assembly.workloads[0]?.rollout).toMatchObject({
    strategy: ["capacityProvider=FARGATE,weight=0,base=1", "capacityProvider=FARGATE_SPOT,weight=3"],
  });
  expect(templateOf(lowered, STACK).Outputs).toMatchObject({
    Subnets: { Value: { "Fn::Join": [",", { Ref: "PlatformPrivateSubnets" }] } },
  });
});

it("says that the task has a public address, and the subnets for that", () => {
  expect(templateOf(scheduled(), STACK).Outputs).not.toHaveProperty("AssignPublicIp");
  expect(templateOf(scheduled({ assignPublicIp: true }), STACK).Outputs).toMatchObject({
    Subnets: { Value: { "Fn::Join": [",", { Ref: "PlatformPublicSubnets" }] } },
    AssignPublicIp: { Value: "ENABLED" },
  });
});

it("opens sessions only where it is said", () => {
  expect(scheduled().assembly.workloads[0]?.executeCommand).toBe(false);
  expect(scheduled({ enableExecuteCommand: true }).assembly.workloads[0]?.executeCommand).toBe(true);
});
