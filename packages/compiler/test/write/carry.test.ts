import { statSync, utimesSync } from "node:fs";
import { expect, it } from "vitest";
import { carry } from "../../src/write/carry.ts";
import { Folder } from "./folder.ts";

it("gives a file a second path without copying it", () => {
  const folder = new Folder();
  folder.put("notes.md", "mine\n");
  carry(folder.at("notes.md"), folder.at("carried.md"));
  expect(statSync(folder.at("carried.md")).ino).toBe(statSync(folder.at("notes.md")).ino);
});

it("copies text and times where a link cannot be made", () => {
  const folder = new Folder();
  folder.put("notes.md", "mine\n");
  utimesSync(folder.at("notes.md"), 1000, 2000);
  folder.put("carried.md", "no link can be made onto a file\n");
  carry(folder.at("notes.md"), folder.at("carried.md"));
  expect(folder.read("carried.md")).toBe("mine\n");
  expect(statSync(folder.at("carried.md")).mtimeMs).toBe(2_000_000);
});
