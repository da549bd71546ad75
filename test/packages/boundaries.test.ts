import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Import, importsBelow, importsOf } from "./imports.ts";

/** What each package may import beside its own files; `"node"` stands for Node's built-in modules. */
const ALLOWED = {
  validators: [/^zod$/],
  dsl: [/^@ecs-dsl\/validators(\/\w+)?$/],
  compiler: [
    /^@ecs-dsl\/(dsl|validators)(\/\w+)?$/,
    /^node:/,
    /^(agent-base|diff|esbuild|https?-proxy-agent|ignore|picomatch|sarif|tsx|yaml|ts-morph)(\/|$)/,
    /^@aws-sdk\/client-[a-z0-9-]+$/,
  ],
} as const;

describe.each(["validators", "dsl", "compiler"] as const)("packages/%s", (name) => {
  const source = `packages/${name}/src`;
  const imports = importsBelow(source);

  it("has imports to look at", () => {
    expect(imports.length).toBeGreaterThan(10);
  });

  it("imports only what it may", () => {
    const outside = imports.filter(({ to }) => !to.startsWith("."));
    expect(texts(outside.filter(({ to }) => !ALLOWED[name].some((allowed) => allowed.test(to))))).toEqual([]);
  });

  it("reaches no file outside its own sources", () => {
    const leaving = imports.filter(({ from, to }) => to.startsWith(".") && !inside(source, from, to));
    expect(texts(leaving)).toEqual([]);
  });

  it("names Node's modules with `node:` and its own files with `.ts`", () => {
    const bare = imports.filter(({ to }) => isBuiltin(to) && !to.startsWith("node:"));
    const withoutSuffix = imports.filter(({ to }) => to.startsWith(".") && !/\.(ts|json)$/.test(to));
    expect(texts([...bare, ...withoutSuffix])).toEqual([]);
  });
});

describe("@ecs-dsl/validators", () => {
  it("keeps zod to the documents, so that checking never loads it", () => {
    const zod = importsBelow("packages/validators/src").filter(({ to }) => to === "zod");
    const elsewhere = zod.filter(({ from }) => !/src\/(documents\/|schemas\.ts$)/.test(from));
    expect(texts(elsewhere)).toEqual([]);
  });
});

describe("ecs-dsl", () => {
  it("runs the SDK of AWS where its clients are made, and names its types elsewhere", () => {
    const files = readdirSync("packages/compiler/src", { recursive: true, encoding: "utf8" });
    const running = files.filter(
      (file) =>
        file.endsWith(".ts") &&
        /^(?:import (?!type )|export )[^;]*"@aws-sdk\//m.test(
          readFileSync(join("packages/compiler/src", file), "utf8"),
        ),
    );
    expect(running.filter((file) => !file.startsWith("live/aws/services/"))).toEqual([]);
  });

  it("gives a config nothing but the DSL", () => {
    expect(importsOf("packages/compiler/src/index.ts")).toEqual(["@ecs-dsl/dsl"]);
  });
});

function inside(source: string, from: string, to: string): boolean {
  return join(dirname(from), to).startsWith(`${source}/`);
}

function texts(imports: readonly Import[]): readonly string[] {
  return imports.map(({ from, to }) => `${from} imports ${to}`);
}
