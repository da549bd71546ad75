// Runs the bundled command line once in its common ways, then keeps what V8 compiled on the way beside the bundle.
"use strict";

const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const COMPILER = join(__dirname, "..", "packages", "compiler");
const { main, scripts } = require(join(COMPILER, "bin", "ecs-dsl.cjs"));

const CONFIG = `
import { app, repository, service } from "ecs-dsl";
const api = service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3", ports: { http: 8080 } });
export default app("shop", { workloads: [api], repositories: [repository("shop/api")] });
`;

const TASK = {
  family: "shop",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  containerDefinitions: [{ name: "api", image: "nginx:1.27.3", portMappings: [{ containerPort: 8080 }] }],
};

const RUNS = [
  ["--help"],
  ["--version"],
  ["lint", "task.json"],
  ["rules"],
  ["explain", "fargate/size-invalid"],
  ["compile"],
];

const quiet = () => undefined;

async function warm(folder) {
  writeFileSync(join(folder, "ecs.config.ts"), CONFIG);
  writeFileSync(join(folder, "task.json"), JSON.stringify(TASK));
  const io = { cwd: folder, env: {}, isTerminal: false, stdin: () => new Uint8Array(), stdout: quiet, stderr: quiet };
  for (const argv of RUNS) await main(argv, io);
}

async function keep() {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-"));
  try {
    await warm(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  for (const [file, script] of [...scripts].toReversed()) writeFileSync(`${file}.cache`, script.createCachedData());
}

void keep();
