import { service, type EbsProps, type ServiceOverrides } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, resourceOf } from "../../lowered.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f";

const OTHER_ROLE: ServiceOverrides = {
  service: {
    volumeConfigurations: [{ name: "data", managedEBSVolume: { roleArn: "arn:aws:iam::123456789012:role/ecs" } }],
  },
};

function deployed(data: { readonly ebs?: EbsProps }, overrides: ServiceOverrides = {}) {
  const [mounts, volumes] = [{ "/data": "data" }, { data }] as const;
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, volumes, mounts, overrides });
  return lowerShop({ workloads: [api] });
}

function roleOf(shop: ReturnType<typeof deployed>) {
  return resourceOf(shop, "shop-production-api", "InfrastructureRole");
}

it("lets ECS make disks, for this account and region alone", () => {
  const shop = deployed({ ebs: { sizeInGiB: 20 } });
  expect(roleOf(shop)?.Properties).toMatchObject({
    AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: "ecs.amazonaws.com" } }] },
    ManagedPolicyArns: [
      {
        "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForVolumes",
      },
    ],
  });
  expect(roleOf(shop)?.Properties).toMatchObject({ Policies: undefined });
  expect(resourceOf(shop, "shop-production-api", "Service")?.Properties).toMatchObject({
    VolumeConfigurations: [
      { ManagedEBSVolume: { RoleArn: { "Fn::GetAtt": ["InfrastructureRole", "Arn"] }, SizeInGiB: 20 } },
    ],
  });
});

it("lets it use a key through EC2", () => {
  const role = roleOf(deployed({ ebs: { sizeInGiB: 20, kmsKey: KEY } }));
  expect(role?.Properties).toMatchObject({
    Policies: [
      {
        PolicyDocument: {
          Statement: [{ Resource: [KEY], Condition: { StringLike: { "kms:ViaService": "ec2.*" } } }],
        },
      },
    ],
  });
});

it("is not made without a disk, nor where an override names another", () => {
  expect(roleOf(deployed({}))).toBeUndefined();
  expect(roleOf(deployed({ ebs: { sizeInGiB: 20 } }, OTHER_ROLE))).toBeUndefined();
});
