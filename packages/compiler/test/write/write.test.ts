import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { OutputFile } from "../../src/model/assembly.ts";
import type { EnvironmentOutput } from "../../src/write/environment-output.ts";
import { compare, write, type WriteOptions } from "../../src/write/write.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "write-"));
});

const file = (path: string, content = `${path}\n`, executable = false): OutputFile => ({ path, content, executable });
const staging = (...files: readonly OutputFile[]): EnvironmentOutput => ({ name: "staging", files });
const API = file("task-definitions/api.json", "{}\n");
const DEPLOY = file("deploy.sh", "#!/bin/bash\n", true);

const options = (more: Partial<WriteOptions> = {}): WriteOptions => ({
  cwd,
  out: "ecs.out",
  configFolder: cwd,
  source: "../../ecs.config.ts",
  force: false,
  isWholeApp: true,
  ...more,
});

function written(outputs: readonly EnvironmentOutput[], more: Partial<WriteOptions> = {}) {
  const result = write(outputs, options(more));
  if ("problem" in result) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.plans;
}

function problem(outputs: readonly EnvironmentOutput[], more: Partial<WriteOptions> = {}) {
  const result = write(outputs, options(more));
  return "problem" in result ? result.problem : undefined;
}

const at = (path: string) => join(cwd, "ecs.out", path);
const read = (path: string) => readFileSync(at(path), "utf8");

function put(path: string, content: string) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

/** Everything in the output folder, hidden leavings included. */
const tree = () => readdirSync(join(cwd, "ecs.out"), { recursive: true }).map(String).toSorted(byText);

const byText = (left: string, right: string) => (left < right ? -1 : 1);

describe("write", () => {
  it("writes the files, a manifest of their hashes, and makes scripts executable", () => {
    written([staging(API, DEPLOY)]);
    expect(tree()).toEqual([
      "staging",
      "staging/deploy.sh",
      "staging/manifest.json",
      "staging/task-definitions",
      "staging/task-definitions/api.json",
    ]);
    expect(statSync(at("staging/deploy.sh")).mode & 0o777).toBe(0o755);
    expect(statSync(at("staging/task-definitions/api.json")).mode & 0o777).toBe(0o644);
    expect(JSON.parse(read("staging/manifest.json"))).toEqual({
      version: 1,
      source: "../../ecs.config.ts",
      files: {
        "deploy.sh": expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
        "task-definitions/api.json": expect.stringMatching(/^sha256-/),
      },
    });
  });

  it("touches nothing when nothing changed", () => {
    written([staging(API, DEPLOY)]);
    const times = () => [at(""), at("staging"), at("staging/deploy.sh")].map((path) => statSync(path).ctimeMs);
    const before = times();
    const [plan] = written([staging(API, DEPLOY)]);
    expect(plan?.changed).toEqual([]);
    expect(times()).toEqual(before);
  });

  it("keeps unchanged files as they are when others change", () => {
    written([staging(API, DEPLOY)]);
    const inode = statSync(at("staging/deploy.sh")).ino;
    written([staging(file(API.path, "[]\n"), DEPLOY)]);
    expect(read("staging/task-definitions/api.json")).toBe("[]\n");
    expect(statSync(at("staging/deploy.sh")).ino).toBe(inode);
  });

  it("gives a lost executable bit back", () => {
    written([staging(DEPLOY)]);
    chmodSync(at("staging/deploy.sh"), 0o644);
    expect(written([staging(DEPLOY)])[0]?.changed).toHaveLength(1);
    expect(statSync(at("staging/deploy.sh")).mode & 0o100).toBe(0o100);
  });

  it("removes stale files that nobody edited, with the folders they leave empty", () => {
    written([staging(API, DEPLOY)]);
    expect(written([staging(DEPLOY)])[0]?.stale).toEqual([API.path]);
    expect(tree()).toEqual(["staging", "staging/deploy.sh", "staging/manifest.json"]);
  });

  it("keeps stale files that somebody edited, and says so", () => {
    written([staging(API, DEPLOY)]);
    put(`staging/${API.path}`, "mine\n");
    expect(written([staging(DEPLOY)])[0]?.editedStale).toEqual([API.path]);
    expect(read(`staging/${API.path}`)).toBe("mine\n");
  });

  it("writes edited files of its own anew, and says so", () => {
    written([staging(API, DEPLOY)]);
    put("staging/deploy.sh", "mine\n");
    expect(written([staging(API, DEPLOY)])[0]?.edited).toEqual(["deploy.sh"]);
    expect(read("staging/deploy.sh")).toBe(DEPLOY.content);
  });

  it("carries everything that is not its own: files, empty folders, links and modes", () => {
    written([staging(API)]);
    put("staging/notes/today.md", "mine\n");
    chmodSync(at("staging/notes/today.md"), 0o600);
    mkdirSync(at("staging/empty"));
    symlinkSync("/nowhere", at("staging/link"));
    put("README.md", "mine\n");
    written([staging(API, DEPLOY)]);
    expect(read("staging/notes/today.md")).toBe("mine\n");
    expect(statSync(at("staging/notes/today.md")).mode & 0o777).toBe(0o600);
    expect(statSync(at("staging/empty")).isDirectory()).toBe(true);
    expect(readlinkSync(at("staging/link"))).toBe("/nowhere");
    expect(read("README.md")).toBe("mine\n");
  });

  it("leaves other environments alone", () => {
    written([staging(API), { name: "production", files: [API] }]);
    written([staging(DEPLOY)]);
    expect(existsSync(at(`production/${API.path}`))).toBe(true);
  });

  it("refuses to replace a file that it did not write, unless forced", () => {
    put("staging/deploy.sh", "mine\n");
    expect(problem([staging(API, DEPLOY)])).toMatchObject({
      code: "output/foreign-file",
      message: '"ecs.out/staging/deploy.sh" was not written by ecs-dsl, and would be replaced.',
    });
    expect(tree()).toEqual(["staging", "staging/deploy.sh"]);
    written([staging(API, DEPLOY)], { force: true });
    expect(read("staging/deploy.sh")).toBe(DEPLOY.content);
  });

  it("refuses a foreign file where the manifest lists only others", () => {
    written([staging(API)]);
    put("staging/deploy.sh", "mine\n");
    expect(problem([staging(API, DEPLOY)])?.code).toBe("output/foreign-file");
    expect(read("staging/deploy.sh")).toBe("mine\n");
  });

  it("accepts a lost manifest when the files are what they should be", () => {
    written([staging(API, DEPLOY)]);
    rmSync(at("staging/manifest.json"));
    written([staging(API, DEPLOY)]);
    expect(existsSync(at("staging/manifest.json"))).toBe(true);
  });

  it.each([
    ["is not JSON any more", (text: string) => `${text}x`],
    ["is of another version", (text: string) => text.replace('"version": 1', '"version": 2')],
  ])("replaces a manifest of its own that %s, and nothing that differs beside it", (_what, damage) => {
    written([staging(API, DEPLOY)]);
    const whole = read("staging/manifest.json");
    put("staging/manifest.json", damage(whole));
    written([staging(API, DEPLOY)]);
    expect(read("staging/manifest.json")).toBe(whole);
    put("staging/manifest.json", damage(whole));
    put("staging/deploy.sh", "mine\n");
    expect(problem([staging(API, DEPLOY)])?.code).toBe("output/foreign-file");
  });

  it("does not believe a manifest that names files outside the folder", () => {
    written([staging(API)]);
    put("victim", "mine\n");
    put("staging/manifest.json", JSON.stringify({ version: 1, source: "x", files: { "../victim": "sha256-0" } }));
    write([staging(DEPLOY)], options({ force: true }));
    expect(read("victim")).toBe("mine\n");
  });

  it.each([
    ["the output folder", "ecs.out"],
    ["an environment's folder", "ecs.out/staging"],
    ["a folder of its own", "ecs.out/staging/task-definitions"],
  ])("does not write through a link in the place of %s", (_, link) => {
    const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
    mkdirSync(join(cwd, dirname(link)), { recursive: true });
    symlinkSync(elsewhere, join(cwd, link));
    expect(problem([staging(API)])).toMatchObject({
      code: "output/link",
      message: `"${link}" is a symbolic link to "${elsewhere}"; ecs-dsl does not write through links.`,
    });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it("does not write through a link above the output folder or over a link", () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
    symlinkSync(elsewhere, join(cwd, "build"));
    expect(problem([staging(API)], { out: "build/ecs.out" })?.code).toBe("output/link");
    written([staging(API)]);
    symlinkSync(join(elsewhere, "victim"), at("staging/deploy.sh"));
    expect(problem([staging(API, DEPLOY)], { force: true })?.code).toBe("output/link");
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it("refuses names that lead elsewhere before it makes anything", () => {
    expect(problem([{ name: "..", files: [API] }])?.code).toBe("output/name");
    expect(problem([{ name: "a\u0000b", files: [API] }])?.code).toBe("output/name");
    expect(problem([staging(file("../x"))])?.code).toBe("output/name");
    expect(problem([staging(file("a.json"), file("A.json"))])?.code).toBe("output/collision");
    expect(existsSync(join(cwd, "ecs.out"))).toBe(false);
  });

  it("names the system's reason when the output folder cannot be made", () => {
    writeFileSync(join(cwd, "taken"), "");
    expect(problem([staging(API)], { out: "taken/ecs.out" })).toMatchObject({
      code: "output/unwritable",
      message: expect.stringMatching(/^"taken\/ecs\.out.*" cannot be written: not a directory \(ENOTDIR\)\./),
    });
    expect(problem([staging(API)], { out: "taken" })?.code).toBe("output/unwritable");
    expect(problem([staging(API)], { out: "/proc/ecs.out" })?.code).toBe("output/unwritable");
  });

  it("leaves the old tree and no leavings when it fails half way", () => {
    written([staging(API)]);
    const before = tree();
    expect(problem([staging(file(API.path, "[]\n"), file("a"), file("a/b"))])?.code).toBe("output/unwritable");
    expect(tree()).toEqual(before);
    expect(read(`staging/${API.path}`)).toBe(API.content);
  });

  it("refuses a folder in the place of a file, forced or not", () => {
    written([staging(API)]);
    put("staging/deploy.sh/inside.txt", "mine\n");
    expect(problem([staging(API, DEPLOY)], { force: true })?.code).toBe("output/foreign-file");
    expect(read("staging/deploy.sh/inside.txt")).toBe("mine\n");
  });

  it("removes the folders that it made when it fails", () => {
    expect(problem([staging(file("a"), file("a/b"))])?.code).toBe("output/unwritable");
    expect(existsSync(join(cwd, "ecs.out"))).toBe(false);
  });

  it("brings back an environment that a killed compile had moved away, and removes what it left", () => {
    written([staging(API)]);
    put("staging/notes.md", "mine\n");
    renameSync(at("staging"), at(".old-staging-Ab12Cd"));
    put(".new-staging-Ab12Cd/half", "");
    writeFileSync(at(".lock"), "999999999");
    written([staging(API, DEPLOY)]);
    expect(read("staging/notes.md")).toBe("mine\n");
    expect(read(`staging/${API.path}`)).toBe(API.content);
    expect(readdirSync(at(""))).toEqual(["staging"]);
  });

  it("tidies up after a killed compile even when nothing changed", () => {
    written([staging(API)]);
    put(".old-staging-Ab12Cd/half", "");
    written([staging(API)]);
    expect(readdirSync(at(""))).toEqual(["staging"]);
  });
});

describe("compare", () => {
  const compared = (...outputs: readonly EnvironmentOutput[]) => {
    const result = compare(outputs, options());
    if ("problem" in result) throw new Error(result.problem.message);
    const [plan] = result.plans;
    return [plan?.missing.map(({ path }) => path), plan?.changed.map(({ path }) => path), plan?.stale];
  };

  it("tells what is missing, differs and is left over, and writes nothing", () => {
    expect(compared(staging(API))).toEqual([[API.path, "manifest.json"], [], []]);
    expect(existsSync(join(cwd, "ecs.out"))).toBe(false);
    written([staging(API, DEPLOY)]);
    expect(compared(staging(API, DEPLOY))).toEqual([[], [], []]);
    const before = tree();
    expect(compared(staging(file(API.path, "[]\n"), file("new.md")))).toEqual([
      ["new.md"],
      [API.path, "manifest.json"],
      ["deploy.sh"],
    ]);
    expect(tree()).toEqual(before);
  });
});
