import { daemon, ec2Capacity, fargate, fargateSpot, managedInstances, service, task } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { capacitiesOf } from "../../../../src/emit/runbook/capacities/capacity.ts";
import { capacity } from "../../../../src/emit/runbook/capacities/index.ts";
import type { Topic } from "../../../../src/emit/runbook/topic.ts";
import { sectionsOf, SIZE } from "../subject.ts";

const named: Topic = capacitiesOf;
const instances = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2 });
const managed = managedInstances("gpu", { instanceRequirements: { vCpuCount: { min: 1 }, memoryMiB: { min: 1024 } } });

describe("what tasks run on", () => {
  it.each([
    ["nothing said", service("api", SIZE), "fargate"],
    [
      "a mixture",
      service("api", { ...SIZE, capacityProviderStrategy: [fargate(), fargateSpot()] }),
      "fargate\nfargate-spot",
    ],
    ["a task", task("migrate", { ...SIZE, capacityProviderStrategy: [fargateSpot()] }), "fargate-spot"],
    ["instances", service("api", { ...SIZE, capacity: instances }), "instances"],
    ["a daemon", daemon("agent", { ...SIZE, capacity: instances }), "instances"],
    ["managed instances", service("api", { ...SIZE, capacity: managed }), "managed-instances"],
  ])("is told: %s", (_name, workload, expected) => {
    expect(sectionsOf(named, [workload])).toBe(expected);
  });

  it("has a section each", () => {
    const mixed = service("api", { ...SIZE, capacityProviderStrategy: [fargate(), fargateSpot()] });
    expect(sectionsOf(capacity, [mixed]).match(/^### .*$/gm)).toEqual(["### On Fargate", "### On Fargate Spot"]);
    expect(sectionsOf(capacity, [service("api", { ...SIZE, capacity: instances })])).toContain("### On instances");
    expect(sectionsOf(capacity, [service("api", { ...SIZE, capacity: managed })])).toContain(
      "### On managed instances",
    );
  });
});
