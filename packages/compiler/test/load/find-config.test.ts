import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { findConfig } from "../../src/load/find-config.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "find-config-"));
});

function put(...names: readonly string[]) {
  for (const name of names) writeFileSync(join(cwd, name), "");
}

function messageOf(named?: string): string | undefined {
  const found = findConfig(cwd, named);
  return "problem" in found ? found.problem.message : undefined;
}

const NAMES = "ecs.config.ts, ecs.config.mts, ecs.config.js or ecs.config.mjs";

describe("findConfig", () => {
  it("names what it looked for", () => {
    expect(messageOf()).toBe(`This folder has no ${NAMES}.`);
    expect(messageOf("other.ts")).toBe('There is no file "other.ts".');
    put("task.json");
    expect(messageOf("task.json/ecs.config.ts")).toBe('There is no file "task.json/ecs.config.ts".');
    expect(messageOf("x".repeat(5000))).toMatch(/^There is no file "x+"\.$/);
    mkdirSync(join(cwd, "shop"));
    expect(messageOf("shop")).toBe(`Folder "shop" has no ${NAMES}.`);
  });

  it("prefers TypeScript, and takes a folder as the place to look in", () => {
    put("ecs.config.js", "ecs.config.mts");
    expect(findConfig(cwd, undefined)).toEqual({ path: join(cwd, "ecs.config.mts") });
    expect(findConfig("/", cwd)).toEqual({ path: join(cwd, "ecs.config.mts") });
    expect(findConfig(cwd, ".")).toEqual({ path: join(cwd, "ecs.config.mts") });
  });

  it("takes a file of any name that is given, and no folder that is called like a config", () => {
    put("shop.ts");
    mkdirSync(join(cwd, "ecs.config.ts"));
    expect(findConfig(cwd, "shop.ts")).toEqual({ path: join(cwd, "shop.ts") });
    expect(messageOf()).toBe(`This folder has no ${NAMES}.`);
  });
});
