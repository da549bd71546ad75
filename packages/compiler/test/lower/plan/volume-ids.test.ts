import { secret } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { idsOfVolume } from "../../../src/lower/plan/volume-ids.ts";

it("has the ids that a volume is told by, and where they stand", () => {
  expect(idsOfVolume({ efs: "fs-1", accessPoint: "fsap-1" })).toEqual([
    [["efs"], "fs-1"],
    [["accessPoint"], "fsap-1"],
  ]);
  expect(idsOfVolume({ s3Files: { fileSystem: "arn" } })).toEqual([[["s3Files", "fileSystem"], "arn"]]);
  expect(idsOfVolume({ ebs: { snapshotId: "snap-1", kmsKey: "alias/disk" } }).map(([, id]) => id)).toEqual([
    "alias/disk",
    "snap-1",
  ]);
  const fsxWindows = { fileSystem: "fs-2", rootDirectory: "share", domain: "d", credentials: secret("ad") };
  expect(idsOfVolume({ fsxWindows }).map(([, id]) => id)).toEqual(["fs-2", "ad"]);
  expect(idsOfVolume({ host: "/var/run" })).toEqual([]);
});
