import { describe, expect, it } from "vitest";
import { raisedDisk, raisedVolume } from "../../../../src/lower/fields/tables/raised-volume.ts";

describe("raisedVolume", () => {
  it.each([
    [{}, {}],
    [{ host: { sourcePath: "/var/run" } }, "/var/run"],
    [{ configuredAtLaunch: true }, { ebs: {} }],
    [
      { dockerVolumeConfiguration: { driver: "local", labels: { a: "b" } } },
      { docker: { driver: "local", labels: { a: "b" } } },
    ],
    [
      {
        efsVolumeConfiguration: {
          fileSystemId: "fs-1",
          authorizationConfig: { accessPointId: "fsap-1", iam: "ENABLED" },
        },
      },
      { efs: "fs-1", accessPoint: "fsap-1" },
    ],
    [
      { efsVolumeConfiguration: { fileSystemId: "fs-1", rootDirectory: "/a" } },
      { efs: "fs-1", rootDirectory: "/a", iam: false },
    ],
    [
      { s3filesVolumeConfiguration: { fileSystemArn: "arn:fs", accessPointArn: "arn:ap", rootDirectory: "/a" } },
      { s3Files: { fileSystem: "arn:fs", accessPoint: "arn:ap", rootDirectory: "/a" } },
    ],
    [
      {
        fsxWindowsFileServerVolumeConfiguration: {
          fileSystemId: "fs-1",
          rootDirectory: "share",
          authorizationConfig: { credentialsParameter: "/prod/fsx", domain: "corp.example.com" },
        },
      },
      {
        fsxWindows: {
          fileSystem: "fs-1",
          rootDirectory: "share",
          credentials: { kind: "parameter", name: "/prod/fsx", props: {} },
          domain: "corp.example.com",
        },
      },
    ],
  ] as const)("of %j is %j", (volume, raised) => {
    expect(raisedVolume(volume)).toEqual(raised);
  });
});

describe("raisedDisk", () => {
  it("says what differs from what holds without it", () => {
    const managedEBSVolume = { encrypted: true, volumeType: "gp3", sizeInGiB: 20, roleArn: "arn:role" };
    expect(raisedDisk({ managedEBSVolume })).toEqual({ ebs: { sizeInGiB: 20 } });
    expect(raisedDisk({ managedEBSVolume: { ...managedEBSVolume, volumeType: "standard" } })).toEqual({
      ebs: { sizeInGiB: 20, volumeType: "standard" },
    });
    const other = { ...managedEBSVolume, encrypted: false, volumeType: "io2", kmsKeyId: "alias/shop" };
    expect(raisedDisk({ managedEBSVolume: other })).toEqual({
      ebs: { sizeInGiB: 20, encrypted: false, volumeType: "io2", kmsKey: "alias/shop" },
    });
  });
});
