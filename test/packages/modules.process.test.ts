import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configSource } from "../bench/config-source.ts";
import { taskDefinition } from "../bench/task-definition.ts";
import { loadedModules } from "./loaded-modules.ts";

// In the repository, where a config finds `ecs-dsl`.
const PARENT = fileURLToPath(new URL("../../.bench", import.meta.url));
let folder = "";

beforeAll(() => {
  mkdirSync(PARENT, { recursive: true });
  folder = mkdtempSync(join(PARENT, "modules-"));
  writeFileSync(join(folder, "ecs.config.ts"), configSource(1));
  writeFileSync(join(folder, "task.json"), JSON.stringify(taskDefinition(0), null, 2));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Loading is most of what a small run costs; each of these costs as much as a start of Node or more. */
const HEAVY = /^package (ts-morph|typescript|@ts-morph\/.*|zod|@aws-sdk\/.*|@aws\/.*|tsx)$/;

describe.each([
  ["help", ["--help"]],
  ["version", ["--version"]],
  ["compile", ["compile"]],
  ["lint", ["lint", "task.json"]],
  ["explain", ["explain", "fargate/size-invalid"]],
] as const)("ecs-dsl %s", (name, args) => {
  it("loads exactly what modules/*.txt lists, and nothing heavy", async () => {
    const modules = loadedModules(folder, args);
    expect(modules.filter((line) => HEAVY.test(line))).toEqual([]);
    await expect(`${modules.join("\n")}\n`).toMatchFileSnapshot(`modules/${name}.txt`);
  });
});

describe("the recorder", () => {
  it("sees what a run with more to load loads", () => {
    const yaml = 'family: shop\ncontainerDefinitions: [{ name: web, image: "nginx:1.27", memory: 512 }]\n';
    writeFileSync(join(folder, "task.yaml"), yaml);
    expect(loadedModules(folder, ["lint", "task.yaml"])).not.toContain("package yaml");
    writeFileSync(join(folder, "task.yaml"), yaml.replace("shop", "&name shop"));
    expect(loadedModules(folder, ["lint", "task.yaml"])).toContain("package yaml");
  });
});
