import { expect, it } from "vitest";
import { mountOf, storageOf } from "../../../../src/import/copilot/features/storage.ts";
import { remarks, shown } from "../../shown.ts";
import { manifest, settingOf } from "../setting-of.ts";

it.each([
  ["ephemeral: 20", "{}"],
  ["ephemeral: 50\nreadonly_fs: true", "{ ephemeralStorage: 50, readonlyRootFilesystem: true }"],
  [
    "volumes: { tmp: { path: /tmp, read_only: false, efs: false } }",
    '{ volumes: { tmp: {} }, mounts: { "/tmp": "tmp" } }',
  ],
  [
    "volumes: { d: { path: /d, efs: { id: fs-1, root_dir: /x, auth: { iam: false, access_point_id: fsap-1 } } } }",
    '{ volumes: { d: { efs: "fs-1", accessPoint: "fsap-1", rootDirectory: "/x", iam: false } }, mounts: { "/d": { volume: "d", readOnly: true } } }',
  ],
  [
    "volumes: { d: { path: /d, efs: { id: { from_cfn: fs } } } }",
    '{ volumes: { d: { efs: stackOutput("fs") } }, mounts: { "/d": { volume: "d", readOnly: true } } }',
  ],
])("reads %s", (text, code) => {
  expect(shown({ ...storageOf(manifest(text), settingOf()) })).toBe(code);
});

it("makes a file system where Copilot did, and says that it is empty", () => {
  const given = manifest("volumes: { d: { path: /d, efs: { uid: 10, gid: 20 } }, e: { path: /e, efs: true } }");
  const setting = settingOf();
  storageOf(given, setting);
  expect(shown(setting.constants.get("file-system:d")?.value)).toBe(
    'fileSystem("d", { posixUser: { uid: 10, gid: 20 } })',
  );
  expect(remarks(given).map((remark) => remark.split(":")[0])).toEqual(["volumes.d.efs.uid", "volumes.e.efs"]);
});

it("mounts read-only unless told otherwise", () => {
  expect([mountOf("a", manifest("{}")), mountOf("a", manifest("read_only: false"))]).toEqual([
    { volume: "a", readOnly: true },
    "a",
  ]);
});
