import { ec2Capacity, parameter, resource, service, stack, type Ec2CapacityProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function withInstances(props: Partial<Ec2CapacityProps>) {
  const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3, ...props });
  return lowerShop({ workloads: [service("train", { capacity, memory: 512, image: IMAGE })] });
}

const texts = (props: Partial<Ec2CapacityProps>) => textsOf(withInstances(props));

it("takes an image by its id or by a parameter", () => {
  for (const ami of ["ami-0123456789abcdef0", "ami-01234567", parameter("/platform/image")]) {
    expect(texts({ ami })).toEqual([]);
  }
  expect(codesOf(withInstances({ ami: "ami-012345678" }))).toEqual([
    "config/ec2-capacity-image at capacities.general.ami",
  ]);
  expect(texts({ ami: "al2023" })).toEqual([
    [
      'Capacity "general" has the `ami` "al2023", which is not the id of a machine image.',
      'Write its id, like "ami-0123456789abcdef0", or `parameter("/platform/ecs-image")` with the name of a parameter that has it.',
    ],
  ]);
});

it("takes no image of a stack that comes after the instances", () => {
  const data = stack("data", { Image: resource("AWS::SSM::Parameter", { Type: "String", Value: "ami-01234567" }) });
  expect(texts({ ami: parameter(data.ref("Image")) })).toEqual([
    [
      'Capacity "general" takes its `ami` from a stack of the app, which is deployed after the instances.',
      'Write the name of a parameter that is there before, as in `parameter("/platform/ecs-image")`.',
    ],
  ]);
});

it("asks for an image where AWS recommends none", () => {
  expect(texts({ instanceType: "g5g.xlarge" })).toEqual([
    [
      'Capacity "general" has instances of g5g.xlarge, for whose GPUs on Graviton AWS recommends no image of ECS.',
      'Set `ami` to one of yours, like "ami-0123456789abcdef0".',
    ],
  ]);
  expect(texts({ instanceType: "g5g.xlarge", ami: "ami-01234567" })).toEqual([]);
  expect(texts({ instanceType: "g5.xlarge" })).toEqual([]);
});

it("protects instances where ECS scales them", () => {
  const managedScaling = { status: "DISABLED" } as const;
  expect(texts({ managedScaling })).toEqual([]);
  expect(texts({ managedTerminationProtection: "ENABLED" })).toEqual([]);
  expect(texts({ managedScaling, managedTerminationProtection: "ENABLED" })).toEqual([
    [
      'Capacity "general" has managed termination protection without managed scaling; ECS refuses that.',
      'Remove `managedTerminationProtection`, or set `managedScaling.status` to "ENABLED".',
    ],
  ]);
});

it("has no more instances at least than at most", () => {
  expect(texts({ minSize: 3 })).toEqual([]);
  expect(texts({ minSize: 4 })).toEqual([
    ['Capacity "general" has 4 instances at least and 3 at most.', "Set `maxSize` to 4 or more."],
  ]);
  const managedScaling = { minimumScalingStepSize: 3, maximumScalingStepSize: 2 };
  expect(texts({ managedScaling })).toEqual([
    [
      'Capacity "general" starts 3 instances at a time at least and 2 at most.',
      "Set `managedScaling.maximumScalingStepSize` to 3 or more.",
    ],
  ]);
});

it("has types of instances, all of one processor", () => {
  expect(texts({ spot: { instanceTypes: ["m6g.large"] } })).toEqual([]);
  expect(texts({ instanceType: "m7g" })).toEqual([
    [
      'Capacity "general" has instances of "m7g", which is no type of instance: a family and a size, with a dot between.',
      'Write it like "m7g.large".',
    ],
  ]);
  expect(texts({ spot: { instanceTypes: ["m7i.large", "large"] } })).toEqual([
    [
      'Capacity "general" has instances of m7g.large, which are ARM64, and of m7i.large, which are X86_64; one image starts all of them.',
      "Name types that are ARM64, or write two capacities.",
    ],
    [
      'Capacity "general" has instances of "large", which is no type of instance: a family and a size, with a dot between.',
      'Write it like "m7g.large".',
    ],
  ]);
});

it("runs what EC2 takes when an instance starts", () => {
  expect(texts({ userData: "#".repeat(16_000) })).toEqual([]);
  expect(texts({ userData: "#".repeat(16_384) })).toEqual([
    [
      'Capacity "general" has user data of 16575 bytes, with what makes an instance one of the cluster; EC2 takes 16384.',
      "Put the rest where the instance can fetch it, such as Amazon S3, or into an image of your own.",
    ],
  ]);
});

it("has Windows on X86_64", () => {
  const windows = (instanceType: string) => {
    const operatingSystem = "WINDOWS_SERVER_2022_CORE" as const;
    const capacity = ec2Capacity("general", { instanceType, operatingSystem, minSize: 1, maxSize: 3 });
    const runtimePlatform = { operatingSystemFamily: operatingSystem };
    const workload = service("train", { capacity, memory: 512, image: IMAGE, runtimePlatform });
    return codesOf(lowerShop({ workloads: [workload] }));
  };
  expect(windows("m7i.large")).toEqual([]);
  expect(windows("m7g.large")).toContain("config/ec2-capacity-image at capacities.general.instanceType");
});

it("has disks that the image of the operating system fits on", () => {
  expect(texts({ operatingSystem: "BOTTLEROCKET", rootVolume: { sizeInGiB: 20 } })).toEqual([]);
  expect(texts({ rootVolume: { sizeInGiB: 20 } })).toEqual([
    [
      'Capacity "general" has disks of 20 GiB; the image of its operating system takes 30.',
      "Set `sizeInGiB` to 30 or more.",
    ],
  ]);
});

it("says what the policy of a key needs", () => {
  expect(texts({ rootVolume: { kmsKey: "alias/aws/ebs" } })).toEqual([]);
  const lowered = withInstances({ rootVolume: { kmsKey: "alias/instances" } });
  expect(codesOf(lowered)).toEqual(["config/ec2-capacity-key-policy at capacities.general.rootVolume.kmsKey"]);
  expect(lowered.findings[0]?.severity).toBe("info");
});
