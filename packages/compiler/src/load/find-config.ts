import { type Stats, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { listed } from "@ecs-dsl/validators/words";
import { failure, type Failure } from "./failure.ts";

/** The names a config has, in the order they are looked for. */
const CONFIG_NAMES = ["ecs.config.ts", "ecs.config.mts", "ecs.config.js", "ecs.config.mjs"] as const;

/** The absolute path of the config: the one that `--config` names, or the one in the working directory. */
export function findConfig(cwd: string, named: string | undefined): { readonly path: string } | Failure {
  if (named === undefined) return configIn(cwd) ?? notHere();
  const path = resolve(cwd, named);
  if (isFile(path)) return { path };
  return isFolder(path) ? (configIn(path) ?? notInFolder(cwd, path)) : notThere(named);
}

function configIn(folder: string): { readonly path: string } | undefined {
  const path = CONFIG_NAMES.map((name) => resolve(folder, name)).find(isFile);
  return path === undefined ? undefined : { path };
}

function isFile(path: string): boolean {
  return statsOf(path)?.isFile() ?? false;
}

function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

/** Nothing for a path that leads through a file, or that is too long for any disk: it names nothing. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function notHere(): Failure {
  const help = "Begin one with `ecs-dsl init`, or name a config with `--config FILE`.";
  return failure("config/not-found", `This folder has no ${listed(CONFIG_NAMES)}.`, help);
}

function notInFolder(cwd: string, folder: string): Failure {
  const message = `Folder "${relative(cwd, folder)}" has no ${listed(CONFIG_NAMES)}.`;
  return failure("config/not-found", message, "Name the file itself with `--config FILE`.");
}

function notThere(named: string): Failure {
  return failure("config/not-found", `There is no file "${named}".`, "Name a file that exists with `--config FILE`.");
}
