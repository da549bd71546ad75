import { utimesSync } from "node:fs";
import { expect, it } from "vitest";
import {
  beginJournal,
  commitJournal,
  findJournal,
  isJournal,
  type Journal,
  markStaged,
  removeJournal,
} from "../../src/write/journal.ts";
import { Folder } from "./folder.ts";

const JOURNAL: Journal = {
  token: "a1b2c3",
  environments: [{ name: "staging", existed: true }],
  files: [{ root: "repository", path: ".github/workflows/deploy.yml", before: null, after: "sha256-1" }],
};

it("is found as it was begun, and as done once it is committed", () => {
  const folder = new Folder();
  expect(findJournal(folder.path)).toBeUndefined();
  beginJournal(folder.path, JOURNAL);
  expect(findJournal(folder.path)).toMatchObject({ journal: JOURNAL, isDone: false });
  commitJournal(folder.path);
  expect(findJournal(folder.path)).toMatchObject({ journal: JOURNAL, isDone: true });
  expect(folder.list().every(isJournal)).toBe(true);
  removeJournal(folder.path);
  expect(folder.list()).toEqual([]);
});

it("knows when everything was staged", () => {
  const folder = new Folder();
  beginJournal(folder.path, JOURNAL);
  utimesSync(folder.at(".journal"), 1000, 1000);
  expect(findJournal(folder.path)?.since).toBe(1_000_000);
  const before = Date.now();
  markStaged(folder.path);
  expect(findJournal(folder.path)?.since).toBeGreaterThanOrEqual(before - 1);
});

it.each([
  ["is cut off", '{ "token":'],
  ["has no fit token", JSON.stringify({ ...JOURNAL, token: "../../x" })],
  ["names a folder outside", JSON.stringify({ ...JOURNAL, environments: [{ name: "..", existed: true }] })],
  ["names a file outside", JSON.stringify({ ...JOURNAL, files: [{ ...JOURNAL.files[0], path: "../victim" }] })],
  ["names a file of Git", JSON.stringify({ ...JOURNAL, files: [{ ...JOURNAL.files[0], path: ".git/config" }] })],
  ["names another root", JSON.stringify({ ...JOURNAL, files: [{ ...JOURNAL.files[0], root: "home" }] })],
])("is not followed when it %s", (_, text) => {
  const folder = new Folder();
  folder.put(".journal", text);
  expect(findJournal(folder.path)).toBeUndefined();
});
