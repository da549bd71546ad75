import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { newPackage, preCommitConfig, tsconfig, withScripts, workflow } from "../../src/init/project-files.ts";

const folder = mkdtempSync(join(tmpdir(), "init-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the files beside a config", () => {
  it("type-check the config alone", () => {
    expect(JSON.parse(tsconfig())).toMatchObject({ compilerOptions: { strict: true }, include: ["ecs.config.ts"] });
  });

  it("are a package with the commands", () => {
    expect(JSON.parse(newPackage("Shop"))).toEqual({
      name: "shop",
      private: true,
      type: "module",
      scripts: {
        "ecs:compile": "ecs-dsl compile",
        "ecs:check": "ecs-dsl compile --check",
        "ecs:lint": "ecs-dsl lint .",
      },
    });
  });

  it("keep a package as it is written, and its scripts", () => {
    const text = '{\n\t"name": "shop",\n\t"scripts": {\n\t\t"test": "vitest",\n\t\t"ecs:lint": "mine"\n\t}\n}\n';
    expect(withScripts(text)).toBe(
      '{\n\t"name": "shop",\n\t"scripts": {\n\t\t"test": "vitest",\n\t\t"ecs:lint": "mine",\n\t\t"ecs:compile": "ecs-dsl compile",\n\t\t"ecs:check": "ecs-dsl compile --check"\n\t}\n}\n',
    );
    expect(JSON.parse(withScripts("{}") ?? "")).toHaveProperty(["scripts", "ecs:compile"], "ecs-dsl compile");
    expect(withScripts(withScripts(text) ?? "")).toBe(withScripts(text));
  });

  it("are a hook of pre-commit, in the config's folder", () => {
    expect(parse(preCommitConfig(""))).toMatchObject({
      repos: [{ hooks: [{ entry: "npx ecs-dsl compile --check" }] }],
    });
    const [hook] = parse(preCommitConfig("my apps/shop")).repos[0].hooks;
    expect(hook.entry).toContain("my apps/shop");
    const files = new RegExp(hook.files);
    expect(
      ["ecs.config.ts", "a/ecs.config.mts", "ecs.out/x/deploy.sh", "src/x.ts"].map((path) => files.test(path)),
    ).toEqual([true, true, true, false]);
  });

  it.each([
    ["pnpm-lock.yaml", "pnpm", "pnpm install --frozen-lockfile", "pnpm/action-setup@v4"],
    ["yarn.lock", "yarn", "yarn install --immutable", undefined],
    ["package-lock.json", "npm", "npm ci", undefined],
  ])("are a workflow that installs as %s says", (lock, cache, install, action) => {
    const own = mkdtempSync(join(folder, "own-"));
    writeFileSync(join(own, lock), "");
    const { steps, defaults } = parse(workflow(own, "apps/shop")).jobs.check;
    const [node] = steps.filter(({ uses = "" }) => uses.startsWith("actions/setup-node@"));
    expect(node.with).toEqual({ "node-version": 24, cache, "cache-dependency-path": `apps/shop/${lock}` });
    expect(steps.map(({ run }: { readonly run?: string }) => run)).toContain(install);
    expect(steps.some(({ uses }: { readonly uses?: string }) => uses === action)).toBe(true);
    expect(defaults).toEqual({ run: { "working-directory": "apps/shop" } });
    expect(parse(workflow(own, "")).jobs.check).not.toHaveProperty("defaults");
  });
});
