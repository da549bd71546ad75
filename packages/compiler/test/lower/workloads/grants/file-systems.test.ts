import { expect, it } from "vitest";
import { granted, grantOf } from "./granted.ts";

const ARN = "arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:";

interface Mount {
  readonly readOnly?: boolean;
  readonly accessPointId?: string;
  readonly iam?: "ENABLED" | "DISABLED";
}

function mounted({ readOnly = false, accessPointId, iam = "ENABLED" }: Mount, sourceVolume = "uploads"): unknown {
  const authorizationConfig = { iam, ...(accessPointId === undefined ? {} : { accessPointId }) };
  const uploads = { fileSystemId: "fs-0123456789abcdef0", transitEncryption: "ENABLED", authorizationConfig } as const;
  const overrides = {
    taskDefinition: { volumes: [{ name: "uploads", efsVolumeConfiguration: uploads }, { name: "scratch" }] },
    container: { mountPoints: [{ sourceVolume, containerPath: "/uploads", readOnly }] },
  };
  return grantOf(granted("TaskRole", { overrides }), "elasticfilesystem:ClientMount");
}

it("lets the task mount a file system that asks IAM, and write to it", () => {
  expect(mounted({})).toEqual({
    Effect: "Allow",
    Action: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
    Resource: { "Fn::Sub": `${ARN}file-system/fs-0123456789abcdef0` },
  });
});

it("takes away the right to write where the volume is mounted to be read", () => {
  expect(mounted({ readOnly: true })).toMatchObject({ Action: "elasticfilesystem:ClientMount" });
});

it("lets the task in through its access point alone", () => {
  const accessPoint = { "Fn::Sub": `${ARN}access-point/fsap-0123456789abcdef0` };
  expect(mounted({ accessPointId: "fsap-0123456789abcdef0" })).toMatchObject({
    Condition: { StringEquals: { "elasticfilesystem:AccessPointArn": accessPoint } },
  });
});

it("asks for nothing where IAM is not asked, or nothing is mounted", () => {
  expect(mounted({ iam: "DISABLED" })).toBeUndefined();
  expect(mounted({}, "scratch")).toBeUndefined();
});

const S3_FILES = "arn:aws:s3files:us-east-1:123456789012:file-system/fs-0123456789abcdef0";

function mountedBucket(readOnly: boolean, accessPoint?: string): unknown {
  const s3Files = { fileSystem: S3_FILES, ...(accessPoint === undefined ? {} : { accessPoint }) };
  const volumes = { catalog: { s3Files } };
  const mounts = { "/catalog": { volume: "catalog", readOnly } };
  return grantOf(granted("TaskRole", { volumes, mounts }), "s3files:ClientMount");
}

it("lets the task mount a bucket, and write to it unless it only reads", () => {
  expect(mountedBucket(false)).toEqual({
    Effect: "Allow",
    Action: ["s3files:ClientMount", "s3files:ClientWrite"],
    Resource: S3_FILES,
  });
  expect(mountedBucket(true, `${S3_FILES}/access-point/fsap-1`)).toEqual({
    Effect: "Allow",
    Action: "s3files:ClientMount",
    Resource: S3_FILES,
    Condition: { StringEquals: { "s3files:AccessPointArn": `${S3_FILES}/access-point/fsap-1` } },
  });
});
