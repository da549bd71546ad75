import { parameter, secret, type AnyVolume } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { SERVICE } from "../../../../src/lower/fields/tables/service.ts";
import { TASK } from "../../../../src/lower/fields/tables/task.ts";
import { noun } from "../../../../src/lower/nouns/noun.ts";
import { asDocument } from "../../../../src/lower/resolve/deferred.ts";
import * as contexts from "../contexts.ts";

const subject = noun({}, "api", "the api");

const volumesOf = (volumes: Readonly<Record<string, string | AnyVolume>>) =>
  asDocument({ ...TASK.lower("taskDefinition", { subject, props: { volumes } }, contexts.TASK) })["volumes"];

const ENCRYPTED = { transitEncryption: "ENABLED", authorizationConfig: { iam: "ENABLED" } };
const S3_FILES = "arn:aws:s3files:us-east-1:123456789012:file-system/fs-0123456789abcdef0";
const FSX = { fileSystem: "fs-0123456789abcdef0", rootDirectory: "share", domain: "shop.example.com" };
const FSX_DOCUMENT = { fileSystemId: FSX.fileSystem, rootDirectory: "share" };

describe("a volume", () => {
  it.each<[string, string | AnyVolume, object]>([
    ["that goes with the task", {}, {}],
    ["on the instance, as text", "/var/run", { host: { sourcePath: "/var/run" } }],
    ["on the instance", { host: "/var/run" }, { host: { sourcePath: "/var/run" } }],
    ["in EFS", { efs: "fs-1" }, { efsVolumeConfiguration: { fileSystemId: "fs-1", ...ENCRYPTED } }],
    [
      "in EFS, through an access point",
      { efs: "fs-1", accessPoint: "fsap-1", transitEncryptionPort: 2999 },
      {
        efsVolumeConfiguration: {
          fileSystemId: "fs-1",
          transitEncryption: "ENABLED",
          transitEncryptionPort: 2999,
          authorizationConfig: { accessPointId: "fsap-1", iam: "ENABLED" },
        },
      },
    ],
    [
      "in a folder of EFS that does not ask IAM",
      { efs: "fs-1", rootDirectory: "/uploads", iam: false },
      {
        efsVolumeConfiguration: {
          fileSystemId: "fs-1",
          rootDirectory: "/uploads",
          transitEncryption: "ENABLED",
          authorizationConfig: { iam: "DISABLED" },
        },
      },
    ],
    ["in EBS", { ebs: { sizeInGiB: 20 } }, { configuredAtLaunch: true }],
    [
      "in S3",
      { s3Files: { fileSystem: S3_FILES, accessPoint: `${S3_FILES}/access-point/fsap-1`, rootDirectory: "/" } },
      {
        s3filesVolumeConfiguration: {
          fileSystemArn: S3_FILES,
          accessPointArn: `${S3_FILES}/access-point/fsap-1`,
          rootDirectory: "/",
        },
      },
    ],
    [
      "of Docker",
      { docker: { scope: "shared", autoprovision: true, driverOpts: { type: "nfs" } } },
      { dockerVolumeConfiguration: { scope: "shared", autoprovision: true, driverOpts: { type: "nfs" } } },
    ],
    [
      "in FSx, with a secret",
      { fsxWindows: { ...FSX, credentials: secret("prod/fsx") } },
      {
        fsxWindowsFileServerVolumeConfiguration: {
          ...FSX_DOCUMENT,
          authorizationConfig: {
            credentialsParameter: "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/fsx",
            domain: "shop.example.com",
          },
        },
      },
    ],
    [
      "in FSx, with a parameter",
      { fsxWindows: { ...FSX, credentials: parameter("/prod/fsx") } },
      {
        fsxWindowsFileServerVolumeConfiguration: {
          ...FSX_DOCUMENT,
          authorizationConfig: {
            credentialsParameter: "arn:aws:ssm:us-east-1:123456789012:parameter/prod/fsx",
            domain: "shop.example.com",
          },
        },
      },
    ],
  ])("%s", (_words, volume, document) => {
    expect(volumesOf({ data: volume })).toEqual([{ name: "data", ...document }]);
  });

  it("stands in the order of the names", () => {
    expect(volumesOf({ uploads: {}, cache: {} })).toEqual([{ name: "cache" }, { name: "uploads" }]);
  });
});

const atLaunch = (volumes: Readonly<Record<string, string | AnyVolume>>) =>
  asDocument({ ...SERVICE.lower("service", { subject, props: { volumes } }, contexts.SERVICE) })[
    "volumeConfigurations"
  ];

describe("a disk", () => {
  it("is made for each task of a service, encrypted, with the tags of the service", () => {
    expect(atLaunch({ scratch: {}, run: "/var/run", data: { ebs: { sizeInGiB: 20 } } })).toEqual([
      {
        name: "data",
        managedEBSVolume: {
          encrypted: true,
          volumeType: "gp3",
          sizeInGiB: 20,
          tagSpecifications: [{ resourceType: "volume", propagateTags: "SERVICE" }],
          roleArn: "arn:infrastructure",
        },
      },
    ]);
  });

  it("is as it is written", () => {
    const ebs = {
      encrypted: false,
      volumeType: "io2",
      iops: 4000,
      throughput: 200,
      snapshotId: "snap-0123456789abcdef0",
      volumeInitializationRate: 200,
      filesystemType: "ext4",
    } as const;
    const [disk] = [atLaunch({ data: { ebs: { ...ebs, kmsKey: "alias/shop", tags: { team: "orders" } } } })].flat();
    expect(disk).toEqual({
      name: "data",
      managedEBSVolume: {
        ...ebs,
        kmsKeyId: "alias/shop",
        tagSpecifications: [
          { resourceType: "volume", propagateTags: "SERVICE", tags: [{ key: "team", value: "orders" }] },
        ],
        roleArn: "arn:infrastructure",
      },
    });
  });

  it("is not there where no volume is one", () => {
    expect(atLaunch({ scratch: {} })).toBeUndefined();
  });
});
