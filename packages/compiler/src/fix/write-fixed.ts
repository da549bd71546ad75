import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { inputDiagnostic } from "../read/input-problem.ts";

/**
 * Replaces a file's text in one step, so that no reader and no crash sees half of it. Keeps its mode, and a link stays a
 * link. Returns why it could not.
 */
export function writeFixed(cwd: string, file: string, text: string): Diagnostic | undefined {
  try {
    replace(realpathSync(resolve(cwd, file)), text);
    return undefined;
  } catch {
    return inputDiagnostic(file, {
      code: "input/not-written",
      message: "The fixed text cannot be written, so the file is as it was.",
      help: "Give yourself the right to write the file and its folder.",
    });
  }
}

function replace(path: string, text: string): void {
  const written = `${path}.ecs-dsl-${process.pid}`;
  try {
    writeFileSync(written, text, { flag: "wx" });
    chmodSync(written, statSync(path).mode & 0o7777);
    renameSync(written, path);
  } finally {
    rmSync(written, { force: true });
  }
}
