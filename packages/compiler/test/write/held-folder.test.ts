import { mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { holdFolder, inFolder, withShownPath } from "../../src/write/held-folder.ts";
import { Folder } from "./folder.ts";

let cwd: Folder;
let elsewhere: Folder;
beforeEach(() => {
  cwd = new Folder();
  elsewhere = new Folder();
});

const NO_DESCRIPTORS = "/no/descriptors";
const hold = (path: string, made?: string[], descriptors?: string) =>
  holdFolder(cwd.at(path), cwd.path, { cwd: cwd.path, ...(made === undefined ? {} : { made }) }, descriptors);

const link = { problem: expect.objectContaining({ code: "output/link" }) };

describe.each([
  ["with open folders", undefined],
  ["where the system cannot show open folders", NO_DESCRIPTORS],
])("a held folder, %s", (_, descriptors) => {
  it("leads to the folder and is in its place", () => {
    mkdirSync(cwd.at("build/ecs.out"), { recursive: true });
    const held = hold("build/ecs.out", undefined, descriptors);
    writeFileSync(join(held.path, "file"), "");
    expect([held.shown, held.isInPlace(), held.isReachable()]).toEqual([cwd.at("build/ecs.out"), true, true]);
    expect(cwd.list("build/ecs.out")).toEqual(["file"]);
    held.close();
  });

  it("makes what is missing, and says what it made, outermost first", () => {
    mkdirSync(cwd.at("build"));
    const made: string[] = [];
    hold("build/a/b", made, descriptors).close();
    expect(made).toEqual([cwd.at("build/a"), cwd.at("build/a/b")]);
    expect(cwd.list()).toEqual(["build", "build/a", "build/a/b"]);
  });

  it("refuses a link in its place or above it", () => {
    symlinkSync(elsewhere.path, cwd.at("build"));
    expect(() => hold("build", [], descriptors)).toThrow(expect.objectContaining(link));
    expect(() => hold("build/ecs.out", [], descriptors)).toThrow(expect.objectContaining(link));
    expect(elsewhere.list()).toEqual([]);
  });

  it("fails with the path that was asked for", () => {
    cwd.put("file");
    expect(() => hold("nowhere", undefined, descriptors)).toThrow(
      expect.objectContaining({ code: "ENOENT", path: expect.stringContaining(cwd.at("nowhere")) }),
    );
    expect(() => hold("file", undefined, descriptors)).toThrow(
      expect.objectContaining({ code: "ENOTDIR", path: expect.stringContaining(cwd.at("file")) }),
    );
  });

  it("knows that something else has come into its place", () => {
    mkdirSync(cwd.at("ecs.out"));
    const held = hold("ecs.out", undefined, descriptors);
    renameSync(cwd.at("ecs.out"), cwd.at("away"));
    expect(held.isInPlace()).toBe(false);
    symlinkSync(elsewhere.path, cwd.at("ecs.out"));
    expect(held.isInPlace()).toBe(false);
    expect(held.isReachable()).toBe(descriptors === undefined);
    held.close();
  });

  it("goes down to a folder in it, and no further than to a link", () => {
    mkdirSync(cwd.at("ecs.out/staging/scripts"), { recursive: true });
    symlinkSync(elsewhere.path, cwd.at("ecs.out/link"));
    const held = hold("ecs.out", undefined, descriptors);
    const shown = (...names: readonly string[]) => inFolder(held, names, { cwd: cwd.path }, (folder) => folder.shown);
    expect([shown(), shown("staging", "scripts")]).toEqual([held.shown, cwd.at("ecs.out/staging/scripts")]);
    expect(() => shown("link")).toThrow(expect.objectContaining(link));
    expect(() => shown("nowhere")).toThrow(expect.objectContaining({ code: "ENOENT" }));
    held.close();
  });
});

it.runIf(process.platform === "linux")("stays with the folder when it is moved and a link takes its place", () => {
  mkdirSync(cwd.at("ecs.out"));
  const held = hold("ecs.out");
  renameSync(cwd.at("ecs.out"), cwd.at("away"));
  symlinkSync(elsewhere.path, cwd.at("ecs.out"));
  writeFileSync(join(held.path, "file"), "");
  expect([cwd.list("away"), elsewhere.list()]).toEqual([["file"], []]);
  held.close();
});

it("follows links above the base, and holds what lies elsewhere by its own name", () => {
  symlinkSync(cwd.path, elsewhere.at("cwd"));
  const base = elsewhere.at("cwd");
  const made: string[] = [];
  holdFolder(join(base, "ecs.out"), base, { cwd: base, made }).close();
  holdFolder(elsewhere.at("other"), base, { cwd: base, made }).close();
  expect(made).toEqual([join(base, "ecs.out"), elsewhere.at("other")]);
});

it("shows the path that was asked for in errors, and leaves others alone", () => {
  const held = { path: "/proc/self/fd/20", shown: "/shop/ecs.out" };
  const error = (path: string) => Object.assign(new Error("no"), { path });
  expect(withShownPath(error("/proc/self/fd/20/staging"), held)).toHaveProperty("path", "/shop/ecs.out/staging");
  expect(withShownPath(error("/proc/self/fd/20"), held)).toHaveProperty("path", "/shop/ecs.out");
  expect(withShownPath(error("/proc/self/fd/201"), held)).toHaveProperty("path", "/proc/self/fd/201");
  expect(withShownPath("text", held)).toBe("text");
});
