import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { inputDiagnostic } from "../read/input-problem.ts";

/**
 * Replaces a file's text in one step, so that no reader and no crash sees half of it. Keeps its mode, and a link stays a
 * link. Returns why it could not.
 */
export function writeFixed(cwd: string, file: string, text: string): Diagnostic | undefined {
  const written = `${resolve(cwd, file)}.ecs-dsl-${process.pid}`;
  try {
    const path = realpathSync(resolve(cwd, file));
    writeFileSync(written, text, { flag: "wx" });
    chmodSync(written, statSync(path).mode & 0o7777);
    renameSync(written, path);
    return undefined;
  } catch {
    rmSync(written, { force: true });
    return inputDiagnostic(file, {
      code: "input/not-written",
      message: "The fixed text cannot be written, so the file is as it was.",
      help: "Give yourself the right to write the file and its folder.",
    });
  }
}
