import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const PACKAGES = ["validators", "dsl", "compiler"];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ecs-dsl-release-"));
  for (const name of PACKAGES)
    cpSync(join(ROOT, "packages", name, "package.json"), join(folder, "packages", name, "package.json"));
  writeFileSync(join(folder, "CHANGELOG.md"), "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A word.\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

function release(command: string, argument: string, env: Readonly<Record<string, string>> = {}) {
  const args = [join(ROOT, "scripts", "release.js"), command, argument];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, said: stdout + stderr };
}

function manifest(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, "packages", name, "package.json"), "utf8"));
}

describe("a release", () => {
  it("has one version, and what was unreleased is its part of the changelog", () => {
    expect(release("version", "1.2.3")).toEqual({ status: 0, said: "" });
    for (const name of PACKAGES) expect(manifest(name)).toMatchObject({ version: "1.2.3" });
    expect(release("check", "v1.2.3")).toEqual({ status: 0, said: "" });
    expect(release("notes", "v1.2.3")).toEqual({ status: 0, said: "### Added\n\n- A word.\n" });
    expect(readFileSync(join(folder, "CHANGELOG.md"), "utf8")).toMatch(
      /## \[Unreleased\]\n\n## \[1\.2\.3\] - \d{4}-\d\d-\d\d\n/,
    );
    expect(release("version", "1.2.3")).toEqual({ status: 1, said: "CHANGELOG.md has 1.2.3 already.\n" });
  });

  it("is none where the tag is another one", () => {
    const { status, said } = release("check", "v9.9.9");
    expect(status).toBe(1);
    expect(said.split("\n")).toHaveLength(PACKAGES.length + 2);
    expect(said).toContain('CHANGELOG.md has no part "## [9.9.9] - DATE".');
  });

  it("says where the sources are", () => {
    expect(release("address", "https://github.com/example/ecs-dsl")).toEqual({ status: 0, said: "" });
    expect(manifest("dsl")).toMatchObject({
      repository: { url: "git+https://github.com/example/ecs-dsl.git", directory: "packages/dsl" },
    });
  });

  it("publishes what the registry has not got, what others need first", () => {
    release("version", "1.2.3");
    mkdirSync(join(folder, "packed"));
    for (const name of ["ecs-dsl", "ecs-dsl-dsl", "ecs-dsl-validators"])
      writeFileSync(join(folder, "packed", `${name}-1.2.3.tgz`), "");
    const npm =
      '#!/usr/bin/env bash\nif [[ $1 == view ]]; then [[ $2 == @ecs-dsl/dsl@* ]] && echo 1.2.3; exit; fi\necho "npm $*"\n';
    writeFileSync(join(folder, "npm"), npm);
    chmodSync(join(folder, "npm"), 0o755);
    const { said } = release("publish", "packed", { PATH: `${folder}:${process.env["PATH"]}` });
    expect(said.split("\n").toSorted()).toEqual([
      "",
      "@ecs-dsl/dsl 1.2.3 is there already.",
      "npm publish packed/ecs-dsl-1.2.3.tgz --provenance --access public",
      "npm publish packed/ecs-dsl-validators-1.2.3.tgz --provenance --access public",
    ]);
    expect(said.indexOf("validators-1")).toBeLessThan(said.indexOf("packed/ecs-dsl-1"));
  });
});

describe("the workflow that releases", () => {
  it("calls the script's commands by their names", () => {
    const workflow = readFileSync(join(ROOT, ".github", "workflows", "release.yml"), "utf8");
    const called = Array.from(workflow.matchAll(/scripts\/release\.js (\w+)/g), ([, name]) => name);
    expect(called).toEqual(["check", "address", "notes", "publish"]);
  });
});
