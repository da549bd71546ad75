import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { casesOf, folderOf } from "./fixtures.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const CASES = ["compose", "copilot"].flatMap((importer) => casesOf(importer).map((name) => ({ importer, name })));

/** What a config that was imported still lacks, which its source does not say. */
const LACKING: Readonly<Record<string, readonly string[]>> = {
  "copilot/app-runner": ["config/hosted-zone"],
  "copilot/database": ["config/hosted-zone"],
  "copilot/internal": ["config/hosted-zone"],
  "copilot/shop": ["config/hosted-zone"],
};

const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-goldens-"));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(ROOT, "packages/compiler"), join(folder, "node_modules/ecs-dsl"));
  symlinkSync(join(ROOT, "node_modules/@types"), join(folder, "node_modules/@types"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const { importer, name } of CASES) {
    const source = folderOf(importer, name);
    cpSync(source, join(folder, importer, name), { recursive: true });
    cpSync(join(source, "expected/ecs.config.ts"), join(folder, importer, name, "ecs.config.ts"));
  }
});

describe("a config that was imported", () => {
  it("has no errors of types", () => {
    const configs = CASES.map(({ importer, name }) => `${importer}/${name}/ecs.config.ts`);
    const options =
      "--noEmit --strict --exactOptionalPropertyTypes --skipLibCheck --module nodenext --types node".split(" ");
    const args = [join(ROOT, "node_modules/typescript/bin/tsc"), "--ignoreConfig", ...options, ...configs];
    expect(spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" }).stdout).toBe("");
  });

  it.each(CASES)("compiles, but for what its source does not say: $importer/$name", async ({ importer, name }) => {
    const compiled = await compile({ cwd: join(folder, importer, name) });
    if ("problem" in compiled) throw new Error(JSON.stringify(compiled.problem));
    const errors = compiled.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
    expect([...new Set(errors)]).toEqual(LACKING[`${importer}/${name}`] ?? []);
  });
});
