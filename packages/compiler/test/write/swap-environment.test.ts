import { renameSync, utimesSync } from "node:fs";
import { expect, it } from "vitest";
import {
  deleteOldTree,
  isTemporaryTree,
  recoverTrees,
  swapEnvironment,
  undoEnvironment,
} from "../../src/write/swap-environment.ts";
import { Folder } from "./folder.ts";

const TOKEN = "a1b2c3";
const OLD = { name: "staging", existed: true };
const NEW = { name: "staging", existed: false };

/** An output folder with a new tree, and an old one when it is replaced. */
function staged({ existed }: { readonly existed: boolean }): Folder {
  const out = new Folder();
  if (existed) out.put("staging/api", "old");
  out.put(".new-staging-a1b2c3/api", "new");
  return out;
}

const files = (out: Folder) => out.list().filter((path) => path.includes("/"));

it("puts the new tree into the place of the old one, which waits until it is deleted", () => {
  const out = staged(OLD);
  swapEnvironment(out.path, OLD, TOKEN);
  expect([out.read("staging/api"), files(out)]).toEqual(["new", [".old-staging-a1b2c3/api", "staging/api"]]);
  deleteOldTree(out.path, OLD, TOKEN);
  expect(files(out)).toEqual(["staging/api"]);
});

it.each([
  ["before", () => undefined],
  ["between its two steps", (out: Folder) => renameSync(out.at("staging"), out.at(".old-staging-a1b2c3"))],
  ["after", (out: Folder) => swapEnvironment(out.path, OLD, TOKEN)],
])("is undone %s", (_, advance) => {
  const out = staged(OLD);
  advance(out);
  undoEnvironment(out.path, OLD, TOKEN, Infinity);
  expect([out.read("staging/api"), out.list()]).toEqual(["old", ["staging", "staging/api"]]);
});

it("is undone where there was no old tree", () => {
  const [before, after] = [staged(NEW), staged(NEW)];
  swapEnvironment(after.path, NEW, TOKEN);
  for (const out of [before, after]) {
    undoEnvironment(out.path, NEW, TOKEN, Infinity);
    expect(out.list()).toEqual([]);
  }
});

it("keeps a new tree that somebody has worked in since", () => {
  const out = staged(OLD);
  swapEnvironment(out.path, OLD, TOKEN);
  out.put("staging/notes", "mine");
  utimesSync(out.at("staging/notes"), 3000, 3000);
  undoEnvironment(out.path, OLD, TOKEN, 2_000_000);
  expect([out.read("staging/notes"), out.read("staging/api")]).toEqual(["mine", "new"]);
  expect(out.list()).toEqual(["staging", "staging/api", "staging/notes"]);
});

it("brings back a tree that was away, and deletes what is half made or replaced", () => {
  const out = new Folder();
  out.put(".old-staging-a1b2c3/api", "old");
  out.put(".new-staging-a1b2c3/half", "");
  out.put("production/api", "new");
  out.put(".old-production-a1b2c3/api", "old");
  out.put(".notes/mine", "");
  recoverTrees(out.path);
  expect(files(out)).toEqual([".notes/mine", "production/api", "staging/api"]);
  expect([out.read("production/api"), out.read("staging/api")]).toEqual(["new", "old"]);
});

it.each([
  [".new-staging-a1b2c3", true],
  [".old-my-app-a1b2c3", true],
  [".old-staging", false],
  ["staging", false],
  [".newer-x-a1b2c3", false],
])("tells of %j whether it is temporary", (name, isSo) => {
  expect(isTemporaryTree(name)).toBe(isSo);
});
