import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { meantOfDsl, missingExport, missingOfDsl } from "../../src/load/missing-export.ts";

const cwd = mkdtempSync(join(tmpdir(), "missing-export-"));

function file(name: string, text: string): string {
  writeFileSync(join(cwd, name), text);
  return join(cwd, name);
}

const config = file("ecs.config.ts", 'import {\n  app,\n  servce as service,\n} from "ecs-dsl";\n');
file(
  "images.ts",
  "export const images = 1;\nexport async function load() {}\nconst a = 1, b = 2;\nexport { a as first, b };\n",
);
file("empty.ts", "");

describe("missingExport", () => {
  it.each([
    ["servce", "ecs-dsl", 'Did you mean "service"?'],
    ["imags", "./images.ts", 'Did you mean "images"?'],
    ["frist", "./images.ts", 'Did you mean "first"?'],
    ["cluster", "./images.ts", "It exports images, load, first, b."],
    ["default", "./images.ts", 'Write `import { images } from "./images.ts"`.'],
    ["images", "./empty.ts", 'Export it there, or import a name that "./empty.ts" exports.'],
    ["gzip", "yaml", 'Export it there, or import a name that "yaml" exports.'],
  ])("helps with %j from %j", (name, module, help) => {
    expect(missingExport({ name, module, importer: config }, cwd).problem).toMatchObject({
      code: "config/unresolved-import",
      help,
    });
  });

  it("says which name is missing where, at the name", () => {
    expect(missingExport({ name: "servce", module: "ecs-dsl", importer: config }, cwd).problem).toMatchObject({
      message: 'ecs.config.ts imports "servce" from "ecs-dsl", which does not export it.',
      origin: { file: "ecs.config.ts", line: 3, column: 3 },
    });
    expect(missingExport({ name: "default", module: "./images.ts", importer: config }, cwd).problem.message).toBe(
      'ecs.config.ts imports a default export from "./images.ts", which has none.',
    );
  });

  it("lists the first names of a module that has many", () => {
    const { help } = missingExport({ name: "kubernetes", module: "ecs-dsl", importer: config }, cwd).problem;
    expect(help).toMatch(/^It exports app(?:, \w+){4,} and \d+ more\.$/);
  });
});

describe("missingOfDsl", () => {
  it.each([
    ["(0, import_ecs_dsl.service)();", undefined],
    ["(0, import_ecs_dsl.servce)();", "servce"],
    ["(0, import_ecs_dsl2.servce)();", "servce"],
    // What a file passes on may be a type; a default import is all of the module.
    ["__export({ Service: () => import_ecs_dsl.Service });", undefined],
    ["import_ecs_dsl.default.servce();", undefined],
    ["ecs.servce();", undefined],
  ])("finds in %j the name %j", (code, name) => {
    expect(missingOfDsl(code, [config])?.name).toBe(name);
  });

  it("leaves alone what no source imports", () => {
    expect(missingOfDsl('const text = "import_ecs_dsl.other";', [config])).toBeUndefined();
  });
});

describe("meantOfDsl", () => {
  it.each([
    ["servce", "service"],
    ["service", undefined],
    ["kubernetes", undefined],
    ["", undefined],
  ])("takes %j for %j", (name, meant) => {
    expect(meantOfDsl(name)).toBe(meant);
  });
});
