import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importCycle } from "../../src/load/import-cycle.ts";

function cycle(files: Readonly<Record<string, string>>, order: readonly string[] = Object.keys(files)) {
  const cwd = mkdtempSync(join(tmpdir(), "import-cycle-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return importCycle(order.map((name) => join(cwd, name)))?.map((path) => path.slice(cwd.length + 1));
}

const CYCLE = { "a.ts": 'import "./b.js";', "b.ts": 'export { c } from "./c";', "c.ts": 'import x from "./b.ts";' };
const DIAMOND = {
  "a.ts": 'import { b } from "./b.ts"; import { c } from "./c.ts";',
  "b.ts": 'import { c } from "./c.ts"; import type { A } from "./a.ts";',
  "c.ts": 'import "yaml";',
};

describe("importCycle", () => {
  it("finds files that import one another", () => {
    expect(cycle(CYCLE)).toEqual(["b.ts", "c.ts", "b.ts"]);
  });

  it("finds them in whatever order it gets the files", () => {
    const orders = fc.shuffledSubarray(Object.keys(CYCLE), { minLength: 3 });
    fc.assert(
      fc.property(orders, (order) => new Set(cycle(CYCLE, order)).size === 2),
      { numRuns: 10 },
    );
  });

  it("passes over types, packages and diamonds", () => {
    expect(cycle(DIAMOND)).toBeUndefined();
  });

  it("follows a folder's index, imports on request and other folders", () => {
    expect(cycle({ "a.ts": 'await import("./lib");', "lib/index.ts": 'import "../a.ts";' })).toEqual([
      "a.ts",
      "lib/index.ts",
      "a.ts",
    ]);
  });

  it("passes over what is no file, like the module of a data URL", () => {
    expect(cycle({ "a.ts": 'import "./b.ts";', "b.ts": "" }, ["a.ts", "dataurl:data:text/javascript,", "b.ts"])).toBe(
      undefined,
    );
  });

  it("takes one file alone for what it is", () => {
    expect(cycle({ "a.ts": 'import "./b.ts";' })).toBeUndefined();
    expect(importCycle([])).toBeUndefined();
  });
});
