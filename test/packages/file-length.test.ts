import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesBelow } from "./imports.ts";

const MOST = 350;

function linesOf(path: string): number {
  return readFileSync(join(import.meta.dirname, "../..", path), "utf8").split("\n").length - 1;
}

it(`no file that a person writes has more than ${MOST} lines`, () => {
  const written = ["packages", "test", "scripts"]
    .flatMap(filesBelow)
    .filter((path) => /(?<!\.generated)\.(ts|js|cjs|mjs|py)$/.test(path));
  expect(written.length).toBeGreaterThan(300);
  expect(written.filter((path) => linesOf(path) > MOST)).toEqual([]);
});
