import { chmodSync, chownSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { inputDiagnostic, type InputProblem } from "../formats/input-problem.ts";

/**
 * Replaces a file's text in one step, so that no reader and no crash sees half of it. Keeps its mode and owner, and a
 * link stays a link. Returns why it could not.
 */
export function writeFixed(cwd: string, file: string, text: string): Diagnostic | undefined {
  const problem = replace(resolve(cwd), resolve(cwd, file), text);
  return problem === undefined ? undefined : inputDiagnostic(file, problem);
}

function replace(cwd: string, file: string, text: string): InputProblem | undefined {
  try {
    const path = realpathSync(file);
    if (isWithin(cwd, file) && !isWithin(realpathSync(cwd), path)) return LINKED_OUTSIDE;
    const stats = statSync(path);
    // A rename would go past the file's own mode, which is where people say that they do not want it changed.
    if ((stats.mode & 0o222) === 0) return READ_ONLY;
    return swap(path, stats, text);
  } catch {
    return NOT_WRITTEN;
  }
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return !isAbsolute(below) && below.split(sep)[0] !== "..";
}

/** The new text is beside the file itself, not beside a link to it: nothing is renamed from one disk to another. */
function swap(path: string, stats: Stats, text: string): InputProblem | undefined {
  const written = `${path}.ecs-dsl-${process.pid}`;
  try {
    writeFileSync(written, text, { flag: "wx" });
    keepOwner(written, stats);
    chmodSync(written, stats.mode & 0o7777);
    renameSync(written, path);
    return undefined;
  } catch {
    rmSync(written, { force: true });
    return NOT_WRITTEN;
  }
}

/** Whoever may write a file need not have the right to give one to its owner. */
function keepOwner(written: string, { gid, uid }: Stats): void {
  const now = statSync(written);
  if (now.uid === uid && now.gid === gid) return;
  try {
    chownSync(written, uid, gid);
  } catch {
    return;
  }
}

const LINKED_OUTSIDE: InputProblem = {
  code: "input/not-written",
  message:
    "A link leads from here out of the working directory, so the fixes are not written and the file is as it was.",
  help: "Run `ecs-dsl lint --fix` where the file itself is.",
};

const READ_ONLY: InputProblem = {
  code: "input/not-written",
  message: "The file is read-only, so its fixes are not written and it is as it was.",
  help: "Give the file the right to be written, or omit it.",
};

const NOT_WRITTEN: InputProblem = {
  code: "input/not-written",
  message: "The fixed text cannot be written, so the file is as it was.",
  help: "Give yourself the right to write the file and its folder.",
};
