import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../packages/compiler/src/cli/main.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = join(root, "packages/compiler/bin/ecs-dsl.cjs");

export const EXAMPLES = join(root, "examples");
export const BROKEN = join(EXAMPLES, "broken");

/** Folders below `folder` that hold a config, sorted. */
export function configFolders(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "ecs.config.ts")))
    .map((entry) => entry.name)
    .toSorted();
}

/** Configs beside the one of each example, as `example/name.config.ts`, each with the folder of what it compiles to. */
export function furtherConfigs(): readonly (readonly [example: string, config: string, out: string])[] {
  return configFolders(EXAMPLES).flatMap((example) =>
    readdirSync(join(EXAMPLES, example)).flatMap((file) => {
      const [, name] = /^(?!ecs\.)([\w-]+)\.config\.ts$/.exec(file) ?? [];
      return name === undefined ? [] : [[example, file, `expected-${name}`] as const];
    }),
  );
}

/** Compiles an example into its `expected/`. One with workflows is compiled in a copy, which `done` is given. */
export async function compileExample(
  name: string,
  args: readonly string[],
  done: (folder: string) => void,
): Promise<Run> {
  return withExample(name, async (folder, isCopy) => {
    const run = await runHere(folder, "compile", "--out", "expected", ...args);
    if (isCopy) done(folder);
    return run;
  });
}

/**
 * Does something in the folder of an example. Of one with workflows it is a copy that is a repository of its own: here they would be written
 * at the root of this one.
 */
export async function withExample<Result>(
  name: string,
  act: (folder: string, isCopy: boolean) => Promise<Result>,
): Promise<Result> {
  const folder = join(EXAMPLES, name);
  if (!existsSync(join(folder, ".github"))) return act(folder, false);
  const copy = mkdtempSync(join(tmpdir(), "ecs-dsl-example-"));
  try {
    cpSync(folder, copy, { recursive: true, filter: (path) => basename(path) !== "node_modules" });
    symlinkSync(join(folder, "node_modules"), join(copy, "node_modules"));
    mkdirSync(join(copy, ".git"));
    return await act(copy, true);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in `cwd`, without a terminal. */
export function ecsDsl(cwd: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd, encoding: "utf8" });
  return { exitCode: status, stdout, stderr };
}

/** Runs the command in this process, without a terminal: most of a run with findings is what a process loads. */
export async function runHere(cwd: string, ...argv: readonly string[]): Promise<Run> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const exitCode = await main(argv, {
    cwd,
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    stdin: () => new Uint8Array(),
    stdout: (text) => stdout.push(text),
    stderr: (text) => stderr.push(text),
  });
  return { exitCode, stdout: stdout.join(""), stderr: stderr.join("") };
}

/** What a person sees who compiles a broken example, as its `expected.txt` holds it. */
export async function transcript(folder: string): Promise<string> {
  const { exitCode, stdout, stderr } = await runHere(join(BROKEN, folder), "compile", "--check");
  return `${stdout}${stderr}exit code ${exitCode}\n`;
}
