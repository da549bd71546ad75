import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { sourcesOf, traceOfBundle, traceOfFiles } from "../../src/load/trace.ts";

const stackOf = (...frames: readonly string[]) =>
  ["Error: no image", ...frames.map((frame) => `    at ${frame}`)].join("\n");

describe("traceOfFiles", () => {
  it("reads every form of a frame", () => {
    const stack = stackOf(
      "image (/shop/ecs.config.ts:4:9)",
      "/shop/ecs.config.ts:6:16",
      "async Object.define [as run] (/shop/a (copy)/lib.ts:1:2)",
      "async /shop/api.ts:7:1",
      `new Api (${pathToFileURL("/shop/ü b.ts").href}?ecs=1:3:4)`,
    );
    expect(traceOfFiles(stack)).toEqual([
      { file: "/shop/ecs.config.ts", line: 4, column: 9 },
      { file: "/shop/ecs.config.ts", line: 6, column: 16 },
      { file: "/shop/a (copy)/lib.ts", line: 1, column: 2 },
      { file: "/shop/api.ts", line: 7, column: 1 },
      { file: "/shop/ü b.ts", line: 3, column: 4 },
    ]);
  });

  it("passes over what is not a user's file", () => {
    const stack = stackOf(
      "ModuleJob.run (node:internal/modules/esm/module_job:325:25)",
      "Promise.all (index 0)",
      "eval (eval at run (/shop/ecs.config.ts:1:1), <anonymous>:1:1)",
      "load (/shop/node_modules/ecs-dsl/dist/index.js:1:1)",
      `service (${new URL("../../src/index.ts", import.meta.url).href}:1:1)`,
      "<anonymous>",
    );
    expect(traceOfFiles(stack)).toEqual([]);
    expect(traceOfFiles("")).toEqual([]);
  });
});

/** Line 2 of the bundle is line 2 of ../lib.ts, from column 3 on. */
const bundle = bundleOf("ecs.config.ts", "../lib.ts");

function bundleOf(...sources: readonly string[]): string {
  const map = JSON.stringify({ version: 3, sources, names: [], mappings: ";ACCE" });
  const text = Buffer.from(map).toString("base64");
  return `"use strict";\nlib();\n//# sourceMappingURL=data:application/json;base64,${text}\n`;
}

describe("a bundle", () => {
  it("leads back to the files it was made of", () => {
    const trace = traceOfBundle(bundle, "/shop/config/ecs.config.ts");
    expect(trace(stackOf("ecs-dsl-config-bundle.cjs:2:1", "other.cjs:2:1"))).toEqual([
      { file: "/shop/lib.ts", line: 2, column: 3 },
    ]);
  });

  it("says nothing of a line that no file has", () => {
    expect(traceOfBundle(bundle, "/shop/ecs.config.ts")(stackOf("ecs-dsl-config-bundle.cjs:1:1"))).toEqual([]);
  });

  it("knows its files, absolute", () => {
    expect(sourcesOf(bundle, "/shop/config/ecs.config.ts")).toEqual(["/shop/config/ecs.config.ts", "/shop/lib.ts"]);
  });

  it("knows its files by their names on the disk, which esbuild spells as in a URL", () => {
    const spelt = bundleOf(
      "gr%C3%B6%C3%9Fe/50%25.ts",
      "../a%3Fb%23.ts",
      "dataurl:data:text/javascript,export default 5%",
    );
    expect(sourcesOf(spelt, "/shop/ecs.config.ts")).toEqual([
      "/shop/größe/50%.ts",
      "/a?b#.ts",
      "/shop/dataurl:data:text/javascript,export default 5%",
    ]);
    expect(traceOfBundle(spelt, "/shop/ecs.config.ts")(stackOf("ecs-dsl-config-bundle.cjs:2:1"))).toEqual([
      { file: "/a?b#.ts", line: 2, column: 3 },
    ]);
  });

  it("is read by its own map, even where a text in it looks like one", () => {
    const tricky = `const text = "//# sourceMappingURL=data:application/json;base64,e30=";\n${bundle}`;
    expect(sourcesOf(tricky, "/shop/ecs.config.ts")).toHaveLength(2);
  });
});
