import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { configSource } from "./config-source.ts";
import { asJson, largeTemplate } from "./large-template.ts";
import { NEW_FOLDER, type Work } from "./measure.ts";
import { taskDefinition } from "./task-definition.ts";

/** How much of each kind of work a run measures. */
export interface Sizes {
  readonly compile: readonly number[];
  readonly lint: readonly number[];
  /** Lines of a template. */
  readonly template: number;
  readonly types: number;
}

export const FULL_SIZES: Sizes = { compile: [1, 10, 100, 500], lint: [1, 100, 1000], template: 10_000, types: 1000 };
export const QUICK_SIZES: Sizes = { compile: [1, 10], lint: [1, 10], template: 1000, types: 10 };

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
// Inside the repository, so that a generated config finds `ecs-dsl` as a user's does.
const FOLDER = `${ROOT}.bench`;
const CLI = ["node", `${ROOT}node_modules/ecs-dsl/bin/ecs-dsl.cjs`];
const FLOOR = fileURLToPath(new URL("floor", import.meta.url));

/** Writes the inputs and returns the commands that work on them. */
export function prepareWork(sizes: Sizes): readonly Work[] {
  mkdirSync(FOLDER, { recursive: true });
  return [
    work("node -e 0", ["node", "-e", "0"]),
    work("--version", [...CLI, "--version"]),
    work("--help", [...CLI, "--help"]),
    ...sizes.compile.flatMap(compileWork),
    ...sizes.lint.flatMap(lintWork),
    ...templateWork(sizes.template),
    typesWork("tsc, empty project", "types-empty", "export {};\n"),
    typesWork(`tsc, ${sizes.types} services`, "types", configSource(sizes.types)),
  ];
}

function work(name: string, command: readonly string[]): Work {
  return { name, command, cwd: FOLDER, memory: true };
}

function compileWork(count: number): readonly Work[] {
  const config = write(`compile-${count}/ecs.config.ts`, configSource(count));
  return [
    work(`compile ${count}`, [...CLI, "compile", "--config", config, "--out", NEW_FOLDER]),
    work(`floor, compile ${count}`, ["node", `${FLOOR}/compile.mjs`, config, NEW_FOLDER]),
  ];
}

function lintWork(count: number): readonly Work[] {
  const files = Array.from({ length: count }, (_, index) =>
    write(`lint/${index}.json`, `${JSON.stringify(taskDefinition(index), null, 2)}\n`),
  );
  return [
    work(`lint ${count}`, [...CLI, "lint", ...files]),
    work(`floor, lint ${count}`, ["node", `${FLOOR}/lint.mjs`, ...files]),
  ];
}

function templateWork(lines: number): readonly Work[] {
  const yaml = largeTemplate(lines);
  return [
    work(`lint ${lines} lines of YAML`, [...CLI, "lint", write("template.yaml", yaml)]),
    work(`lint ${lines} lines in JSON`, [...CLI, "lint", write("template.json", asJson(yaml))]),
  ];
}

/** A user's project: strict, NodeNext, the built package. TypeScript's own process is no Node process. */
function typesWork(name: string, folder: string, source: string): Work {
  write(`${folder}/ecs.config.ts`, source);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: "NodeNext",
    target: "ES2023",
    skipLibCheck: true,
    types: [],
  };
  const project = write(
    `${folder}/tsconfig.json`,
    `${JSON.stringify({ compilerOptions, files: ["ecs.config.ts"] })}\n`,
  );
  return { ...work(name, ["node", `${ROOT}node_modules/typescript/${tscLauncher()}`, "-p", project]), memory: false };
}

function tscLauncher(): string {
  const manifest: { readonly bin: { readonly tsc: string } } = JSON.parse(
    readFileSync(`${ROOT}node_modules/typescript/package.json`, "utf8"),
  );
  return manifest.bin.tsc;
}

function write(path: string, content: string): string {
  const file = `${FOLDER}/${path}`;
  mkdirSync(file.slice(0, file.lastIndexOf("/")), { recursive: true });
  writeFileSync(file, content);
  return file;
}
