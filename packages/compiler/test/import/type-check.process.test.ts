import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cloudFormation } from "../../src/import/cloudformation/importer.ts";
import { taskDefinitions } from "../../src/import/documents/importer.ts";
import { ecspresso } from "../../src/import/ecspresso/importer.ts";
import { EXAMPLES, exampleFiles } from "../example-files.ts";
import { CDK, SHOP } from "./cloudformation/templates.ts";
import { PROJECTS } from "./ecspresso/projects.ts";
import { importedBy } from "./imported.ts";

const ROOT = join(import.meta.dirname, "../../../..");

const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

const OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noEmit: true,
  skipLibCheck: true,
  module: "nodenext",
  target: "es2023",
  types: [],
};

it("writes configs that type-check", () => {
  const folder = mkdtempSync(join(tmpdir(), "import-types-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(ROOT, "packages/compiler"), join(folder, "node_modules/ecs-dsl"));
  const examples = exampleFiles()
    .filter((file) => /expected.*\/task-definitions\/[^/]+\.json$/.test(file))
    .map((file) => importedBy(taskDefinitions, { "task.json": readFileSync(join(EXAMPLES, file), "utf8") }));
  const projects = Object.values(PROJECTS).map(({ files }) => importedBy(ecspresso, files));
  const templates = [{ "shop.yaml": SHOP }, { "ShopStack.template.json": JSON.stringify(CDK) }].map((files) =>
    importedBy(cloudFormation, files),
  );
  const all = [...examples, ...projects, ...templates];
  expect(all.length).toBeGreaterThan(100);
  all.forEach(({ text }, index) => writeFileSync(join(folder, `${index}.config.mts`), text));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: OPTIONS, include: ["*.mts"] }));
  const { status, stdout } = spawnSync(process.execPath, [TSC], { cwd: folder, encoding: "utf8" });
  expect(stdout).toBe("");
  expect(status).toBe(0);
  rmSync(folder, { recursive: true });
});
