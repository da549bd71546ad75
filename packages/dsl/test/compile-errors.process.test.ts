import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const IMPORTS = `import { app, cluster, loadBalancer, network, service, sidecar } from "ecs-dsl";\n`;

/** What a user writes, and what tsc then says: all of it. The first line of the source is line 2: the import is line 1. */
const MISTAKES = {
  "memory that does not go with the cpu": {
    source: `service("api", { cpu: 512, memory: 8192, image: "api:1.0" });`,
    errors: ["2:28 Type '8192' is not assignable to type '1024 | 2048 | 3072 | 4096'."],
  },
  "memory in GB that does not go with the cpu in vCPU": {
    source: `service("api", { cpu: "0.5 vCPU", memory: "8 GB", image: "api:1.0" });`,
    errors: [`2:35 Type '"8 GB"' is not assignable to type '"1 GB" | "2 GB" | "3 GB" | "4 GB"'.`],
  },
  "a cpu that Fargate does not offer": {
    source: `service("api", { cpu: 300, memory: 512, image: "api:1.0" });`,
    errors: [
      `2:18 Type '300' is not assignable to type '"0.25 vCPU" | "0.5 vCPU" | "1 vCPU" | "16 vCPU" | "2 vCPU" | "32 vCPU" | "4 vCPU" | "8 vCPU" | 256 | 512 | 1024 | 2048 | 4096 | 8192 | 16384 | 32768'.`,
    ],
  },
  "missing memory": {
    source: `service("api", { cpu: 512, image: "api:1.0" });`,
    errors: [
      `2:16 Property 'memory' is missing in type '{ cpu: 512; image: string; }' but required in type 'ServiceProps<"api", 512, never, never>'.`,
    ],
  },
  "a misspelt property": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", desiredCont: 3 });`,
    errors: [
      `2:60 Object literal may only specify known properties, but 'desiredCont' does not exist in type 'ServiceProps<"api", 512, never, never>'. Did you mean to write 'desiredCount'?`,
    ],
  },
  "a misspelt property of a health check": {
    source: `sidecar("proxy", { image: "proxy:1.0", healthCheck: { command: "true", startperiod: 5 } });`,
    errors: [
      `2:72 Object literal may only specify known properties, but 'startperiod' does not exist in type 'HealthCheck'. Did you mean to write 'startPeriod'?`,
    ],
  },
  "a property that only EC2 has": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", privileged: true });`,
    errors: [
      `2:60 Object literal may only specify known properties, and 'privileged' does not exist in type 'ServiceProps<"api", 512, never, never>'.`,
    ],
  },
  "an unknown port in a route": {
    source: `const edge = loadBalancer("edge");
service("api", {
  cpu: 512,
  memory: 1024,
  image: "api:1.0",
  ports: { http: 8080 },
  routes: [edge.route({ path: "/api/*", port: "htp" })],
});`,
    errors: [
      `8:12 Type 'Route<"htp">' is not assignable to type 'Route<"http">'.\n  Type '"htp"' is not assignable to type '"http"'.`,
    ],
  },
  "an unknown port in url()": {
    source: `service("cache", { cpu: 512, memory: 1024, image: "redis:7.4", ports: { redis: 6379 } }).url("reddis");`,
    errors: [`2:94 Argument of type '"reddis"' is not assignable to parameter of type '"redis"'.`],
  },
  "an unknown dependency of the service": {
    source: `service("api", {
  cpu: 512,
  memory: 1024,
  image: "api:1.0",
  sidecars: [sidecar("log", { image: "log:1.0" })],
  dependsOn: { lgo: "START" },
});`,
    errors: [
      `7:16 Object literal may only specify known properties, and 'lgo' does not exist in type '{ readonly log?: Condition; }'.`,
    ],
  },
  "a dependency of a service without sidecars": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", dependsOn: { log: "START" } });`,
    errors: [`2:73 Type 'string' is not assignable to type 'never'.`],
  },
  "an unknown dependency of a sidecar": {
    source: `service("api", {
  cpu: 512,
  memory: 1024,
  image: "api:1.0",
  sidecars: [sidecar("log", { image: "log:1.0", dependsOn: { ap: "HEALTHY" } })],
});`,
    errors: [
      `6:14 Type 'Sidecar<"log", "ap">' is not assignable to type 'Sidecar<"log", "api" | "log">'.\n  Type '"ap"' is not assignable to type '"api" | "log"'.`,
    ],
  },
  "a condition that ECS does not have": {
    source: `sidecar("log", { image: "log:1.0", dependsOn: { api: "HEALTY" } });`,
    errors: [`2:49 Type '"HEALTY"' is not assignable to type 'Condition'. Did you mean '"HEALTHY"'?`],
  },
  "a secret written as text": {
    source: `sidecar("log", { image: "log:1.0", secrets: { TOKEN: "prod/token" } });`,
    errors: [`2:47 Type 'string' is not assignable to type 'Parameter | Secret'.`],
  },
  "a network that is both new and there already": {
    source: `network({ cidr: "10.0.0.0/16", vpcId: "vpc-0123456789abcdef0", privateSubnetIds: [], publicSubnetIds: [] });`,
    errors: [`2:32 Type 'string' is not assignable to type 'undefined'.`],
  },
  "an environment without its region": {
    source: `app("shop", { environments: { staging: { account: "123456789012" } }, define: () => ({ workloads: [] }) });`,
    errors: [
      `2:31 Property 'region' is missing in type '{ account: string; }' but required in type 'EnvironmentProps'.`,
    ],
  },
  "an environment that the app does not have": {
    source: `app("shop", {
  environments: { staging: { account: "123456789012", region: "us-east-1" } },
  define: (env) => ({ workloads: [], cluster: cluster({ name: env.name === "prod" ? "a" : "b" }) }),
});`,
    errors: [
      `4:63 This comparison appears to be unintentional because the types '"staging"' and '"prod"' have no overlap.`,
    ],
  },
  "workloads misspelt": {
    source: `app("shop", { workload: [] });`,
    errors: [
      `2:15 Object literal may only specify known properties, but 'workload' does not exist in type 'AppContent | AppEnvironments<never>'. Did you mean to write 'workloads'?`,
    ],
  },
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ecs-dsl-types-"));
  const compilerOptions = {
    noEmit: true,
    composite: false,
    declaration: false,
    declarationMap: false,
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
  const setUp = `import { loadBalancer, service, sidecar } from "ecs-dsl";\nconst edge = loadBalancer("edge");\n`;

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
    { what: "with ports", most: 15, settings: () => `ports: { http: 8080 }, environment: { TIER: "web" }` },
    {
      what: "with ports and a route",
      most: 28,
      settings: (index: number) =>
        `ports: { http: 8080 }, routes: [edge.route({ path: "/api-${index}/*", port: "http" })]`,
    },
    {
      what: "with a sidecar that waits",
      most: 50,
      settings: (index: number) =>
        `sidecars: [sidecar("log", { image: "log:1.0", dependsOn: { "api-${index}": "START" } })]`,
    },
  ])("cost at most $most instantiations per service $what", ({ most, settings }) => {
    const added = instantiations(210, settings) - instantiations(10, settings);
    expect(added / 200).toBeLessThanOrEqual(most);
  });
});
