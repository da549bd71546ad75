import { describe, expect, it } from "vitest";
import { details, differenceText, notes, writtenText } from "../../src/cli/written.ts";
import type { FileChanges, Obstacles, Plan } from "../../src/write/plan.ts";
import type { RepositoryPlan } from "../../src/write/repository-plan.ts";

const file = (path: string) => ({ path, content: "", executable: false });
const changes = (folder: string, more: Partial<FileChanges> = {}): FileChanges & Obstacles => ({
  folder,
  files: 3,
  missing: [],
  changed: [],
  stale: [],
  edited: [],
  editedStale: [],
  foreign: [],
  folders: [],
  links: [],
  ...more,
});

const staging = (more: Partial<FileChanges> = {}): Plan => ({
  ...changes("/shop/app/ecs.out/staging", more),
  name: "staging",
  exists: true,
  kept: [],
  keptFolders: [],
  keptLinks: [],
});

const root = (more: Partial<RepositoryPlan> = {}): RepositoryPlan => ({
  ...changes("/shop", more),
  paths: ["ci/a.yml", "ci/b.yml"],
  editedKept: [],
  manifest: changes("/shop/app/ecs.out"),
  ...more,
});

const CWD = "/shop/app";

describe("a name that could drive a terminal", () => {
  const name = "a\u001b[2J\nb";

  it("is spelt out where it is written and where it differs", () => {
    const plans = [{ ...staging({ missing: [file(name)] }), folder: `/shop/app/${name}` }];
    const repository = root({ paths: [name], changed: [file(name)], stale: [name] });
    const told = [writtenText({ plans, repository }, CWD), differenceText({ plans, repository }, CWD)];
    expect(told.map((text) => text.split("a\\x1b[2J\\x0ab").length - 1)).toEqual([3, 4]);
    expect(told.join("")).not.toContain("\u001b");
  });
});

describe("writtenText", () => {
  it("counts an environment's files", () => {
    const plan = staging({ missing: [file("a")], changed: [file("b")], stale: ["c"] });
    expect(writtenText({ plans: [plan] }, CWD)).toBe("ecs.out/staging: 3 files, 2 written, 1 removed\n");
    expect(writtenText({ plans: [staging()] }, CWD)).toBe("ecs.out/staging: 3 files, unchanged\n");
  });

  it("names each file at the repository's root as the working directory sees it", () => {
    const repository = root({ changed: [file("ci/a.yml")], stale: ["ci/old.yml"] });
    expect(writtenText({ plans: [], repository }, CWD)).toBe(
      "../ci/a.yml: written\n../ci/b.yml: unchanged\n../ci/old.yml: removed\n",
    );
  });
});

describe("differenceText", () => {
  it("is empty where nothing differs", () => {
    expect(differenceText({ plans: [staging()], repository: root() }, CWD)).toBe("");
  });

  it("names what is missing, differs and is left over, at both places", () => {
    const repository = root({
      missing: [file("ci/a.yml")],
      stale: ["ci/old.yml"],
      manifest: changes("/shop/app/ecs.out", { changed: [file(".repository.json")] }),
    });
    expect(differenceText({ plans: [staging({ changed: [file("deploy.sh")] })], repository }, CWD)).toBe(
      [
        "differs    ecs.out/staging/deploy.sh",
        "missing    ../ci/a.yml",
        "left over  ../ci/old.yml",
        "differs    ecs.out/.repository.json",
        "Run `ecs-dsl compile` to bring the output up to date.",
        "",
      ].join("\n"),
    );
  });

  it("says how to replace what was edited by hand at the root", () => {
    const repository = root({ changed: [file("ci/a.yml")], edited: ["ci/a.yml"] });
    expect(differenceText({ plans: [], repository }, CWD)).toContain("Run `ecs-dsl compile --force` to");
  });
});

describe("notes", () => {
  it("tell of every file that somebody edited", () => {
    const plans = [staging({ edited: ["deploy.sh"], editedStale: ["old.sh"] })];
    const repository = root({ editedKept: ["ci/a.yml"], editedStale: ["ci/old.yml"], edited: ["ci/b.yml"] });
    expect(notes({ plans, repository }, CWD)).toEqual([
      "note: ecs.out/staging/deploy.sh had been edited by hand; it was written anew.",
      "note: ecs.out/staging/old.sh is no longer part of the output; it was edited by hand and stays.",
      "note: ../ci/b.yml had been edited by hand; it was written anew.",
      "note: ../ci/old.yml is no longer part of the output; it was edited by hand and stays.",
      "note: ../ci/a.yml was edited by hand and stays; `--force` replaces it.",
    ]);
  });
});

describe("details", () => {
  it("have the repository's files only where there are some", () => {
    const environments = [{ name: "staging", folder: "ecs.out/staging", missing: ["a"], changed: [], stale: [] }];
    const plans = [staging({ missing: [file("a")] })];
    expect(details({ plans }, CWD)).toEqual({ environments });
    const repository = root({ missing: [file("ci/a.yml")], stale: ["ci/old.yml"], editedKept: ["ci/b.yml"] });
    expect(details({ plans, repository }, CWD)).toEqual({
      environments,
      repository: { missing: ["../ci/a.yml"], changed: [], stale: ["../ci/old.yml"], edited: ["../ci/b.yml"] },
    });
  });
});
