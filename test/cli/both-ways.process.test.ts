import { describe, expect, it } from "vitest";
import { configOf } from "./config-of.ts";
import { Project } from "./project.ts";

/** Forces a config to be run by tsx, and changes nothing else. */
const NEEDS_TSX = "void import.meta;\n";

const IMPORTS = `import { readFileSync } from "node:fs";
import { app, service } from "ecs-dsl";
import { image, Size } from "./lib/image.ts";

const { tag } = JSON.parse(readFileSync("tag.json", "utf8"));

export default app("shop", {
  environments: { staging: { account: "123456789012", region: "eu-west-1" } },
  define: (env) => ({ workloads: [service(\`api-\${env.name}\`, { cpu: Size.Small, memory: 512, image: image(tag) })] }),
});
`;

const LIB = `export enum Size { Small = 256 }
export const image = (tag: string): string => \`nginx:\${tag}\`;
`;

const WITH_FINDINGS = `import { app, service, type Service } from "ecs-dsl";

const api: Service = service("api", {
  cpu: 256,
  memory: 8192,
  image: "nginx:latest",
});

export default app("shop", { workloads: [api] });
`;

const CONFIGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "one service": { "ecs.config.ts": configOf(1) },
  "twenty services": { "ecs.config.ts": configOf(20) },
  "modules, an enum and a file that is read": {
    "ecs.config.ts": IMPORTS,
    "lib/image.ts": LIB,
    "tag.json": '{ "tag": "1.2.3" }',
  },
  findings: { "ecs.config.ts": WITH_FINDINGS },
};

describe("a config bundled by esbuild and the same run by tsx", () => {
  it.each(Object.keys(CONFIGS))("give the same output and findings: %s", (name) => {
    const files = CONFIGS[name] ?? {};
    const fast = new Project(files);
    const slow = new Project({ ...files, "ecs.config.ts": `${files["ecs.config.ts"] ?? ""}${NEEDS_TSX}` });
    const [bundled, run] = [fast.run("compile", "--verbose"), slow.run("compile", "--verbose")];
    expect(bundled.err).toBe("ecs.config.ts was bundled by esbuild.\n");
    expect(run.err).toMatch(/^ecs\.config\.ts was run by tsx, because .*\n$/);
    expect({ ...bundled, err: "" }).toEqual({ ...run, err: "" });
    expect(fast.tree("ecs.out")).toEqual(slow.tree("ecs.out"));
  });

  it("tell why tsx is needed", () => {
    const why = (line: string, more: Readonly<Record<string, string>> = {}) =>
      new Project({ "ecs.config.ts": `${line}\n${configOf(1)}`, ...more }).run("compile", "--verbose").err;
    expect(why('import { parse } from "yaml";\nparse("");')).toContain('because it imports "yaml"');
    expect(why("await Promise.resolve();")).toContain("because esbuild cannot bundle it as CommonJS");
    expect(why('if (typeof __dirname === "number") throw 1;')).toContain("because it uses __dirname");
    const cycle = {
      "a.ts": 'import { b } from "./b.ts";\nexport const a = () => b;\n',
      "b.ts": 'import { a } from "./a.ts";\nexport const b = () => a;\n',
    };
    expect(why('import { a } from "./a.ts";\na();', cycle)).toContain("in a cycle");
  });

  it("are both read in a CommonJS package, as JavaScript, and as a promise", () => {
    const compiles = (files: Readonly<Record<string, string>>) => new Project(files).run("compile", "--verbose");
    const promise = configOf(1).replace(/export default (.*);/, "export default Promise.resolve($1);");
    const commonJs = configOf(1)
      .replace(/import (.*) from (.*);/, "const $1 = require($2);")
      .replace("export default", "module.exports =");
    expect(compiles({ "package.json": "{}", "ecs.config.ts": configOf(1) }).exit).toBe(0);
    expect(compiles({ "package.json": "{}", "ecs.config.ts": promise }).exit).toBe(0);
    expect(compiles({ "ecs.config.ts": promise })).toMatchObject({
      exit: 0,
      err: expect.stringContaining("a promise"),
    });
    expect(compiles({ "ecs.config.mjs": configOf(1) }).exit).toBe(0);
    expect(compiles({ "package.json": "{}", "ecs.config.js": commonJs })).toMatchObject({ exit: 0 });
  });
});
