import { spawnSync } from "node:child_process";

/** The program and its version, as it says it; an empty text where it is absent. */
export function versionOf(program: string): string {
  return `${program} ${spawnSync(program, ["--version"], { encoding: "utf8" }).stdout ?? ""}`;
}

/** Whether to run a test that needs a program of the machine: absent, the test is skipped, but fails in CI. */
export function isMissing(program: string): boolean {
  if (spawnSync(program, ["--version"]).status === 0) return false;
  if (process.env["CI"] !== undefined) throw new Error(`${program} is not installed; CI runs every oracle.`);
  process.stderr.write(`Skipped: ${program} is not installed.\n`);
  return true;
}
