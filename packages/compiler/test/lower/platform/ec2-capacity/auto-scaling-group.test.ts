import { ec2Capacity, service, type Ec2CapacityProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

function group(props: Partial<Ec2CapacityProps> = {}): unknown {
  const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3, ...props });
  const workloads = [service("train", { capacity, memory: 512, image: IMAGE })];
  return propertiesOf(lowerShop({ workloads }), "shop-production-platform", "GeneralAutoScalingGroup");
}

const SPECIFICATION = {
  LaunchTemplateId: { Ref: "GeneralLaunchTemplate" },
  Version: { "Fn::GetAtt": ["GeneralLaunchTemplate", "LatestVersionNumber"] },
};

it("is in the private subnets, and leaves to ECS how many there are", () => {
  expect(group()).toEqual({
    VPCZoneIdentifier: [{ Ref: "PrivateSubnet1" }, { Ref: "PrivateSubnet2" }],
    MinSize: "1",
    MaxSize: "3",
    LaunchTemplate: SPECIFICATION,
    NewInstancesProtectedFromScaleIn: true,
    Tags: [
      { Key: "AmazonECSManaged", Value: "true", PropagateAtLaunch: true },
      { Key: "Name", Value: "shop-production-general", PropagateAtLaunch: true },
    ],
  });
});

it("has spare instances where the config asks for them", () => {
  expect(group({ spot: {} })).toMatchObject({
    MixedInstancesPolicy: {
      InstancesDistribution: {
        OnDemandBaseCapacity: 0,
        OnDemandPercentageAboveBaseCapacity: 0,
        SpotAllocationStrategy: "price-capacity-optimized",
      },
      LaunchTemplate: { LaunchTemplateSpecification: SPECIFICATION },
    },
  });
  const spot = { onDemandBaseCapacity: 1, instanceTypes: ["m6g.large"] };
  expect(group({ spot })).toMatchObject({
    MixedInstancesPolicy: {
      InstancesDistribution: { OnDemandBaseCapacity: 1 },
      LaunchTemplate: { Overrides: [{ InstanceType: "m7g.large" }, { InstanceType: "m6g.large" }] },
    },
  });
});

it("has the overrides over it", () => {
  const overrides = { autoScalingGroup: { MaxInstanceLifetime: 604_800, Tags: [{ Key: "Name", Value: "mine" }] } };
  expect(group({ overrides })).toMatchObject({
    MaxInstanceLifetime: 604_800,
    Tags: [{ Key: "AmazonECSManaged" }, { Key: "Name", Value: "mine", PropagateAtLaunch: true }],
  });
});
