import { statSync } from "node:fs";
import { expect, it } from "vitest";
import { hasCode } from "../../src/write/error-code.ts";

it("tells the file system's errors apart by their codes", () => {
  let error: unknown;
  try {
    statSync("/no/such/file");
  } catch (caught) {
    error = caught;
  }
  expect([hasCode(error, "ENOENT"), hasCode(error, "EPERM", "ENOENT"), hasCode(error, "EPERM")]).toEqual([
    true,
    true,
    false,
  ]);
  expect([hasCode(new Error("ENOENT"), "ENOENT"), hasCode({ code: "ENOENT" }, "ENOENT")]).toEqual([false, false]);
});
