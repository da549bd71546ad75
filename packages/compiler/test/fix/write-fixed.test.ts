import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { writeFixed } from "../../src/fix/write-fixed.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ecs-dsl-write-fixed-"));
  writeFileSync(join(folder, "task.json"), "old");
});

function text(...path: readonly string[]): string {
  return readFileSync(join(folder, ...path), "utf8");
}

describe("writeFixed", () => {
  it("replaces the text, and leaves nothing beside it", () => {
    expect(writeFixed(folder, "task.json", "new")).toBeUndefined();
    expect(text("task.json")).toBe("new");
    expect(readdirSync(folder)).toEqual(["task.json"]);
  });

  it.each([0o600, 0o640, 0o755])("keeps the mode %i", (mode) => {
    chmodSync(join(folder, "task.json"), mode);
    expect(writeFixed(folder, "task.json", "new")).toBeUndefined();
    expect(statSync(join(folder, "task.json")).mode & 0o7777).toBe(mode);
  });

  it.runIf(process.getuid?.() === 0)("keeps the owner and the group", () => {
    chownSync(join(folder, "task.json"), 12_345, 23_456);
    expect(writeFixed(folder, "task.json", "new")).toBeUndefined();
    const { gid, uid } = statSync(join(folder, "task.json"));
    expect([uid, gid]).toEqual([12_345, 23_456]);
  });

  it("writes what a link leads to, beside which it needs no other right, and keeps the link", () => {
    mkdirSync(join(folder, "links"));
    symlinkSync("../task.json", join(folder, "links", "task.json"));
    expect(writeFixed(folder, "links/task.json", "new")).toBeUndefined();
    expect(lstatSync(join(folder, "links", "task.json")).isSymbolicLink()).toBe(true);
    expect(text("task.json")).toBe("new");
    expect(readdirSync(join(folder, "links"))).toEqual(["task.json"]);
  });

  it("leaves a read-only file alone, and says so", () => {
    chmodSync(join(folder, "task.json"), 0o444);
    expect(writeFixed(folder, "task.json", "new")).toMatchObject({
      code: "input/not-written",
      message: "The file is read-only, so its fixes are not written and it is as it was.",
      origin: { file: "task.json" },
    });
    expect(text("task.json")).toBe("old");
    expect(readdirSync(folder)).toEqual(["task.json"]);
  });

  it("leaves a file alone that has gone meanwhile", () => {
    expect(writeFixed(folder, "gone.json", "new")).toMatchObject({ code: "input/not-written" });
    expect(readdirSync(folder)).toEqual(["task.json"]);
  });

  it("writes through no link that leads out of the working directory", () => {
    mkdirSync(join(folder, "project"));
    symlinkSync("../task.json", join(folder, "project", "task.json"));
    const problem = writeFixed(join(folder, "project"), "task.json", "new");
    expect([problem?.code, problem?.message]).toEqual([
      "input/not-written",
      "A link leads from here out of the working directory, so the fixes are not written and the file is as it was.",
    ]);
    expect(text("task.json")).toBe("old");
    expect(writeFixed(join(folder, "project"), "../task.json", "new")).toBeUndefined();
  });
});
