import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { languageServer, type LanguageServer } from "./language-server.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const HEAD = `import { app, awsLogs, loadBalancer, pick, service } from "ecs-dsl";\nconst edge = loadBalancer("edge");\n`;
const TASK = `cpu: 512, memory: 1024, image: "api:1.0", ports: { http: 8080, admin: 9000 }`;
const SIDECARS = `sidecars: { log: { image: "log:1.0" }, proxy: { image: "proxy:1.0" } }`;

let folder: string;
let server: LanguageServer;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "ecs-dsl-completions-")));
  const compilerOptions = {
    noEmit: true,
    composite: false,
    declaration: false,
    rootDir: "/",
    typeRoots: [join(ROOT, "node_modules/@types")],
    paths: { "ecs-dsl": [join(ROOT, "packages/dsl/src/index.ts")] },
  };
  const config = { extends: join(ROOT, "tsconfig.base.json"), compilerOptions, files: ["ecs.config.ts"] };
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(join(folder, "ecs.config.ts"), "");
  server = await languageServer(join(ROOT, "node_modules/.bin/tsc"), join(folder, "ecs.config.ts"));
});

afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true });
});

it.each([
  ["memory beside a cpu in units", `service("api", { cpu: 512, memory: ‸ });`, ["1024", "2048", "3072", "4096"]],
  [
    "memory beside a cpu in vCPU",
    `service("api", { cpu: "0.5 vCPU", memory: "‸" });`,
    ["1 GB", "2 GB", "3 GB", "4 GB"],
  ],
  ["ports in routes", `service("api", { ${TASK}, routes: { ‸ } });`, ["http", "admin"]],
  ["ports that have no route yet", `service("api", { ${TASK}, routes: { http: edge.route(), ‸ } });`, ["admin"]],
  ["sidecars in dependsOn", `service("api", { ${TASK}, ${SIDECARS}, dependsOn: { ‸ } });`, ["log", "proxy"]],
  [
    "the main container in dependsOn of a sidecar",
    `service("api", { ${TASK}, sidecars: { log: { image: "log:1.0", dependsOn: { ‸ } } } });`,
    ["log", "main"],
  ],
  [
    "conditions in dependsOn",
    `service("api", { ${TASK}, ${SIDECARS}, dependsOn: { log: "‸" } });`,
    ["COMPLETE", "HEALTHY", "START", "SUCCESS"],
  ],
  [
    "settings of logging",
    `service("api", { ${TASK}, logging: awsLogs({ kmsKey: "arn", ‸ }) });`,
    ["retentionInDays", "logGroup", "streamPrefix", "datetimeFormat", "multilinePattern", "mode", "maxBufferSize"],
  ],
  ["ports in url()", `service("api", { ${TASK} }).url("‸");`, ["admin", "http"]],
  [
    "environments in pick()",
    `const place = { account: "123456789012", region: "us-east-1" };
app("shop", { environments: { staging: place, production: place }, define: (env) => { pick(env, { ‸ }); return { workloads: [] }; } });`,
    ["production", "staging"],
  ],
])("the language server completes %s", async (_what, source, names) => {
  expect((await server.completions(HEAD + source)).toSorted()).toEqual(names.toSorted());
});
