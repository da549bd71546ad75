import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = mkdtempSync(join(tmpdir(), "ecs-dsl-pre-commit-"));
const HOOKS = join(FOLDER, "hooks");
const PROJECT = join(FOLDER, "project");

const hasPreCommit = spawnSync("pre-commit", ["--version"]).status === 0;
const isCi = process.env["CI"] !== undefined;
if (!hasPreCommit && !isCi) console.warn("pre-commit is not installed here, so its hooks are not tested.");

const BROKEN = `{
  "family": "shop-api",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "4096",
  "containerDefinitions": [{ "name": "api", "image": "nginx:1.27" }]
}
`;

function git(cwd: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=shop", "-c", "user.email=shop@example.com", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd, encoding: "utf8" });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A repository as users' pre-commit clones it: what is tracked here, as it is now, and nothing installed. */
function makeHookRepository(): string {
  const files = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0");
  const wanted = /^(?:packages\/[^/]+\/(?:src|bin|package\.json)|scripts\/|package\.json$|\.pre-commit-hooks\.yaml$)/;
  for (const file of files.filter((name) => wanted.test(name))) cpSync(join(ROOT, file), join(HOOKS, file));
  write(join(HOOKS, ".gitignore"), readFileSync(join(ROOT, ".gitignore"), "utf8"));
  git(HOOKS, "init", "--quiet");
  git(HOOKS, "add", "--all");
  git(HOOKS, "commit", "--quiet", "--message", "hooks");
  return git(HOOKS, "rev-parse", "HEAD").trim();
}

function preCommit(...args: readonly string[]): { readonly status: number | null; readonly text: string } {
  const env = { ...process.env, PRE_COMMIT_HOME: join(FOLDER, "cache"), PRE_COMMIT_COLOR: "never" };
  const { status, stdout, stderr } = spawnSync("pre-commit", [...args], { cwd: PROJECT, env, encoding: "utf8" });
  return { status, text: stdout + stderr };
}

describe.skipIf(!hasPreCommit && !isCi)("the hooks under pre-commit itself", { timeout: 300_000 }, () => {
  beforeAll(() => {
    const revision = makeHookRepository();
    write(join(PROJECT, "task-definitions", "api.json"), BROKEN);
    write(join(PROJECT, "templates", "chart.yaml"), "name: {{ .Values.name }}\n");
    write(join(PROJECT, "package.json"), "{ broken");
    write(
      join(PROJECT, ".pre-commit-config.yaml"),
      `repos:\n  - repo: ${HOOKS}\n    rev: ${revision}\n    hooks:\n      - id: ecs-dsl-lint\n      - id: ecs-dsl-lint-fix\n        stages: [manual]\n`,
    );
    git(PROJECT, "init", "--quiet");
    git(PROJECT, "add", "--all");
  }, 300_000);

  it("stops a commit with a broken task definition, and looks at nothing else", () => {
    const { status, text } = preCommit("run", "--all-files");
    expect(text).toContain("error[fargate/size-invalid]");
    expect(text).toContain("at task-definitions/api.json:6:13  memory");
    expect(text).toContain("Checked 1 file; passed over 1 that holds nothing of ECS or ECR.");
    expect(text).not.toContain("package.json");
    expect(status).toBe(1);
  });

  it("mends it", () => {
    const mended = preCommit("run", "--all-files", "--hook-stage", "manual", "ecs-dsl-lint-fix");
    expect(mended.text).toContain("files were modified by this hook");
    expect(readFileSync(join(PROJECT, "task-definitions", "api.json"), "utf8")).toBe(BROKEN.replace('"256"', '"512"'));
    git(PROJECT, "add", "--all");
    expect(preCommit("run", "--all-files")).toMatchObject({ status: 0 });
  });
});
