import { mkdirSync, symlinkSync } from "node:fs";
import { expect, it } from "vitest";
import { folderTree } from "../../src/write/folder-tree.ts";
import { Folder } from "./folder.ts";

it("names files, folders and links at any depth, a folder before what is in it, and follows no link", () => {
  const folder = new Folder();
  folder.put("task-definitions/api.json");
  mkdirSync(folder.at("empty"));
  symlinkSync(folder.path, folder.at("link"));
  expect(new Map(folderTree(folder.path))).toEqual(
    new Map([
      ["empty", "folder"],
      ["link", "link"],
      ["task-definitions", "folder"],
      ["task-definitions/api.json", "file"],
    ]),
  );
  const paths = [...folderTree(folder.path).keys()];
  expect(paths.indexOf("task-definitions")).toBeLessThan(paths.indexOf("task-definitions/api.json"));
});

it("finds nothing in a folder that is not there, and fails on a file", () => {
  const folder = new Folder();
  folder.put("file");
  expect(folderTree(folder.at("nowhere")).size).toBe(0);
  expect(() => folderTree(folder.at("file"))).toThrow("ENOTDIR");
});
