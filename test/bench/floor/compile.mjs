// The least a compiler like ours must do: bundle and evaluate a TypeScript config of N services, make a task definition
// and a stack of 16 resources for each, write the same files. It deduces nothing, checks nothing and knows no defaults.
// node floor/compile.mjs CONFIG OUT
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";

const [config, out] = process.argv.slice(2);

function load() {
  const require = createRequire(createRequire(import.meta.url).resolve("esbuild/package.json"));
  const binary = require.resolve(`@esbuild/${process.platform}-${process.arch}/bin/esbuild`);
  const nouns = fileURLToPath(new URL("nouns.mjs", import.meta.url));
  const flags = ["--bundle", "--format=cjs", "--platform=node", `--alias:ecs-dsl=${nouns}`];
  const { stdout } = spawnSync(binary, [config, ...flags], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const module = { exports: {} };
  compileFunction(stdout, ["module", "exports"])(module, module.exports);
  return module.exports.default;
}

function taskDefinition({ name, props }) {
  return {
    family: name,
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    cpu: String(props.cpu),
    memory: String(props.memory),
    containerDefinitions: [
      {
        name,
        image: name,
        portMappings: Object.entries(props.ports).map(([port, containerPort]) => ({ name: port, containerPort })),
        environment: Object.entries(props.environment).map(([key, value]) => ({ name: key, value })),
        secrets: Object.entries(props.secrets).map(([key, value]) => ({ name: key, valueFrom: value.name })),
        healthCheck: { command: ["CMD-SHELL", props.healthCheck.command], interval: 30, retries: 3, timeout: 5 },
        logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": `/ecs/${name}`, "awslogs-region": "-" } },
      },
    ],
  };
}

const KINDS =
  "Task ExecutionRole TaskRole LogGroup Service SecurityGroup Ingress Egress TargetGroup Rule Target Cpu Memory Requests A B";

function stack(task) {
  const resources = KINDS.split(" ").map((kind) => [
    kind,
    {
      Type: `AWS::ECS::${kind}`,
      Properties: kind === "Task" ? task : { Name: `${task.family}-${kind}`, Cluster: { Ref: "Cluster" }, Tags: [] },
    },
  ]);
  return { AWSTemplateFormatVersion: "2010-09-09", Resources: Object.fromEntries(resources) };
}

const write = (path, value) => writeFileSync(`${out}/${path}`, `${JSON.stringify(value, null, 2)}\n`);

const workloads = load().props.define({ name: "production" }).workloads;
for (const folder of ["task-definitions", "cloudformation"]) mkdirSync(`${out}/${folder}`, { recursive: true });
for (const workload of workloads) {
  const task = taskDefinition(workload);
  write(`task-definitions/${workload.name}.json`, task);
  write(`cloudformation/${workload.name}.json`, stack(task));
  write(`cloudformation/${workload.name}.parameters.json`, { Image: workload.name });
}
write(
  "manifest.json",
  workloads.map(({ name }) => name),
);
