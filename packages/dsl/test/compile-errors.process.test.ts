import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MISTAKES } from "./mistakes.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const IMPORTS = `import { app, awsLogs, cluster, deployParameter, distribution, ec2Capacity, gitHubActions, loadBalancer, managedInstances, network, networkLoadBalancer, parameter, pick, ports, queue, repository, registry, resource, scheduledTask, service, sidecar, size, stack, stackOutput, task, text, topic, worker } from "ecs-dsl";\n`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ecs-dsl-types-"));
  const compilerOptions = {
    noEmit: true,
    composite: false,
    declaration: false,
    rootDir: "/",
    typeRoots: [join(ROOT, "node_modules/@types")],
    paths: { "ecs-dsl": [join(ROOT, "packages/dsl/src/index.ts")] },
  };
  write("package.json", `{ "type": "module" }`);
  write("tsconfig.json", JSON.stringify({ extends: join(ROOT, "tsconfig.base.json"), compilerOptions, files: [] }));
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

/** Runs the real compiler over some of the folder's files. */
function tsc(files: readonly string[], ...options: readonly string[]): string {
  write("tsconfig.run.json", JSON.stringify({ extends: "./tsconfig.json", files }));
  const args = ["-p", "tsconfig.run.json", "--pretty", "false", ...options];
  return spawnSync(join(ROOT, "node_modules/.bin/tsc"), args, { cwd: folder, encoding: "utf8" }).stdout;
}

describe("tsc", () => {
  const found = new Map<string, string[]>();

  beforeAll(() => {
    const sources = Object.values(MISTAKES).map(({ source }) => source);
    sources.forEach((source, index) => write(`mistake-${index}.ts`, IMPORTS + source));
    const output = tsc(sources.map((_source, index) => `mistake-${index}.ts`));
    const errors = output.trimEnd().matchAll(/^(mistake-\d+\.ts)\((\d+),(\d+)\): error TS\d+: (.*(?:\n .*)*)/gm);
    for (const [, file = "", line, column, text] of errors) {
      found.set(file, [...(found.get(file) ?? []), `${line}:${column} ${text}`]);
    }
  });

  it.each(Object.entries(MISTAKES).map(([title, { errors }], index) => ({ title, errors, index })))(
    "says where and why: $title",
    ({ errors, index }) => {
      expect(found.get(`mistake-${index}.ts`)).toEqual(errors);
    },
  );
});

describe("the types", () => {
  const sizes = ["cpu: 256, memory: 512", "cpu: 1024, memory: 2048", `cpu: "0.5 vCPU", memory: "2 GB"`];
  const setUp = `import { loadBalancer, service } from "ecs-dsl";\nconst edge = loadBalancer("edge");\n`;

  function instantiations(services: number, settings: (index: number) => string): number {
    const lines = Array.from(
      { length: services },
      (_, index) =>
        `service("api-${index}", { ${sizes[index % sizes.length]}, image: "api:1.0", ${settings(index)} });\n`,
    );
    write("services.ts", setUp + lines.join(""));
    const output = tsc(["services.ts"], "--extendedDiagnostics");
    expect(output).not.toContain("error TS");
    return Number(/^Instantiations:\s+(\d+)/m.exec(output)?.[1]);
  }

  it.each([
    { what: "with ports", most: 6, settings: () => `ports: { http: 8080 }, environment: { TIER: "web" }` },
    {
      what: "with ports and a route",
      most: 6,
      settings: (index: number) => `ports: { http: 8080 }, routes: { http: edge.route({ path: "/api-${index}/*" }) }`,
    },
    {
      what: "with a sidecar that waits",
      most: 50,
      settings: () =>
        `sidecars: { log: { image: "log:1.0", dependsOn: { main: "START" } } }, dependsOn: { log: "START" }`,
    },
  ])("cost at most $most instantiations per service $what", ({ most, settings }) => {
    const added = instantiations(210, settings) - instantiations(10, settings);
    expect(added / 200).toBeLessThanOrEqual(most);
  });
});
