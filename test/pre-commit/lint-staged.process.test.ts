import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const MODULES = join(ROOT, "node_modules");
const PROJECT = realpathSync(mkdtempSync(join(tmpdir(), "ecs-dsl-husky-")));

/** The settings of lint-staged as the documentation shows them. */
const SETTINGS = /\{ "lint-staged": .* \}/.exec(readFileSync(join(ROOT, "docs/lint.md"), "utf8"))?.[0] ?? "";

const task = (cpu: string, more = "") =>
  `{ "family": "web", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": ${cpu}, "memory": "512",
  "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "essential": true${more} }] }\n`;

function run(program: string, ...args: readonly string[]) {
  const PATH = [join(MODULES, ".bin"), process.env["PATH"]].join(delimiter);
  const identity = { GIT_AUTHOR_NAME: "shop", GIT_AUTHOR_EMAIL: "a@example.com" };
  const committer = { GIT_COMMITTER_NAME: "shop", GIT_COMMITTER_EMAIL: "a@example.com" };
  const env = { ...process.env, ...identity, ...committer, HOME: PROJECT, PATH };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: PROJECT, env, encoding: "utf8" });
  return { status, text: stdout + stderr };
}

function put(name: string, text: string): void {
  writeFileSync(join(PROJECT, name), text);
}

it("husky runs lint-staged, which fixes what is committed, and refuses what cannot be", { timeout: 60_000 }, () => {
  symlinkSync(MODULES, join(PROJECT, "node_modules"));
  put("package.json", SETTINGS);
  put(".gitignore", "node_modules\n");
  run("git", "init", "--quiet");
  expect(run("husky")).toEqual({ status: 0, text: "" });
  mkdirSync(join(PROJECT, ".husky"), { recursive: true });
  put(".husky/pre-commit", "lint-staged\n");

  put("task.json", task("256"));
  run("git", "add", "--all");
  expect(run("git", "commit", "--message", "Add a task").status).toBe(0);
  expect(run("git", "show", "HEAD:task.json").text).toBe(task('"256"'));

  put("task.json", task('"256"', ', "dependsOn": [{ "containerName": "db", "condition": "START" }]'));
  run("git", "add", "--all");
  const refused = run("git", "commit", "--message", "Wait for a database");
  expect(refused.status).toBe(1);
  expect(refused.text).toContain("error[schema/container-dependency-unknown]");
  expect(run("git", "log", "--oneline").text.split("\n")).toHaveLength(2);
});
