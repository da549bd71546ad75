import { mkdirSync, utimesSync } from "node:fs";
import * as fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { EnvironmentOutput } from "../../src/write/environment-output.ts";
import { contentHash } from "../../src/write/manifest.ts";
import { write, type WriteOptions } from "../../src/write/write.ts";
import { file, Folder, rootFile } from "./folder.ts";

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});

const options = (more: Partial<WriteOptions> = {}): WriteOptions => ({
  cwd: folder.path,
  out: "ecs.out",
  configFolder: folder.path,
  source: "../../ecs.config.ts",
  force: false,
  isWholeApp: true,
  ...more,
});

function written(outputs: readonly EnvironmentOutput[], more: Partial<WriteOptions> = {}): void {
  expect(write(outputs, options(more))).not.toHaveProperty("problem");
}

/** Recovers, and has nothing else to do. */
const recovered = () => written([], { isWholeApp: false });

const staging = (tag: string): EnvironmentOutput => ({
  name: "staging",
  files: [file("deploy.sh", tag), rootFile("ci/deploy.yml", tag)],
});

describe("a write that fails half way", () => {
  it("brings everything old back, in every environment and at the root", () => {
    const production = { name: "production", files: [file("deploy.sh", "one")] };
    written([staging("one"), production]);
    const before = folder.files();
    const failing = { name: "production", files: [file("deploy.sh", "two"), rootFile("z"), rootFile("z/under")] };
    expect(write([staging("two"), failing], options())).toMatchObject({ problem: { severity: "error" } });
    expect(folder.files()).toEqual(before);
  });

  it("leaves nothing where there was nothing", () => {
    const failing = { name: "staging", files: [file("deploy.sh"), rootFile("ci/z"), rootFile("ci/z/under")] };
    expect(write([failing], options())).toHaveProperty("problem");
    expect(folder.list()).toEqual([]);
  });
});

const [ONE, TWO] = [contentHash("one"), contentHash("two")];
const TOKEN = "a1b2c3";

/** What a compile leaves that was killed after it had swapped the folder and one of two files for "two". */
function killed(journal = ".journal"): void {
  written([{ name: "staging", files: [file("api", "one"), rootFile("ci/a", "one"), rootFile("ci/b", "one")] }]);
  const move = (path: string) => ({ root: "repository", path, before: ONE, after: TWO });
  const environments = [{ name: "staging", existed: true }];
  folder.put(`ecs.out/${journal}`, JSON.stringify({ token: TOKEN, environments, files: [move("ci/a"), move("ci/b")] }));
  folder.put(`ecs.out/.old-staging-${TOKEN}/api`, "one");
  folder.put("ecs.out/staging/api", "two");
  folder.put("ci/a", "two");
  folder.put(`ci/.a.old-${TOKEN}`, "one");
  folder.put(`ci/.b.new-${TOKEN}`, "two");
  const old = new Date(Date.now() - 60_000);
  for (const path of ["api", "manifest.json"]) utimesSync(folder.at(`ecs.out/staging/${path}`), old, old);
}

const kept = () => ["ecs.out/staging/api", "ci/a", "ci/b"].map((path) => folder.read(path));
const leavings = () => folder.list().filter((path) => /\.(?:new|old|journal|lock)/.test(path));

describe("what a killed compile left", () => {
  it("is undone by the next one, folder and files alike", () => {
    killed();
    recovered();
    expect([kept(), leavings()]).toEqual([["one", "one", "one"], []]);
  });

  it("is only cleaned up once everything had been swapped", () => {
    killed(".journal-done");
    folder.put("ci/b", "two");
    recovered();
    expect([kept(), leavings()]).toEqual([["two", "two", "two"], []]);
  });

  it("is kept where somebody has worked since", () => {
    killed();
    const later = new Date(Date.now() + 60_000);
    folder.put("ecs.out/staging/api", "mine");
    utimesSync(folder.at("ecs.out/staging/api"), later, later);
    folder.put("ci/a", "mine");
    recovered();
    expect([kept(), leavings()]).toEqual([["mine", "mine", "one"], []]);
  });

  it("does not stop the next compile when the journal is damaged", () => {
    killed();
    folder.put("ecs.out/.journal", "{");
    recovered();
    expect(folder.list("ecs.out").filter((path) => path.startsWith("."))).toEqual([".repository.json"]);
  });
});

describe("any sequence of writes", () => {
  const content = fc.constantFrom("one", "two");
  const environment = fc.record({
    inside: fc.dictionary(fc.constantFrom("a", "b/c", "b/d"), content, { noNullPrototype: true }),
    atRoot: fc.dictionary(fc.constantFrom("x", "ci/y", "ci/deep/z"), content, { noNullPrototype: true }),
  });
  const app = fc.dictionary(fc.constantFrom("staging", "production"), environment, { noNullPrototype: true });

  it("leaves at the root what the last one wants and what others wrote, whatever was there before", () => {
    fc.assert(
      fc.property(fc.array(app, { minLength: 1, maxLength: 5 }), (apps) => {
        folder = new Folder();
        folder.put("README.md", "mine");
        mkdirSync(folder.at(".git"));
        for (const wanted of apps) {
          // Of several environments one decides what a file that they share holds.
          const atRoot = Object.assign({}, ...Object.values(wanted).map((one) => one.atRoot));
          const outputs = Object.entries(wanted).map(([name, one]) => ({
            name,
            files: [
              ...Object.entries(one.inside).map(([path, text]) => file(path, text)),
              ...Object.keys(one.atRoot).map((path) => rootFile(path, atRoot[path])),
            ],
          }));
          written(outputs);
          const outside = Object.entries(folder.files()).filter(([path]) => !path.startsWith("ecs.out/"));
          expect(Object.fromEntries(outside)).toEqual({ ...atRoot, "README.md": "mine" });
          expect(leavings()).toEqual([]);
        }
      }),
    );
  });
});
