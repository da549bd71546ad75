import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const ROOT = new URL("../../../..", import.meta.url);

/** Starts a module's text in a process of its own; it imports our sources by their address, which `source` gives. */
export function startScript(text: string, ...argv: readonly string[]): ChildProcess {
  const flags = ["--import", "tsx", "--conditions=ecs-dsl-source", "--input-type=module", "-e", text];
  return spawn(process.execPath, [...flags, ...argv], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
}

/** How a script ended. */
export async function exitOf(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const [code]: unknown[] = await once(child, "exit");
  return code;
}

/** A source file of `write/` as a script imports it. */
export function source(name: string): string {
  return JSON.stringify(new URL(`../../src/write/${name}`, import.meta.url).href);
}
