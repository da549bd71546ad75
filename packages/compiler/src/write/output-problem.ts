import type { Diagnostic } from "@ecs-dsl/validators";
import { displayPath } from "../text/display-path.ts";

/** The problem with this `output/…` code: why nothing was written. */
export function outputProblem(code: `output/${string}`, message: string, help: string): Diagnostic {
  return { code, severity: "error", message, help };
}

/** Stops a write half way, so that what it began can be cleaned up; caught by `write` alone. */
export class WriteStop extends Error {
  readonly problem: Diagnostic;
  constructor(problem: Diagnostic) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The diagnostic of what a write threw; errors that are not the file system's are our own bugs and go on. */
export function problemOf(error: unknown, cwd: string, out: string): Diagnostic {
  if (error instanceof WriteStop) return error.problem;
  if (!isSystemError(error)) throw error;
  const path = displayPath(cwd, error.path ?? out);
  const message = `"${path}" cannot be written: ${reason(error)}. Nothing was changed.`;
  return outputProblem(
    "output/unwritable",
    message,
    HELP[error.code] ?? "Fix this, or choose another folder with `--out`.",
  );
}

const HELP: Readonly<Record<string, string>> = {
  EACCES: "Allow writing there, or choose another folder with `--out`.",
  EPERM: "Allow writing there, or choose another folder with `--out`.",
  EROFS: "Choose a folder on a writable file system with `--out`.",
  ENOTDIR: "Remove the file that stands where a folder belongs, or choose another folder with `--out`.",
  EEXIST: "Remove the file that stands where a folder belongs, or choose another folder with `--out`.",
  EISDIR: "Remove the folder that stands where a file belongs, or choose another folder with `--out`.",
  ENOSPC: "Free some space on the disk, then compile again.",
  EDQUOT: "Free some space of your quota, then compile again.",
  ENAMETOOLONG: "Choose a folder with a shorter path with `--out`, or shorten the name.",
};

interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}

/** `EACCES: permission denied, mkdir '/somewhere'` → `permission denied (EACCES)`. */
function reason({ code, message }: SystemError): string {
  const [, words] = /^\w+: (.*?)(?:, \w+.*)?$/.exec(message) ?? [];
  return words === undefined ? code : `${words} (${code})`;
}
