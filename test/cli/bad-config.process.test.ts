import { describe, expect, it } from "vitest";
import { Project } from "./project.ts";

const SERVICE = 'service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })';

/** The one diagnostic of a compile that could not load its config. */
function failure(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const project = new Project(files);
  const { exit, out, err } = project.run("compile", "--format", "json", ...argv);
  expect([exit, err, project.has("ecs.out")]).toEqual([2, "", false]);
  const { diagnostics }: { readonly diagnostics: readonly Readonly<Record<string, unknown>>[] } = JSON.parse(out);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0];
}

describe.each(["module", "commonjs"])("a bad config in a package of type %s", (type) => {
  const failed = (config: string, more: Readonly<Record<string, string>> = {}, ...argv: readonly string[]) =>
    failure({ "package.json": `{ "type": "${type}" }`, "ecs.config.ts": config, ...more }, ...argv);

  it("has a syntax error", () => {
    expect(failed("export default app(;\n")).toMatchObject({
      code: "config/syntax",
      message: 'ecs.config.ts does not parse: Unexpected ";".',
      origin: { file: "ecs.config.ts", line: 1, column: 20 },
    });
  });

  it("has a syntax error in a module that it imports", () => {
    expect(failed('import "./lib/api.ts";\n', { "lib/api.ts": "const a = {;\n" })).toMatchObject({
      code: "config/syntax",
      origin: { file: "lib/api.ts", line: 1, column: 12 },
    });
  });

  it("throws", () => {
    const config = `interface Unused { a: 1 }\n\nfunction image(): string {\n  throw new TypeError("no image");\n}\nexport default image();\n`;
    expect(failed(config)).toMatchObject({
      code: "config/throws",
      message: "ecs.config.ts throws TypeError: no image.",
      origin: { file: "ecs.config.ts", line: 4, column: 9 },
    });
  });

  it("throws in a module that it imports", () => {
    const lib = "type A = 1;\nexport const a: number = JSON.parse('{');\n";
    expect(failed('import { a } from "./lib.ts";\nexport default a;\n', { "lib.ts": lib })).toMatchObject({
      code: "config/throws",
      origin: { file: "lib.ts", line: 2 },
    });
  });

  it("throws what is no error", () => {
    expect(failed('throw "nothing configured";\n')).toMatchObject({
      code: "config/throws",
      message: 'ecs.config.ts throws "nothing configured".',
    });
  });

  it("throws in define", () => {
    const config = `import { app } from "ecs-dsl";
export default app("shop", {
  environments: { staging: { account: "123456789012", region: "us-east-1" } },
  define: (env) => {
    throw new Error(\`no \${env.name} today\`);
  },
});
`;
    expect(failed(config)).toMatchObject({
      code: "config/throws",
      message: "ecs.config.ts throws an error: no staging today.",
      origin: { line: 5, column: 11 },
    });
  });

  it("has a default export that is no app", () => {
    expect(failed(`import { service } from "ecs-dsl";\nexport default ${SERVICE};\n`)).toMatchObject({
      code: "config/not-app",
      message: 'The default export of ecs.config.ts is the service "api", not an app.',
      origin: { line: 2, column: 1 },
    });
    expect(failed("export default 42;\n")).toMatchObject({
      message: "The default export of ecs.config.ts is the number 42, not an app.",
    });
    expect(failed("export default () => undefined;\n")).toMatchObject({
      message: "The default export of ecs.config.ts is a function, not an app.",
    });
  });

  it("exports its app by name only", () => {
    expect(
      failed('import { app } from "ecs-dsl";\nexport const shop = app("shop", { workloads: [] });\n'),
    ).toMatchObject({
      code: "config/not-app",
      message: "ecs.config.ts has no default export, so there is no app to compile.",
      help: "Write `export default shop;`.",
    });
  });

  it("exports nothing", () => {
    expect(failed("")).toMatchObject({
      code: "config/not-app",
      message: "ecs.config.ts has no default export, so there is no app to compile.",
    });
  });

  it("throws what cannot be shown", () => {
    const config = "throw { toString() { throw 1; }, toJSON() { throw 2; } };\n";
    expect(failed(config)).toMatchObject({
      code: "config/throws",
      message: "ecs.config.ts throws what cannot be shown.",
    });
  });

  it("calls itself without end in define", () => {
    const config = `import { app } from "ecs-dsl";
const again = (): never => again();
export default app("shop", {
  environments: { staging: { account: "123456789012", region: "us-east-1" } },
  define: () => again(),
});
`;
    expect(failed(config)).toMatchObject({ code: "config/throws", origin: { line: 2 } });
  });

  it("names no environment", () => {
    const config = `import { app } from "ecs-dsl";\nexport default app("shop", { environments: {}, define: () => ({ workloads: [] }) });\n`;
    expect(failed(config)).toMatchObject({
      code: "config/no-environment",
      message: 'App "shop" names no environment, so there is nothing to compile.',
    });
  });

  it("imports a file that is not there", () => {
    expect(failed('import { api } from "./apo.ts";\nexport default api;\n')).toMatchObject({
      code: "config/unresolved-import",
      origin: { line: 1, column: 21 },
    });
  });

  it("imports a package that is not installed", () => {
    expect(failed('\nimport { api } from "@acme/platform";\nexport default api;\n')).toMatchObject({
      code: "config/unresolved-import",
      message: 'ecs.config.ts imports "@acme/platform", which is not there.',
      help: "Install it: `npm install --save-dev @acme/platform`.",
      origin: { line: 2, column: 21 },
    });
  });

  it("imports a module that imports it", () => {
    const lib = 'import { tag } from "./ecs.config.ts";\nexport const image = `nginx:${tag}`;\n';
    const config = 'import { image } from "./lib.ts";\nexport const tag = "1";\nexport default image;\n';
    expect(failed(config, { "lib.ts": lib })).toMatchObject({
      code: "config/throws",
      help: "These files import one another in a cycle: ecs.config.ts → lib.ts → ecs.config.ts. Move what they share into a file of its own.",
    });
  });

  it("has a promise as its default export, which is rejected", () => {
    expect(failed('export default Promise.reject(new TypeError("not today"));\n')).toMatchObject({
      code: "config/throws",
      message: "ecs.config.ts throws TypeError: not today.",
    });
  });

  it("lacks the environment that --env names", () => {
    const config = `import { app } from "ecs-dsl";
export default app("shop", {
  environments: { staging: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [] }),
});
`;
    expect(failed(config, {}, "--env", "stagin")).toMatchObject({
      code: "config/unknown-environment",
      message: 'App "shop" has no environment "stagin".',
      help: 'Did you mean "staging"?',
      origin: { line: 3, column: 3 },
    });
    expect(failed(config, {}, "--env", "live")).toMatchObject({ help: "It has staging." });
  });
});

describe("a failure to load, for people", () => {
  it.each(["export default app(;", 'throw new Error("no");', "await 1; export default 1;", 'import "nowhere";'])(
    "has a place, a way out and no stack trace: %s",
    (config) => {
      const { exit, out, err } = new Project({ "ecs.config.ts": config }).run("compile");
      expect([exit, out]).toEqual([2, ""]);
      expect(err).toMatch(/^error\[config\/[^]*\n {2}at ecs\.config\.ts:1:\d+\n[^]*\n {2}help: /);
      expect(err).not.toMatch(/node:internal|cli\.cjs|node_modules/);
    },
  );
});

describe("a config that is not there", () => {
  it("is reported with the names that were looked for", () => {
    expect(failure({})).toMatchObject({ code: "config/not-found" });
    expect(failure({}, "--config", "shop.ts")).toMatchObject({ message: 'There is no file "shop.ts".' });
  });
});

describe("a config with type errors", () => {
  it("compiles: types are for the editor", () => {
    const config = `import { app, service } from "ecs-dsl";\nconst cpu: string = 256;\nexport default app("shop", { workloads: [service("api", { cpu, memory: 512, image: "nginx:1.27.3" })] });\n`;
    expect(new Project({ "ecs.config.ts": config }).run("compile").exit).toBe(0);
  });
});
