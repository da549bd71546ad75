import { managedInstances, service, share, type ManagedInstancesProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const PLATFORM = "shop-production-platform";

function platform(props: ManagedInstancesProps = {}, tags: Readonly<Record<string, string>> = { team: "shop" }) {
  const gpus = managedInstances("gpu", props);
  const capacityProviderStrategy = [share(gpus, { weight: 1 })];
  const train = service("train", { capacityProviderStrategy, memory: 512, image: IMAGE });
  return lowerShop({ workloads: [train], tags });
}

it("is a provider of the cluster, which no association names", () => {
  const lowered = platform();
  expect(codesOf(lowered)).toEqual([]);
  expect(propertiesOf(lowered, PLATFORM, "GpuCapacityProvider")).toMatchObject({
    Name: "capacity-shop-production-gpu",
    ClusterName: { Ref: "Cluster" },
    ManagedInstancesProvider: {
      InfrastructureRoleArn: { "Fn::GetAtt": ["GpuInfrastructureRole", "Arn"] },
      InstanceLaunchTemplate: {
        Ec2InstanceProfileArn: { "Fn::GetAtt": ["GpuInstanceProfile", "Arn"] },
        NetworkConfiguration: { SecurityGroups: [{ "Fn::GetAtt": ["InstancesGroup", "GroupId"] }] },
        CapacityOptionType: "ON_DEMAND",
        Monitoring: "BASIC",
      },
      PropagateTags: "CAPACITY_PROVIDER",
    },
    Tags: [
      { Key: "Name", Value: "shop-production-gpu" },
      { Key: "team", Value: "shop" },
    ],
  });
  expect(propertiesOf(lowered, PLATFORM, "CapacityProviders")).toMatchObject({
    CapacityProviders: ["FARGATE", "FARGATE_SPOT"],
  });
  expect(documentOf(lowered, "taskDefinition")).toMatchObject({ requiresCompatibilities: ["MANAGED_INSTANCES"] });
  expect(documentOf(lowered, "service")).toMatchObject({
    capacityProviderStrategy: [{ capacityProvider: "capacity-shop-production-gpu", weight: 1 }],
  });
});

it("lets ECS give the role of the instances to them", () => {
  const lowered = platform({ overrides: { instanceRole: { Path: "/gpu/" }, infrastructureRole: { Path: "/ecs/" } } });
  expect(propertiesOf(lowered, PLATFORM, "GpuInfrastructureRole")).toMatchObject({
    AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: "ecs.amazonaws.com" } }] },
    Path: "/ecs/",
    Policies: [
      {
        PolicyDocument: {
          Statement: [
            {
              Action: "iam:PassRole",
              Resource: [{ "Fn::GetAtt": ["GpuInstanceRole", "Arn"] }],
              Condition: { StringLike: { "iam:PassedToService": "ec2.*" } },
            },
          ],
        },
      },
    ],
  });
  const role = propertiesOf(lowered, PLATFORM, "GpuInstanceRole");
  expect(role).toMatchObject({ Path: "/gpu/" });
  expect(JSON.stringify(role)).toContain("AmazonECSInstanceRolePolicyForManagedInstances");
});

it.each([
  [{ storageSizeGiB: 200 }, { InstanceLaunchTemplate: { StorageConfiguration: { StorageSizeGiB: 200 } } }],
  [{ useLocalStorage: true }, { InstanceLaunchTemplate: { LocalStorageConfiguration: { UseLocalStorage: true } } }],
  [{ monitoring: "DETAILED" }, { InstanceLaunchTemplate: { Monitoring: "DETAILED" } }],
  [{ scaleInAfter: -1 }, { InfrastructureOptimization: { ScaleInAfter: -1 } }],
  [{ autoRepair: "ENABLED" }, { AutoRepairConfiguration: { ActionsStatus: "ENABLED" } }],
  [{ overrides: { managedInstancesProvider: { PropagateTags: "NONE" } } }, { PropagateTags: "NONE" }],
] as const)("does what its settings say: %o", (props, expected) => {
  expect(propertiesOf(platform(props), PLATFORM, "GpuCapacityProvider")).toMatchObject({
    ManagedInstancesProvider: expected,
  });
});

it("keeps tags that EC2 cannot read from its metadata out of it", () => {
  const propagates = (lowered: ReturnType<typeof platform>) =>
    JSON.stringify(propertiesOf(lowered, PLATFORM, "GpuCapacityProvider")).includes("InstanceMetadataTagsPropagation");
  expect(propagates(platform())).toBe(false);
  expect(propagates(platform({}, { "team/cost": "shop" }))).toBe(true);
});

it("is another provider where ECS does not change one", () => {
  const ids = (props: ManagedInstancesProps) =>
    Object.entries(templateOf(platform(props), PLATFORM).Resources).flatMap(([id, { Type, Properties }]) =>
      Type === "AWS::ECS::CapacityProvider" ? [`${id} ${String(Reflect.get(Properties ?? {}, "Name"))}`] : [],
    );
  expect(ids({ monitoring: "DETAILED" })).toEqual(["GpuCapacityProvider capacity-shop-production-gpu"]);
  expect(ids({ capacityOptionType: "SPOT" })).toEqual(["GpuCapacityProviderSpot capacity-shop-production-gpu_spot"]);
  expect(ids({ capacityOptionType: "RESERVED", fipsEnabled: true })).toEqual([
    "GpuCapacityProviderReservedFips capacity-shop-production-gpu_reserved_fips",
  ]);
});
