import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compile } from "../../src/api/compile.ts";

const API = 'service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })';
const ENVIRONMENTS =
  '{ staging: { account: "123456789012", region: "eu-west-1" }, production: { account: "210987654321", region: "us-east-1" } }';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "ecs-dsl-api-"));
  mkdirSync(join(cwd, "node_modules"));
  symlinkSync(join(import.meta.dirname, "..", ".."), join(cwd, "node_modules", "ecs-dsl"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function config(workload = API): void {
  const define = `() => ({ workloads: [${workload}] })`;
  const text = `import { app, service } from "ecs-dsl";\nexport default app("shop", { environments: ${ENVIRONMENTS}, define: ${define} });\n`;
  writeFileSync(join(cwd, "ecs.config.ts"), text);
}

describe("compile, as a function", () => {
  it("gives the files of every environment, and writes nothing", async () => {
    config();
    const result = await compile({ cwd });
    expect(result.environments.map(({ name }) => name)).toEqual(["staging", "production"]);
    const deploy = result.environments[1]?.files.find(({ path }) => path === "ecs.out/production/deploy.sh");
    expect(deploy).toMatchObject({ executable: true, content: expect.stringMatching(/^#!/) });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(existsSync(join(cwd, "ecs.out"))).toBe(false);
  });

  it("writes what it gives, and says what has changed", async () => {
    config();
    const options = { cwd, environments: ["staging"], out: "out", write: true };
    const { environments, changes } = await compile(options);
    const [staging] = environments;
    expect(changes?.removed).toEqual([]);
    expect(changes?.written).toEqual(
      [...(staging?.files.map(({ path }) => path) ?? []), "out/staging/manifest.json"].toSorted(),
    );
    for (const { path, content } of staging?.files ?? []) expect(readFileSync(join(cwd, path), "utf8")).toBe(content);
    expect((await compile(options)).changes).toEqual({ written: [], removed: [] });
  });

  it("says what is wrong, and gives nothing then", async () => {
    config(API.replace("512", "8192"));
    const result = await compile({ cwd, write: true });
    expect(result.environments).toEqual([]);
    expect(result.diagnostics).toMatchObject([
      { code: "fargate/size-invalid", origin: { file: "ecs.config.ts", path: "services.api.memory" } },
    ]);
    expect(existsSync(join(cwd, "ecs.out"))).toBe(false);
  });

  it("says why there is no config, or no such environment, or no place to write to", async () => {
    expect((await compile({ cwd })).diagnostics).toMatchObject([{ code: "config/not-found" }]);
    config();
    expect((await compile({ cwd, environments: ["prod"] })).diagnostics).toMatchObject([
      { code: "config/unknown-environment" },
    ]);
    writeFileSync(join(cwd, "ecs.out"), "");
    const { diagnostics, changes } = await compile({ cwd, write: true });
    expect(diagnostics).toMatchObject([{ severity: "error", code: expect.stringMatching(/^output\//) }]);
    expect(changes).toBe(undefined);
  });

  it("reads a config that has changed anew", async () => {
    config();
    const count = async () => (await compile({ cwd })).environments[0]?.files.length ?? 0;
    const before = await count();
    config(`${API}, ${API.replace('"api"', '"web"')}`);
    expect(await count()).toBeGreaterThan(before);
  });
});
