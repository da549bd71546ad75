import { chmodSync, linkSync, renameSync, statSync } from "node:fs";
import { beforeEach, expect, it } from "vitest";
import { holdFolder } from "../../src/write/held-folder.ts";
import type { FileMove } from "../../src/write/journal.ts";
import { contentHash } from "../../src/write/manifest.ts";
import { deleteTemporaryFiles, hashAt, stageFile, swapFile, undoFile } from "../../src/write/swap-file.ts";
import { Folder, rootFile } from "./folder.ts";

const TOKEN = "a1b2c3";
const PATH = ".github/workflows/deploy.yml";
const [OLD, NEW] = [contentHash("old"), contentHash("new")];
const move = (before: string | null, after: string | null): FileMove => ({
  root: "repository",
  path: PATH,
  before,
  after,
});

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
const held = () => holdFolder(folder.path, folder.path, { cwd: folder.path });
const state = () => folder.list().map((path) => `${path} ${folder.read(path)}`);

it("replaces a file; the old one waits beside it until it is deleted", () => {
  folder.put("deploy.yml", "old");
  stageFile(held(), { ...rootFile(PATH, "new"), executable: true }, TOKEN);
  expect(state()).toEqual([".deploy.yml.new-a1b2c3 new", "deploy.yml old"]);
  swapFile(held(), move(OLD, NEW), TOKEN);
  expect(state()).toEqual([".deploy.yml.old-a1b2c3 old", "deploy.yml new"]);
  expect(statSync(folder.at("deploy.yml")).mode & 0o100).toBe(0o100);
  deleteTemporaryFiles(held(), move(OLD, NEW), TOKEN);
  expect(state()).toEqual(["deploy.yml new"]);
});

it("adds and removes a file", () => {
  stageFile(held(), rootFile(PATH, "new"), TOKEN);
  swapFile(held(), move(null, NEW), TOKEN);
  expect(state()).toEqual(["deploy.yml new"]);
  swapFile(held(), move(NEW, null), TOKEN);
  expect(state()).toEqual([".deploy.yml.old-a1b2c3 new"]);
});

it.each<[string, string | null, string | null]>([
  ["replaced", "old", "new"],
  ["added", null, "new"],
  ["removed", "old", null],
])("brings back what was there when a file was %s, however far that had come", (_, before, after) => {
  const change = move(before === null ? null : OLD, after === null ? null : NEW);
  const expected = before === null ? [] : ["deploy.yml old"];
  if (before !== null) folder.put("deploy.yml", before);
  if (after !== null) stageFile(held(), rootFile(PATH, after), TOKEN);
  undoFile(held(), change, TOKEN);
  expect(state()).toEqual(expected);
  if (after !== null) stageFile(held(), rootFile(PATH, after), TOKEN);
  swapFile(held(), change, TOKEN);
  undoFile(held(), change, TOKEN);
  expect(state()).toEqual(expected);
});

it("brings back what was there when it stopped between keeping the old and putting the new", () => {
  folder.put("deploy.yml", "old");
  stageFile(held(), rootFile(PATH, "new"), TOKEN);
  linkSync(folder.at("deploy.yml"), folder.at(".deploy.yml.old-a1b2c3"));
  undoFile(held(), move(OLD, NEW), TOKEN);
  expect(state()).toEqual(["deploy.yml old"]);
});

it("brings back the mode of a file whose text stays", () => {
  folder.put("deploy.yml", "new");
  chmodSync(folder.at("deploy.yml"), 0o600);
  stageFile(held(), rootFile(PATH, "new"), TOKEN);
  swapFile(held(), move(NEW, NEW), TOKEN);
  expect(statSync(folder.at("deploy.yml")).mode & 0o777).toBe(0o644);
  undoFile(held(), move(NEW, NEW), TOKEN);
  expect(statSync(folder.at("deploy.yml")).mode & 0o777).toBe(0o600);
});

it("does not replace what somebody changed meanwhile", () => {
  folder.put("deploy.yml", "mine");
  stageFile(held(), rootFile(PATH, "new"), TOKEN);
  expect(() => swapFile(held(), move(OLD, NEW), TOKEN)).toThrow(`deploy.yml" changed while it was being replaced.`);
  expect(() => swapFile(held(), move(null, NEW), TOKEN)).toThrow("changed while");
  undoFile(held(), move(OLD, NEW), TOKEN);
  expect(state()).toEqual(["deploy.yml mine"]);
});

it("keeps what somebody wrote after the swap when it is undone", () => {
  folder.put("deploy.yml", "old");
  stageFile(held(), rootFile(PATH, "new"), TOKEN);
  swapFile(held(), move(OLD, NEW), TOKEN);
  folder.put("mine", "mine");
  renameSync(folder.at("mine"), folder.at("deploy.yml"));
  undoFile(held(), move(OLD, NEW), TOKEN);
  expect(state()).toEqual(["deploy.yml mine"]);
});

it("hashes a file, and neither nothing nor a folder", () => {
  folder.put("sub/file", "old");
  expect([hashAt(folder.at("sub/file")), hashAt(folder.at("gone")), hashAt(folder.at("sub"))]).toEqual([
    OLD,
    null,
    "folder",
  ]);
});
