import { describe, expect, it } from "vitest";
import { pricesOf } from "../template.ts";

const TaskDefinition = { Type: "AWS::ECS::TaskDefinition", Properties: { Cpu: "256", Memory: "512" } };
const target = (MinCapacity: number, MaxCapacity: number) => ({
  Type: "AWS::ApplicationAutoScaling::ScalableTarget",
  Properties: { MinCapacity, MaxCapacity },
});

function priced(properties: object, more: object = {}, Parameters: object = {}) {
  const Service = {
    Type: "AWS::ECS::Service",
    Properties: { TaskDefinition: { Ref: "TaskDefinition" }, ...properties },
  };
  return pricesOf({ Service, TaskDefinition, ...more }, { Parameters });
}

describe("the tasks of a service", () => {
  it("cost as many as there are", () => {
    expect(priced({ DesiredCount: 2 })).toEqual([["2 tasks of 0.25 vCPU and 0.5 GB", 18.02, 18.02]]);
    expect(priced({})).toEqual([["1 task of 0.25 vCPU and 0.5 GB", 9.01, 9.01]]);
    expect(priced({ DesiredCount: { Ref: "Count" } }, {}, { Count: { Default: "3" } })[0]?.[0]).toMatch(/^3 tasks/);
  });

  it("cost as scaling has it, whatever the count is", () => {
    const prices = priced({ DesiredCount: 2 }, { ScalableTarget: target(0, 10) });
    expect(prices).toEqual([["0 to 10 tasks of 0.25 vCPU and 0.5 GB", 0, 90.1]]);
  });

  it("cost less on Spot, and more with an address of their own", () => {
    const CapacityProviderStrategy = [{ CapacityProvider: "FARGATE_SPOT", Weight: 1 }];
    expect(priced({ CapacityProviderStrategy })[0]).toEqual([
      "1 task of 0.25 vCPU and 0.5 GB, on Spot as the strategy says",
      2.85,
      2.85,
    ]);
    const NetworkConfiguration = { AwsvpcConfiguration: { AssignPublicIp: "ENABLED" } };
    expect(priced({ NetworkConfiguration })[0]?.[1]).toBe(12.66);
  });

  it.each([
    [{ LaunchType: "EC2" }, "tasks on instances: what runs there is paid by the instance"],
    [
      { CapacityProviderStrategy: [{ CapacityProvider: "general" }] },
      "tasks on general: what runs there is paid by the instance",
    ],
    [{ SchedulingStrategy: "DAEMON" }, "tasks on instances: what runs there is paid by the instance"],
    [{ LaunchType: "EXTERNAL" }, "ECS Anywhere, 0.01025 USD for each hour of an instance"],
    [{ DesiredCount: { Ref: "Count" } }, "tasks of 0.25 vCPU and 0.5 GB, whose number a deployment knows"],
    [{ TaskDefinition: "api:3" }, "tasks of a definition that is elsewhere"],
  ])("have no sum with %j", (properties, words) => {
    expect(priced(properties).filter(([, least]) => least === undefined)).toContainEqual([words]);
  });

  it("have no sum where their size is not said", () => {
    const definition = { TaskDefinition: { Type: "AWS::ECS::TaskDefinition", Properties: {} } };
    expect(priced({}, definition)).toEqual([["tasks whose size the template does not say"]]);
  });
});
