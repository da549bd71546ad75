import { basename, dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow } from "./imports.ts";

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const VAGUE = /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/;
const FOLDERS = ["packages/validators", "packages/dsl", "packages/compiler", "test", "scripts"];

describe("files", () => {
  const paths = FOLDERS.flatMap(filesBelow).filter((path) => /\.(ts|js|mjs|cjs)$/.test(path));

  it("have kebab-case names", () => {
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => !KEBAB_CASE.test(basename(path)))).toEqual([]);
  });

  it("are never a drawer of odds and ends", () => {
    expect(paths.filter((path) => VAGUE.test(path))).toEqual([]);
  });

  it("are tested in the folder that mirrors theirs", () => {
    const folders = new Set(paths.map((path) => dirname(path)));
    const tests = paths.filter((path) => /^packages\/\w+\/test\/.*\.test\.ts$/.test(path));
    expect(tests.filter((path) => !folders.has(dirname(path).replace("/test", "/src")))).toEqual([]);
  });
});
