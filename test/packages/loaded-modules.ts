import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CLI = join(ROOT, "packages/compiler/bin/ecs-dsl.cjs");
const RECORDER = fileURLToPath(new URL("record-requires.cjs", import.meta.url));

/**
 * What a run of the built command loads, one line each, sorted: Node's modules, built files, npm packages, and folders of
 * sources that a built file holds and evaluates only when they are asked for. V8 tells which: its coverage names the
 * files, and in them the functions that esbuild wraps such sources in and calls by their path.
 */
export function loadedModules(cwd: string, args: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-modules-"));
  try {
    const env = {
      ...process.env,
      NODE_V8_COVERAGE: join(folder, "coverage"),
      ECS_DSL_REQUIRES: join(folder, "requires"),
    };
    const run = spawnSync(process.execPath, ["--require", RECORDER, CLI, ...args], { cwd, env, encoding: "utf8" });
    if (run.status !== 0) throw new Error(`ecs-dsl ${args.join(" ")} exits ${run.status}: ${run.stdout}${run.stderr}`);
    const files = evaluatedFiles(join(folder, "coverage"));
    return [...new Set([...builtins(join(folder, "requires")), ...files.map(lineOf)])].toSorted();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function builtins(file: string): readonly string[] {
  const requests = readFileSync(file, "utf8").trim().split("\n");
  return requests.filter((request) => isBuiltin(request)).map((request) => `node    ${request.replace("node:", "")}`);
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

function evaluatedFiles(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const { result }: Coverage = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return result
      .filter(({ url }) => isOnDisk(url))
      .flatMap(({ url, functions }) => [url, ...evaluatedInside(functions)]);
  });
}

function isOnDisk(url: string): boolean {
  return (url.startsWith("file:") || url.startsWith("/")) && !url.endsWith("record-requires.cjs");
}

function evaluatedInside(functions: Coverage["result"][number]["functions"]): readonly string[] {
  return functions
    .filter(({ functionName, ranges }) => functionName.includes("/") && (ranges[0]?.count ?? 0) > 0)
    .map(({ functionName }) => functionName);
}

function lineOf(file: string): string {
  const inPackage = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
  if (inPackage !== undefined) return `package ${inPackage}`;
  if (file.startsWith("file:")) return `file    ${fileURLToPath(file).replace(ROOT, "")}`;
  return `source  ${file.replace(ROOT, "").replace(/\/[^/]+$/, "")}`;
}
