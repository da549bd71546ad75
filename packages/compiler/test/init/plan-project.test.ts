import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { serviceProject } from "../../src/init/kinds/service.ts";
import { planProject } from "../../src/init/plan-project.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function planned(files: Readonly<Record<string, string>> = {}, below = "") {
  const root = mkdtempSync(join(tmpdir(), "init-"));
  folders.push(root);
  const folder = join(root, below);
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  if (below !== "") mkdirSync(join(root, ".git"));
  const plan = planProject(folder, serviceProject, { name: "shop", hasDockerfile: false, port: 8080 });
  return plan.map(({ shown, action, content }) => ({ shown, action, content }));
}

function actions(files: Readonly<Record<string, string>>) {
  return Object.fromEntries(planned(files).map(({ shown, action }) => [shown, action]));
}

describe("the plan of a project", () => {
  it("writes what is not there", () => {
    expect(actions({})).toEqual({
      "ecs.config.ts": "write",
      "tsconfig.json": "write",
      "package.json": "write",
      ".pre-commit-config.yaml": "write",
      ".github/workflows/ecs-dsl.yml": "write",
    });
  });

  it("keeps what is there, and adds scripts to a package", () => {
    expect(actions({ "tsconfig.json": "{}", "package.json": '{ "name": "x" }' })).toMatchObject({
      "tsconfig.json": "kept",
      "package.json": "edit",
    });
  });

  it("takes what it would write itself for ready, so that the command can be run again", () => {
    const first = planned();
    const again = actions(Object.fromEntries(first.slice(0, 4).map(({ shown, content }) => [shown, content])));
    expect(again).toEqual({
      "ecs.config.ts": "ready",
      "tsconfig.json": "ready",
      "package.json": "ready",
      ".pre-commit-config.yaml": "ready",
      ".github/workflows/ecs-dsl.yml": "write",
    });
  });

  it.each(["not JSON", "[]", "null", '"text"', '{ "scripts": [] }', ""])("leaves the package %j alone", (text) => {
    expect(actions({ "package.json": text })).toMatchObject({ "package.json": "kept" });
  });

  it("puts the hook and the workflow at the root of the repository", () => {
    const plan = planned({}, "apps/shop");
    expect(plan.map(({ shown }) => shown)).toEqual([
      "ecs.config.ts",
      "tsconfig.json",
      "package.json",
      "../../.pre-commit-config.yaml",
      "../../.github/workflows/ecs-dsl.yml",
    ]);
    expect(plan.at(-1)?.content).toContain("working-directory: apps/shop");
  });
});
