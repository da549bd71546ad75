import { type FargateVolume, fileSystem, type FileSystem, service, task } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

describe("a disk in EBS", () => {
  const volumes = { scratch: {}, data: { ebs: { sizeInGiB: 40 } } };

  it("is reported in a task that stands alone", () => {
    const lowered = lowerShop({ workloads: [task("report", { ...base, volumes })] });
    expect(codesOf(lowered)).toEqual(["config/task-disk at tasks.report.volumes.data.ebs"]);
    expect(textsOf(lowered)).toEqual([
      [
        'Volume "data" of task "report" is a disk in Amazon EBS, which nobody makes for a task that stands alone.',
        "Set `ephemeralStorage` of the task to the GiB that it needs, or share files by `fileSystem(…)`.",
      ],
    ]);
  });

  it("is taken in a service", () => {
    expect(codesOf(lowerShop({ workloads: [service("api", { ...base, volumes })] }))).toEqual([]);
  });
});

describe("a volume", () => {
  const codes = (volumes: Readonly<Record<string, FargateVolume | FileSystem>>) =>
    codesOf(lowerShop({ workloads: [service("api", { ...base, volumes })] }));

  it.each([
    ["accessPoint", { accessPoint: "fsap-0123456789abcdef0" }],
    ["rootDirectory", { rootDirectory: "/shop" }],
    ["iam", { iam: false }],
    ["transitEncryptionPort", { transitEncryptionPort: 2999 }],
  ])("is reported with %s of EFS and no file system", (setting, uploads) => {
    expect(codes({ uploads })).toEqual([`config/volume-kind at services.api.volumes.uploads.${setting}`]);
  });

  it("is reported where it is of two kinds, at the second", () => {
    expect(codes({ uploads: { efs: "fs-0123456789abcdef0", ebs: { sizeInGiB: 20 } } })).toEqual([
      "config/volume-kind at services.api.volumes.uploads.ebs",
    ]);
  });

  it("is taken whole, empty, and as a file system of the app", () => {
    const uploads = { efs: "fs-0123456789abcdef0", iam: false, rootDirectory: "/shop" };
    expect(codes({ uploads, scratch: {}, shared: fileSystem("shared") })).toEqual([]);
  });
});

describe("the ids of a volume of EFS", () => {
  const lowered = (volume: object) =>
    lowerShop({ workloads: [service("api", { ...base, volumes: { uploads: volume } })] });

  it("are of a file system and an access point", () => {
    expect(codesOf(lowered({ efs: "fs-01234567", accessPoint: "fsap-0123456789abcdef0" }))).toEqual([]);
  });

  it("may be filled in", () => {
    expect(codesOf(lowered({ efs: "{{ must_env `FILES` }}", accessPoint: "${ACCESS_POINT}" }))).toEqual([]);
  });

  it("are reported where they are names, or one stands in place of the other", () => {
    expect(textsOf(lowered({ efs: "uploads", accessPoint: "fs-01234567" }))).toEqual([
      [
        'Volume "uploads" of service "api" has "uploads" for `efs`, which is not the id of a file system of EFS.',
        'Write an id like "fs-0123456789abcdef0".',
      ],
      [
        'Volume "uploads" of service "api" has "fs-01234567" for `accessPoint`, which is not the id of an access point of EFS.',
        'Write an id like "fsap-0123456789abcdef0".',
      ],
    ]);
  });

  it("are reported in place of the volume, which then is the file system", () => {
    const settings: object = { volumes: { uploads: "fs-01234567" } };
    const api = lowerShop({ workloads: [service("api", { ...base, ...settings })] });
    expect(textsOf(api)).toEqual([
      [
        'Volume "uploads" of service "api" is the text "fs-01234567", which is the id of a file system of EFS; text is the path of a folder of the instance.',
        'Write `{ efs: "fs-01234567" }`.',
      ],
    ]);
    expect(documentOf(api, "taskDefinition")).toMatchObject({
      volumes: [{ name: "uploads", efsVolumeConfiguration: { fileSystemId: "fs-01234567" } }],
    });
  });
});
