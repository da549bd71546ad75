import { mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import { load } from "../../src/load/load.ts";

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), "load-")));
});

function put(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text);
}

async function loaded(config: string, more: Readonly<Record<string, string>> = {}) {
  put({ "ecs.config.ts": config, ...more });
  return load(join(cwd, "ecs.config.ts"), cwd);
}

async function problemOf(config: string, more: Readonly<Record<string, string>> = {}) {
  const result = await loaded(config, more);
  if (!("problem" in result)) throw new Error("The config loads.");
  return result.problem;
}

describe("load", () => {
  it("bundles a config with the modules it imports", async () => {
    const config = await loaded(
      'import { app } from "ecs-dsl";\nimport { name } from "./name.ts";\nexport default app(name, { workloads: [] });\n',
      { "name.ts": 'export const name: string = "shop";\n' },
    );
    expect(config).toMatchObject({ app: { kind: "app", name: "shop" }, way: "bundled by esbuild" });
  });

  it("maps call sites to the user's own lines, in every file", async () => {
    const config = await loaded(
      'import { api } from "./api.ts";\nimport { app } from "ecs-dsl";\nexport default app("shop", { workloads: [api] });\n',
      {
        "api.ts":
          'import { service } from "ecs-dsl";\n\ninterface Size { cpu: 256 }\nconst size: Size = { cpu: 256 };\nexport const api = service("api", { ...size, memory: 512, image: "nginx:1" });\n',
      },
    );
    if ("problem" in config || !("workloads" in config.app.props)) throw new Error("The config does not load.");
    expect(config.trace(callSiteOf(config.app) ?? "")).toEqual([
      { file: join(cwd, "ecs.config.ts"), line: 3, column: 16 },
    ]);
    const [api] = config.app.props.workloads ?? [];
    expect(config.trace(callSiteOf(api) ?? "")).toEqual([{ file: join(cwd, "api.ts"), line: 5, column: 20 }]);
  });

  it("reports a syntax error where it is, counted in UTF-16", async () => {
    expect(await problemOf('const price = "€"; const b c = 3;\n')).toMatchObject({
      code: "config/syntax",
      message: 'ecs.config.ts does not parse: Expected ";" but found "c".',
      origin: { file: "ecs.config.ts", line: 1, column: 28 },
    });
  });

  it("reports an import that leads nowhere", async () => {
    expect(await problemOf('import { api } from "./apo.ts";\nexport default api;\n')).toMatchObject({
      code: "config/unresolved-import",
      message: 'ecs.config.ts imports "./apo.ts", which is not there.',
      origin: { line: 1, column: 21 },
    });
  });
});
