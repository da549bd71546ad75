import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Starts a server that Python runs, and returns when it is up. */
export async function startPython(
  words: readonly string[],
  isUp: () => Promise<boolean>,
  environment: NodeJS.ProcessEnv = {},
): Promise<ChildProcess> {
  const server = spawn("python3", words, { env: { ...process.env, ...environment }, stdio: "ignore" });
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await isUp().catch(() => false)) return server;
    if (server.exitCode !== null) throw new Error(`${words.join(" ")} ended with status ${server.exitCode}.`);
    await wait(100);
  }
  throw new Error(`${words.join(" ")} is not up.`);
}

/** Where Python and the AWS CLI themselves are, when a version manager puts slower stand-ins on the PATH. */
export function pythonFolder(): readonly string[] {
  const { stdout } = spawnSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" });
  return stdout.trim() === "" ? [] : [dirname(stdout.trim())];
}
