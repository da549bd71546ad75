import { fileSystem, network, service, type FileSystemProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, resourceOf, templateOf } from "../../lowered.ts";

const STACK = "shop-production-file-system-shared";

function made(props: FileSystemProps = {}, tags?: Readonly<Record<string, string>>) {
  return lowerShop({
    workloads: [],
    resources: [fileSystem("shared", props)],
    ...(tags === undefined ? {} : { tags }),
  });
}

const subnet = (index: number) => ({ "Fn::Select": [index, { Ref: "PlatformPrivateSubnets" }] });

describe("a file system", () => {
  it("is encrypted, backed up, elastic, and stays when its stack goes", () => {
    expect(resourceOf(made(), STACK, "FileSystem")).toMatchObject({
      DeletionPolicy: "RetainExceptOnCreate",
      UpdateReplacePolicy: "Retain",
      Properties: {
        Encrypted: true,
        ThroughputMode: "elastic",
        BackupPolicy: { Status: "ENABLED" },
        FileSystemTags: [{ Key: "Name", Value: "shared" }],
      },
    });
  });

  it("lets in nobody without IAM: its policy allows nothing", () => {
    expect(propertiesOf(made(), STACK, "FileSystem")).toMatchObject({
      FileSystemPolicy: { Statement: [{ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }] },
    });
  });

  it("has a mount target in each private subnet", () => {
    const targets = Object.entries(templateOf(made(), STACK).Resources).filter(([id]) => id.startsWith("MountTarget"));
    expect(targets.map(([id, { Properties }]) => [id, Properties])).toEqual(
      [1, 2].map((zone) => [
        `MountTarget${zone}`,
        {
          FileSystemId: { Ref: "FileSystem" },
          SubnetId: subnet(zone - 1),
          SecurityGroups: [{ "Fn::GetAtt": ["SecurityGroup", "GroupId"] }],
        },
      ]),
    );
  });

  it("has a mount target in each private subnet of a network that exists", () => {
    const existing = network.existing({
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"],
      publicSubnetIds: [],
    });
    const shop = lowerShop({ workloads: [], resources: [fileSystem("shared")], network: existing });
    expect(templateOf(shop, STACK)).not.toHaveProperty("Parameters");
    expect(propertiesOf(shop, STACK, "MountTarget3")).toMatchObject({ SubnetId: "subnet-0123456789abcdef2" });
  });

  it("has one access point, whose user has the files", () => {
    const shop = made({ posixUser: { uid: 33, gid: 44 } }, { app: "shop" });
    expect(propertiesOf(shop, STACK, "AccessPoint")).toEqual({
      FileSystemId: { Ref: "FileSystem" },
      PosixUser: { Uid: "33", Gid: "44" },
      RootDirectory: { Path: "/data", CreationInfo: { OwnerUid: "33", OwnerGid: "44", Permissions: "750" } },
      AccessPointTags: [
        { Key: "Name", Value: "shared" },
        { Key: "app", Value: "shop" },
      ],
    });
    expect(propertiesOf(made(), STACK, "AccessPoint")).toMatchObject({ PosixUser: { Uid: "1000", Gid: "1000" } });
  });

  it("is as it is written", () => {
    const shop = made({
      throughputMode: "bursting",
      transitionToIA: "AFTER_30_DAYS",
      backup: false,
      kmsKey: "alias/shop",
      tags: { team: "orders" },
    });
    expect(propertiesOf(shop, STACK, "FileSystem")).toMatchObject({
      KmsKeyId: "alias/shop",
      ThroughputMode: "bursting",
      BackupPolicy: { Status: "DISABLED" },
      LifecyclePolicies: [{ TransitionToIA: "AFTER_30_DAYS" }, { TransitionToPrimaryStorageClass: "AFTER_1_ACCESS" }],
      FileSystemTags: [
        { Key: "Name", Value: "shared" },
        { Key: "team", Value: "orders" },
      ],
    });
  });
});

const shared = fileSystem("shared");
const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const API = "shop-production-api";

describe("a workload that mounts a file system of the app", () => {
  const api = service("api", { ...base, volumes: { uploads: shared }, mounts: { "/uploads": "uploads" } });
  const shop = lowerShop({ workloads: [api] });

  it("brings the file system with it, between the platform and the workloads", () => {
    expect(shop.assembly.sharedStacks.map(({ name }) => name)).toEqual(["shop-production-platform", STACK]);
    expect(codesOf(shop)).toEqual([]);
  });

  it("mounts it encrypted, through the access point, by its task role", () => {
    expect(propertiesOf(shop, API, "TaskDefinition")).toMatchObject({
      Volumes: [
        {
          Name: "uploads",
          EFSVolumeConfiguration: {
            FilesystemId: { Ref: "SharedFileSystemId" },
            TransitEncryption: "ENABLED",
            AuthorizationConfig: { AccessPointId: { Ref: "SharedFileSystemAccessPoint" }, IAM: "ENABLED" },
          },
        },
      ],
    });
  });

  it("opens its way to it before its tasks start", () => {
    expect(propertiesOf(shop, API, "SharedFileSystemAccess")).toEqual({
      GroupId: { Ref: "SharedFileSystemSecurityGroup" },
      IpProtocol: "tcp",
      FromPort: 2049,
      ToPort: 2049,
      SourceSecurityGroupId: { "Fn::GetAtt": ["SecurityGroup", "GroupId"] },
    });
    expect(resourceOf(shop, API, "TaskDefinition")?.DependsOn).toEqual(["SharedFileSystemAccess"]);
  });

  it("may mount it, and write to it unless it only reads", () => {
    const reader = service("reader", {
      ...base,
      volumes: { uploads: shared },
      mounts: { "/uploads": { volume: "uploads", readOnly: true } },
    });
    const both = lowerShop({ workloads: [api, reader] });
    const ARN = "arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:";
    const statement = {
      Effect: "Allow",
      Resource: { "Fn::Sub": `${ARN}file-system/\${SharedFileSystemId}` },
      Condition: {
        StringEquals: {
          "elasticfilesystem:AccessPointArn": { "Fn::Sub": `${ARN}access-point/\${SharedFileSystemAccessPoint}` },
        },
      },
    };
    const policy = (Action: unknown) => ({
      Policies: [{ PolicyDocument: { Statement: [{ ...statement, Action }] } }],
    });
    expect(propertiesOf(both, API, "TaskRole")).toMatchObject(
      policy(["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"]),
    );
    expect(propertiesOf(both, "shop-production-reader", "TaskRole")).toMatchObject(
      policy("elasticfilesystem:ClientMount"),
    );
  });

  it("shares it with another under the same name only", () => {
    const other = service("other", {
      ...base,
      volumes: { uploads: fileSystem("shared", { backup: false }) },
      mounts: { "/uploads": "uploads" },
    });
    expect(codesOf(lowerShop({ workloads: [api, other] }))).toEqual(["config/duplicate-name at fileSystems.shared"]);
  });
});
