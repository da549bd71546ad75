import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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

/** What a person sees who compiles a broken example, as its `expected.txt` holds it. */
export function transcript(folder: string): string {
  const { exitCode, stdout, stderr } = ecsDsl(join(BROKEN, folder), "compile", "--check");
  return `${stdout}${stderr}exit code ${exitCode}\n`;
}
