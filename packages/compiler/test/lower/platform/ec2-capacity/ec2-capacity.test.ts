import { ec2Capacity, service, type Ec2CapacityProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, resourceOf, templateOf } from "../../lowered.ts";

const PLATFORM = "shop-production-platform";

function platform(props: Partial<Ec2CapacityProps> = {}) {
  const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3, ...props });
  const workloads = [service("train", { capacity, memory: 512, image: IMAGE })];
  return lowerShop({ workloads, tags: { team: "shop" } });
}

it("is a provider that scales, protects and drains its instances", () => {
  const lowered = platform();
  expect(codesOf(lowered)).toEqual([]);
  expect(propertiesOf(lowered, PLATFORM, "GeneralCapacityProvider")).toMatchObject({
    Name: "capacity-shop-production-general",
    AutoScalingGroupProvider: {
      AutoScalingGroupArn: { Ref: "GeneralAutoScalingGroup" },
      ManagedScaling: { Status: "ENABLED", TargetCapacity: 100 },
      ManagedTerminationProtection: "ENABLED",
      ManagedDraining: "ENABLED",
    },
    Tags: [{ Key: "team", Value: "shop" }],
  });
});

it("does what its settings say", () => {
  const managedScaling = { targetCapacity: 80, minimumScalingStepSize: 2, maximumScalingStepSize: 5 };
  const settings = { managedTerminationProtection: "DISABLED", managedDraining: "DISABLED" } as const;
  expect(propertiesOf(platform({ managedScaling, ...settings }), PLATFORM, "GeneralCapacityProvider")).toMatchObject({
    AutoScalingGroupProvider: {
      ManagedScaling: { Status: "ENABLED", TargetCapacity: 80, MinimumScalingStepSize: 2, MaximumScalingStepSize: 5 },
      ManagedTerminationProtection: "DISABLED",
      ManagedDraining: "DISABLED",
    },
  });
  const unscaled = platform({ managedScaling: { status: "DISABLED" } });
  expect(propertiesOf(unscaled, PLATFORM, "GeneralCapacityProvider")).toMatchObject({
    AutoScalingGroupProvider: { ManagedScaling: { Status: "DISABLED" }, ManagedTerminationProtection: "DISABLED" },
  });
  expect(propertiesOf(unscaled, PLATFORM, "GeneralAutoScalingGroup")).toMatchObject({
    NewInstancesProtectedFromScaleIn: false,
  });
});

it("has a role that only EC2 has, for the agent of ECS", () => {
  const role = propertiesOf(
    platform({ overrides: { role: { Path: "/instances/" } } }),
    PLATFORM,
    "GeneralInstanceRole",
  );
  expect(role).toMatchObject({
    AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: "ec2.amazonaws.com" } }] },
    Path: "/instances/",
  });
  expect(JSON.stringify(role)).toContain("AmazonEC2ContainerServiceforEC2Role");
});

it("waits for the cluster, and is no part of a platform whose workloads run elsewhere", () => {
  expect(resourceOf(platform(), PLATFORM, "GeneralAutoScalingGroup")?.DependsOn).toBe("Cluster");
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
  const ids = Object.keys(templateOf(lowerShop({ workloads: [api] }), PLATFORM).Resources);
  expect(ids.filter((id) => /Instance|AutoScaling|LaunchTemplate/.test(id))).toEqual([]);
});
