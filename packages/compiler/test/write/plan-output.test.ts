import { mkdirSync, symlinkSync } from "node:fs";
import { beforeEach, expect, it } from "vitest";
import type { EnvironmentOutput } from "../../src/write/environment-output.ts";
import { WriteStop } from "../../src/write/output-problem.ts";
import { changesOf, isAllSettled, planOutput } from "../../src/write/plan-output.ts";
import { file, Folder, rootFile } from "./folder.ts";

let root: Folder;
beforeEach(() => {
  root = new Folder();
  mkdirSync(root.at("ecs.out"));
});

function planned(outputs: readonly EnvironmentOutput[], out = "ecs.out", force = false) {
  const places = { out: { path: root.at(out), shown: root.at(out) }, repository: root.place };
  return planOutput(outputs, places, { cwd: root.path, force, isWholeApp: true });
}

function problem(...given: Parameters<typeof planned>) {
  try {
    planned(...given);
  } catch (error) {
    if (error instanceof WriteStop) return error.problem;
  }
  return undefined;
}

const staging = (...files: EnvironmentOutput["files"]): EnvironmentOutput => ({ name: "staging", files });

it("has nothing at the root where no environment wants or wanted a file there", () => {
  const plan = planned([staging(file("deploy.sh"))]);
  expect([plan.repository, changesOf(plan), isAllSettled(plan)]).toEqual([undefined, plan.plans, false]);
});

it("tells of the environments first, then of the root, then of its manifest", () => {
  const plan = planned([staging(file("deploy.sh"), rootFile("ci/deploy.yml"))]);
  expect(changesOf(plan).map(({ folder, missing }) => [folder, missing.map(({ path }) => path)])).toEqual([
    [root.at("ecs.out/staging"), ["deploy.sh"]],
    [root.path, ["ci/deploy.yml"]],
    [root.at("ecs.out"), [".repository.json"]],
  ]);
});

it("stops at a file that ecs-dsl did not write, and counts the others, unless it is forced", () => {
  root.put("ecs.out/staging/a", "mine");
  root.put("ecs.out/staging/b", "mine");
  const outputs = [staging(file("a"), file("b"))];
  expect(problem(outputs)).toEqual({
    code: "output/foreign-file",
    severity: "error",
    message: '"ecs.out/staging/a" was not written by ecs-dsl, like 1 more file there, and would be replaced.',
    help: "Move it away, or replace it with `--force`.",
  });
  expect(planned(outputs, "ecs.out", true).plans[0]?.changed).toHaveLength(2);
});

it("stops at a folder and at links, forced or not", () => {
  root.put("ecs.out/staging/a/inside");
  expect(problem([staging(file("a"))], "ecs.out", true)?.message).toBe(
    '"ecs.out/staging/a" is a folder that ecs-dsl did not make, where a file of the output belongs.',
  );
  mkdirSync(root.at("ecs.out/.repository.json"));
  expect(problem([staging(rootFile("b"))], "ecs.out", true)?.message).toContain(
    '"ecs.out/.repository.json" is a folder',
  );
  symlinkSync(root.at("ecs.out/staging"), root.at("ecs.out/production"));
  expect(problem([{ name: "production", files: [] }])?.message).toContain('"ecs.out/production" is a symbolic link');
});

it("refuses a file of the root that lies in the output folder, wherever that is", () => {
  const outputs = [staging(rootFile("staging/deploy.sh"), rootFile("ci/deploy.yml"))];
  expect(problem(outputs, ".")?.code).toBe("output/name");
  expect(problem(outputs, "../elsewhere")).toBeUndefined();
  expect(problem([staging(rootFile("ecs.out/x"))])?.code).toBe("output/name");
});
