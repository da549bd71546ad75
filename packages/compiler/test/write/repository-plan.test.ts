import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { EnvironmentOutput } from "../../src/write/environment-output.ts";
import { compare, write, type WriteOptions } from "../../src/write/write.ts";
import { file, Folder, rootFile } from "./folder.ts";

/** A repository with an app in it; the app's folder is the working directory. */
let repository: Folder;
beforeEach(() => {
  repository = new Folder();
  mkdirSync(repository.at(".git"));
  mkdirSync(repository.at("app"));
});

const options = (more: Partial<WriteOptions> = {}): WriteOptions => ({
  cwd: repository.at("app"),
  out: "ecs.out",
  configFolder: repository.at("app"),
  source: "../../ecs.config.ts",
  force: false,
  isWholeApp: true,
  ...more,
});

const DEPLOY = ".github/workflows/deploy-staging.yml";
const staging = (content = "on: push\n"): EnvironmentOutput => ({
  name: "staging",
  files: [file("deploy.sh"), rootFile(DEPLOY, content)],
});
const production: EnvironmentOutput = {
  name: "production",
  files: [rootFile(".github/workflows/deploy-production.yml")],
};
const without: EnvironmentOutput = { name: "staging", files: [file("deploy.sh")] };

function written(outputs: readonly EnvironmentOutput[], more: Partial<WriteOptions> = {}) {
  const result = write(outputs, options(more));
  if ("problem" in result) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.repository;
}

function problem(outputs: readonly EnvironmentOutput[], more: Partial<WriteOptions> = {}) {
  const result = write(outputs, options(more));
  return "problem" in result ? result.problem : undefined;
}

/** Everything of the repository that is neither Git's nor an environment's. */
const tree = () => repository.list().filter((path) => !/^\.git$|\/(?:staging|production)(?:\/|$)/.test(path));
const manifest = (): unknown => JSON.parse(repository.read("app/ecs.out/.repository.json"));

describe("a file at the repository's root", () => {
  it("is written there, listed with its hash and environments, and not in the environment's manifest", () => {
    expect(written([staging(), production])).toMatchObject({
      folder: repository.path,
      files: 2,
      missing: [{ path: DEPLOY }, { path: ".github/workflows/deploy-production.yml" }],
    });
    expect(repository.read(DEPLOY)).toBe("on: push\n");
    expect(manifest()).toEqual({
      version: 1,
      files: {
        ".github/workflows/deploy-production.yml": {
          hash: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
          environments: ["production"],
        },
        [DEPLOY]: { hash: expect.stringMatching(/^sha256-/), environments: ["staging"] },
      },
    });
    expect(JSON.parse(repository.read("app/ecs.out/staging/manifest.json"))).toHaveProperty("files", {
      "deploy.sh": expect.anything(),
    });
    expect(tree()).toEqual([
      ".github",
      ".github/workflows",
      ".github/workflows/deploy-production.yml",
      DEPLOY,
      "app",
      "app/ecs.out",
      "app/ecs.out/.repository.json",
    ]);
  });

  it("lies beside the config where there is no repository", () => {
    rmSync(repository.at(".git"), { recursive: true });
    written([staging()]);
    expect(repository.list().includes(`app/${DEPLOY}`)).toBe(true);
  });

  it("is replaced when it changes, and left alone when it does not", () => {
    written([staging()]);
    expect(written([staging()])).toMatchObject({ missing: [], changed: [] });
    expect(written([staging("on: pull_request\n")])?.changed).toHaveLength(1);
    expect(repository.read(DEPLOY)).toBe("on: pull_request\n");
  });

  it("is removed when no emitter writes it any more, with its manifest and the folders it leaves empty", () => {
    written([staging()]);
    expect(written([without])?.stale).toEqual([DEPLOY]);
    expect(tree()).toEqual(["app", "app/ecs.out"]);
    expect(written([without])).toBeUndefined();
  });

  it("is removed when its environment goes, and stays when that was only not compiled", () => {
    written([staging(), production]);
    written([staging()], { isWholeApp: false });
    expect(tree()).toContain(".github/workflows/deploy-production.yml");
    written([staging()]);
    expect(tree()).not.toContain(".github/workflows/deploy-production.yml");
    expect(tree()).toContain(DEPLOY);
  });

  it("is removed only when the last environment that has it goes", () => {
    const shared = (name: string): EnvironmentOutput => ({ name, files: [rootFile("ci/lib.sh", "shared\n")] });
    written([shared("staging"), shared("production")]);
    expect(manifest()).toMatchObject({ files: { "ci/lib.sh": { environments: ["production", "staging"] } } });
    written([without], { isWholeApp: false });
    expect(manifest()).toMatchObject({ files: { "ci/lib.sh": { environments: ["production"] } } });
    written([without]);
    expect(tree()).not.toContain("ci/lib.sh");
  });

  it("stays when somebody edited it, and says so until it is forced", () => {
    written([staging()]);
    repository.put(DEPLOY, "mine\n");
    for (const _ of ["first", "second"]) {
      expect(written([staging("on: pull_request\n")])).toMatchObject({ editedKept: [DEPLOY], changed: [] });
      expect(repository.read(DEPLOY)).toBe("mine\n");
    }
    expect(written([staging()], { force: true })).toMatchObject({ edited: [DEPLOY], editedKept: [] });
    expect(repository.read(DEPLOY)).toBe("on: push\n");
  });

  it("stays when it is stale and somebody edited it, and is theirs from then on", () => {
    written([staging()]);
    repository.put(DEPLOY, "mine\n");
    expect(written([without])).toMatchObject({ stale: [], editedStale: [DEPLOY] });
    expect(repository.read(DEPLOY)).toBe("mine\n");
    expect(problem([staging()])?.code).toBe("output/foreign-file");
  });

  it("does not replace a file that another wrote, unless forced", () => {
    repository.put(DEPLOY, "mine\n");
    expect(problem([staging()])).toMatchObject({
      code: "output/foreign-file",
      message: `"../${DEPLOY}" was not written by ecs-dsl, and would be replaced.`,
    });
    expect(repository.list("app")).toEqual([]);
    written([staging()], { force: true });
    expect(repository.read(DEPLOY)).toBe("on: push\n");
  });

  it("is not taken from another app of the repository", () => {
    written([staging()]);
    const other = { out: "../other/ecs.out", configFolder: repository.path };
    expect(problem([staging("of the other\n")], other)?.code).toBe("output/foreign-file");
    written([without], other);
    expect(repository.read(DEPLOY)).toBe("on: push\n");
  });

  it.each([DEPLOY, ".github/workflows", ".github"])("is not written through a link at %s", (path) => {
    const elsewhere = new Folder();
    elsewhere.put("mine", "mine\n");
    mkdirSync(repository.at(`${path}/..`), { recursive: true });
    symlinkSync(path === DEPLOY ? elsewhere.at("mine") : elsewhere.path, repository.at(path));
    expect(problem([staging()], { force: true })).toMatchObject({
      code: "output/link",
      message: expect.stringContaining(`"../${path}" is a symbolic link`),
    });
    expect([elsewhere.list(), elsewhere.read("mine")]).toEqual([["mine"], "mine\n"]);
  });

  it("is refused where a folder stands, and where a file stands above it", () => {
    mkdirSync(repository.at(DEPLOY), { recursive: true });
    expect(problem([staging()], { force: true })?.code).toBe("output/foreign-file");
    rmSync(repository.at(".github"), { recursive: true });
    repository.put(".github", "mine\n");
    expect(problem([staging()], { force: true })).toMatchObject({ code: "output/unwritable" });
    expect(repository.read(".github")).toBe("mine\n");
    expect(repository.list("app")).toEqual([]);
  });

  it("is accepted without its manifest when it is what it should be", () => {
    written([staging()]);
    rmSync(repository.at("app/ecs.out/.repository.json"));
    expect(written([staging()])?.manifest.missing).toHaveLength(1);
    writeFileSync(repository.at("app/ecs.out/.repository.json"), "damaged");
    expect(written([staging()])?.manifest.changed).toHaveLength(1);
    expect(manifest()).toHaveProperty("version", 1);
  });

  it.each(["../victim", ".git/config", "app/ecs.out/staging/deploy.sh"])("cannot be %s", (path) => {
    expect(problem([{ name: "staging", files: [rootFile(path)] }])?.code).toBe("output/name");
  });

  it("is not removed on the word of a manifest that leads elsewhere", () => {
    written([without]);
    const outside = new Folder();
    outside.put("victim", "on: push\n");
    repository.put(".git/config", "on: push\n");
    written([staging()]);
    const text = repository.read("app/ecs.out/.repository.json");
    for (const path of [`../${outside.path.split("/").at(-1)}/victim`, ".git/config"]) {
      repository.put("app/ecs.out/.repository.json", text.replace(DEPLOY, path));
      write([without], options({ force: true }));
    }
    expect([outside.read("victim"), repository.read(".git/config")]).toEqual(["on: push\n", "on: push\n"]);
  });
});

describe("compare", () => {
  function compared(...outputs: readonly EnvironmentOutput[]) {
    const result = compare(outputs, options());
    if ("problem" in result) throw new Error(result.problem.message);
    const { missing = [], changed = [], stale = [], manifest } = result.repository ?? {};
    const paths = [...missing, ...(manifest?.missing ?? []), ...changed, ...(manifest?.changed ?? [])];
    return [paths.map(({ path }) => path), [...stale, ...(manifest?.stale ?? [])]];
  }

  it("tells what is missing, differs or was edited, and is left over at the root, and writes nothing", () => {
    expect(compared(staging())).toEqual([[DEPLOY, ".repository.json"], []]);
    expect(tree()).toEqual(["app"]);
    written([staging()]);
    expect(compared(staging())).toEqual([[], []]);
    expect(compared(staging("on: pull_request\n"))).toEqual([[DEPLOY, ".repository.json"], []]);
    expect(compared(without)).toEqual([[], [DEPLOY, ".repository.json"]]);
    repository.put(DEPLOY, "mine\n");
    expect(compared(staging())).toEqual([[DEPLOY], []]);
  });
});
