import { describe, expect, it } from "vitest";
import { Project } from "./project.ts";

const SIZE = 'cpu: 256, memory: 512, image: "nginx:1.27.3"';

const CYCLES = [
  ["environment", `const own = {}; own.SELF = own;`, `service("api", { ${SIZE}, environment: own })`],
  [
    "labels",
    `const own = {}; own.a = own;`,
    `service("api", { ${SIZE}, overrides: { container: { dockerLabels: own } } })`,
  ],
  ["workloads", `const own = { workloads: [] }; own.workloads.push(own);`, `own`],
] as const;

describe("a config with a value that contains itself", () => {
  it.each(CYCLES)("in its %s is one diagnostic with a place", (_, before, workload) => {
    const project = new Project({
      "ecs.config.js": `import { app, service } from "ecs-dsl";\n${before}\nexport default app("shop", { workloads: [${workload}] });\n`,
      "package.json": '{ "type": "module" }',
    });
    const { exit, out, err } = project.run("compile", "--format", "json");
    expect([exit, err, project.has("ecs.out")]).toEqual([2, "", false]);
    expect(JSON.parse(out)).toMatchObject({
      diagnostics: [
        {
          code: "config/circular",
          message: expect.stringContaining('App "shop" contains itself: workloads[0].'),
          help: "Write the inner value out, or omit it.",
          origin: { file: "ecs.config.js" },
        },
      ],
    });
  });
});
