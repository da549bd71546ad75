import { expect, it } from "vitest";
import { pricesOf } from "../template.ts";

const Properties = { Cpu: "256", Memory: "512", RequiresCompatibilities: ["FARGATE"] };
const TaskDefinition = { Type: "AWS::ECS::TaskDefinition", Properties };

it("a task that runs now and then costs by the hour", () => {
  expect(pricesOf({ TaskDefinition })).toEqual([
    ["tasks of 0.25 vCPU and 0.5 GB, 0.0123 USD for each hour that one runs"],
  ]);
});

it("a schedule may have it on Spot", () => {
  const EcsParameters = { CapacityProviderStrategy: [{ CapacityProvider: "FARGATE_SPOT", Weight: 1 }] };
  const Schedule = { Type: "AWS::Scheduler::Schedule", Properties: { Target: { EcsParameters } } };
  expect(pricesOf({ TaskDefinition, Schedule })).toEqual([
    ["tasks of 0.25 vCPU and 0.5 GB on Spot, 0.0039 USD for each hour that one runs"],
  ]);
});

it.each([{}, { ...Properties, Cpu: undefined }, { ...Properties, RequiresCompatibilities: ["EC2"] }])(
  "nothing is said of %j, whose task is paid by the instance or has no size",
  (properties) => {
    expect(pricesOf({ TaskDefinition: { Type: "AWS::ECS::TaskDefinition", Properties: properties } })).toEqual([]);
  },
);
