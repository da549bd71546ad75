import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app, loadBalancer, repository, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { defaultExport, isApp, notApp } from "../../src/load/app.ts";

const shop = app("shop", { workloads: [] });
const api = service("api", { cpu: 256, memory: 512, image: "nginx:1" });
const images = repository("shop/api");
const path = join(mkdtempSync(join(tmpdir(), "app-")), "ecs.config.ts");

function problemOf(given: unknown, exports: Readonly<Record<string, unknown>> = {}, text = "") {
  writeFileSync(path, text);
  return notApp(given, { default: given, ...exports }, path, "ecs.config.ts").problem;
}

describe("isApp", () => {
  it("takes what another copy of the DSL made, and nothing else", () => {
    expect(isApp(shop)).toBe(true);
    expect(isApp({ kind: "app", name: "shop", props: {} })).toBe(true);
    for (const other of [api, undefined, null, "app", {}, { kind: "app", name: 1, props: {} }, { kind: "app" }]) {
      expect(isApp(other)).toBe(false);
    }
  });
});

describe("defaultExport", () => {
  it("is one level further down in a CommonJS module that was an ES module", () => {
    expect(defaultExport({ default: shop })).toBe(shop);
    expect(defaultExport({ default: { __esModule: true, default: shop } })).toBe(shop);
    expect(defaultExport({})).toBeUndefined();
  });
});

describe("notApp", () => {
  it.each([
    [api, 'the service "api"'],
    [{ kind: "cluster" }, "a cluster"],
    [images.tag("1.4.2"), "an image"],
    [loadBalancer("edge"), 'the load balancer "edge"'],
    [{ kind: 1 }, "an object"],
    [() => shop, "a function"],
    [null, "null"],
    ["", 'the string ""'],
    [false, "the boolean false"],
    [Number.NaN, "the number NaN"],
    [10n, "the bigint 10n"],
    [Symbol("shop"), "the symbol Symbol(shop)"],
  ])("describes %o", (given, words) => {
    expect(problemOf(given).message).toBe(`The default export of ecs.config.ts is ${words}, not an app.`);
  });

  it("says which other export is the app", () => {
    expect(problemOf(undefined, { size: 1, shop })).toMatchObject({
      code: "config/not-app",
      message: "ecs.config.ts has no default export, so there is no app to compile.",
      help: "Write `export default shop;`.",
    });
    expect(problemOf({}).help).toBe('Write `export default app("my-app", { workloads: [api] });`.');
    expect(problemOf(api, { shop }).help).toBe(
      'Put it into an app: `export default app("my-app", { workloads: [api] });`.',
    );
  });

  it("tells an app that was made without a name", () => {
    expect(problemOf({ kind: "app", name: { workloads: [] } })).toMatchObject({
      message: "The default export of ecs.config.ts is an app without a name.",
      help: 'Begin with its name, as in `app("my-app", { workloads: [api] })`.',
    });
  });

  it("marks the export, or the top of a file that has none", () => {
    expect(problemOf(1, {}, 'import "x";\r\n  export default 1; \r\n').origin).toEqual({
      file: "ecs.config.ts",
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 20,
    });
    expect(problemOf(undefined).origin).toEqual({ file: "ecs.config.ts", line: 1, column: 1 });
  });
});
