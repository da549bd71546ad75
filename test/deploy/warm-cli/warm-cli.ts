import { type ChildProcess, spawnSync } from "node:child_process";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { startPython } from "../server.ts";

/** The AWS CLI, loaded once for all of its calls. */
export interface WarmCli {
  readonly server: ChildProcess;
  readonly environment: { readonly WARM_CLI: string };
  /** The folder that has to come first on the PATH. */
  readonly bin: string;
}

/** Undefined where the AWS CLI is not version 1, which Python can load: it starts anew for each call then. */
export async function startWarmCli(folder: string): Promise<WarmCli | undefined> {
  if (spawnSync("python3", ["-c", "import awscli.clidriver"]).status !== 0) return undefined;
  const socket = join(folder, "warm-cli");
  const server = await startPython([join(import.meta.dirname, "warm_cli.py"), socket], async () =>
    (await stat(socket)).isSocket(),
  );
  return { server, environment: { WARM_CLI: socket }, bin: join(import.meta.dirname, "bin") };
}
