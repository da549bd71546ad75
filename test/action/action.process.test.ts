import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "../..");
const SCRIPT = join(ROOT, "scripts/lint-action.sh");
const WRONG =
  '{ "family": "api", "cpu": "300", "memory": "512", "containerDefinitions": [], "requiresCompatibilities": ["FARGATE"] }\n';

function step(inputs: Readonly<Record<string, string>>) {
  const cwd = mkdtempSync(join(tmpdir(), "action-"));
  mkdirSync(join(cwd, ".git"));
  mkdirSync(join(cwd, "my services"));
  writeFileSync(join(cwd, "my services", "task.json"), WRONG);
  const { status, stdout } = spawnSync(SCRIPT, {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], ...inputs },
  });
  return { status, stdout, text: (file: string) => readFileSync(join(cwd, file), "utf8") };
}

describe("the step of GitHub Actions", () => {
  it("annotates what it finds, and fails", () => {
    const { status, stdout } = step({ INPUT_PATHS: "my services\n", INPUT_FLAGS: "", INPUT_SARIF: "found.sarif" });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error title=fargate\/size-invalid,file=my services\/task\.json,line=1,/m);
  });

  it("writes SARIF as well, flags or not", () => {
    const { status, text } = step({ INPUT_FLAGS: "--quiet\n--max-warnings=0", INPUT_SARIF: "found.sarif" });
    expect(status).toBe(1);
    expect(JSON.parse(text("found.sarif"))).toMatchObject({ version: "2.1.0" });
  });

  it("fails where its inputs make no sense, and writes nothing of it", () => {
    expect(step({ INPUT_FLAGS: "--colour" }).status).toBe(2);
  });

  it("is given the inputs that action.yml has", () => {
    const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8"));
    const [only] = action.runs.steps;
    expect(Object.keys(only.env)).toEqual(Object.keys(action.inputs).map((name) => `INPUT_${name.toUpperCase()}`));
    expect(readFileSync(SCRIPT, "utf8").match(/INPUT_\w+/g)).toEqual(expect.arrayContaining(Object.keys(only.env)));
    execFileSync("shellcheck", [SCRIPT]);
  });
});
