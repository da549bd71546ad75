import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findInputs } from "../../../src/read/inputs/find-inputs.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ecs-dsl-ignored-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

async function found(cwd: string, ...names: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const { file } of findInputs(names, join(folder, cwd), () => Buffer.from(""))) files.push(file);
  return files;
}

describe("GitIgnore", () => {
  it("passes over what the repository ignores, from its root down", async () => {
    write({ ".git/HEAD": "", ".gitignore": "cdk.out/\n*.local.json\n", "infra/.gitignore": "/draft.json\n" });
    write({ "infra/task.json": "", "infra/draft.json": "", "infra/api/draft.json": "", "infra/task.local.json": "" });
    write({ "infra/cdk.out/task.json": "" });
    const wanted = ["api/draft.json", "task.json"];
    expect(await found("", ".")).toEqual(wanted.map((file) => `infra/${file}`));
    expect(await found("infra", ".")).toEqual(wanted);
    expect(await found("infra", "**/*.json")).toEqual(wanted);
  });

  it("lets a deeper file include again what a higher one ignores", async () => {
    write({ ".git/HEAD": "", ".gitignore": "*.json\n", "deploy/.gitignore": "!task.json\n" });
    write({ "deploy/task.json": "", "deploy/other.json": "", "task.json": "" });
    expect(await found("", ".")).toEqual(["deploy/task.json"]);
  });

  it("reads what is named, and a folder that is named, although it is ignored", async () => {
    write({ ".git/HEAD": "", ".gitignore": "cdk.out/\n", "cdk.out/task.json": "", "cdk.out/asset/task.json": "" });
    expect(await found("", "cdk.out/task.json")).toEqual(["cdk.out/task.json"]);
    expect(await found("", "cdk.out")).toEqual(["cdk.out/asset/task.json", "cdk.out/task.json"]);
  });

  it("honours nothing above the folder outside of a repository", async () => {
    write({ ".gitignore": "*.json\n", "deploy/task.json": "", "deploy/draft.json": "", "deploy/.gitignore": "draft*" });
    expect(await found("deploy", ".")).toEqual(["task.json"]);
  });
});
