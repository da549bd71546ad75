import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importConfig } from "../../src/api/import.ts";

const TASK = {
  family: "api",
  cpu: "256",
  memory: "512",
  containerDefinitions: [{ name: "api", image: "nginx:1.29", magic: 1 }],
};

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "ecs-dsl-api-import-"));
  writeFileSync(join(cwd, "task.json"), JSON.stringify(TASK));
});
afterEach(() => rmSync(cwd, { recursive: true }));

describe("import, as a function", () => {
  it("gives the text of a config, and what became of each key", async () => {
    const result = await importConfig({ cwd, source: "task.json", app: "shop" });
    expect(result.diagnostics).toEqual([]);
    expect(result.config).toContain('app("shop"');
    expect(result.entries).toContainEqual(
      expect.objectContaining({ file: "task.json", path: "containerDefinitions[0].magic", verdict: "left-out" }),
    );
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(existsSync(join(cwd, "ecs.config.ts"))).toBe(false);
  });

  it.each([
    [{ source: "gone.json" }, "input/not-found"],
    [{ source: "task.json", from: "compos" }, "usage/import-source"],
    [{ source: "task.json", account: "12" }, "usage/import-value"],
  ])("says why there is none: %j", async (options, code) => {
    expect(await importConfig({ cwd, ...options })).toMatchObject({ diagnostics: [{ code }], entries: [], files: {} });
  });
});
