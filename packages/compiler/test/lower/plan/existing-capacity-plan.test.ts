import { cluster, ec2Capacity, managedInstances, network, service, type Service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop } from "../lowered.ts";

const there = network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: ["subnet-0123456789abcdef0"] });

function documents(api: Service) {
  const lowered = lowerShop({ cluster: cluster.existing("prod"), network: there, workloads: [api] });
  expect(lowered.findings).toEqual([]);
  return [documentOf(lowered, "taskDefinition"), documentOf(lowered, "service")];
}

describe("instances that exist", () => {
  it("are named by their provider, of which a name or an ARN is given", () => {
    for (const name of ["general", "arn:aws:ecs:eu-west-1:123456789012:capacity-provider/general"]) {
      const capacity = ec2Capacity.existing(name);
      expect(documents(service("api", { image: IMAGE, memory: 128, capacity }))).toMatchObject([
        { requiresCompatibilities: ["EC2"] },
        { capacityProviderStrategy: [{ capacityProvider: "general", weight: 1 }] },
      ]);
    }
  });

  it("say the processor that images are made for, as far as it is known", () => {
    const processorOn = (capacity: ReturnType<typeof managedInstances.existing>) =>
      documents(service("api", { image: IMAGE, memory: 128, capacity }))[0];
    const onArm = { runtimePlatform: { cpuArchitecture: "ARM64" } };
    expect(processorOn(managedInstances.existing("gpu", { cpuArchitecture: "ARM64" }))).toMatchObject(onArm);
    expect(processorOn(managedInstances.existing("gpu"))).toMatchObject({
      runtimePlatform: { cpuArchitecture: "X86_64" },
    });
    const api = service("api", {
      image: IMAGE,
      memory: 128,
      capacity: ec2Capacity.existing("general", { instanceType: "m7g.large" }),
    });
    expect(documents(api)[0]).toMatchObject(onArm);
  });
});
