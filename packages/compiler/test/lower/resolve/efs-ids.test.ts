import { expect, it } from "vitest";
import { isAccessPointId, isFileSystemId } from "../../../src/lower/resolve/efs-ids.ts";

it.each([
  ["fs-01234567", true, false],
  ["fs-0123456789abcdef0", true, false],
  ["fsap-0123456789abcdef0", false, true],
  ["fs-0123456", false, false],
  ["fs-0123456G", false, false],
  ["/uploads/fs-01234567", false, false],
  ["uploads", false, false],
])("tells what %s is the id of", (text, isFileSystem, isAccessPoint) => {
  expect([isFileSystemId(text), isAccessPointId(text)]).toEqual([isFileSystem, isAccessPoint]);
});
