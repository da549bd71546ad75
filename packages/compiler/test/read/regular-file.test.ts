import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readRegularFile } from "../../src/read/regular-file.ts";

it("reads a file up to the limit, and nothing of a device or a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-regular-"));
  writeFileSync(join(folder, "task.json"), "0123456789");
  expect(readRegularFile(join(folder, "task.json"), 100)?.toString()).toBe("0123456789");
  expect(readRegularFile(join(folder, "task.json"), 4)?.toString()).toBe("0123");
  expect(readRegularFile("/dev/zero", 4)).toBeUndefined();
  expect(readRegularFile(folder, 4)).toBeUndefined();
  expect(() => readRegularFile(join(folder, "gone.json"), 4)).toThrow("ENOENT");
  rmSync(folder, { recursive: true });
});
