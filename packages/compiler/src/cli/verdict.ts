import type { Diagnostic, Severity } from "@ecs-dsl/validators";
import { usage } from "./arguments.ts";
import type { CommandArguments, ExitCode } from "./command.ts";

/** What a command's findings come to: which of them are shown, and how it ends. */
export interface Verdict {
  /** True for findings of this severity that make the command fail, however many there are. */
  readonly fails: (severity: Severity) => boolean;
  readonly shown: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
  readonly exitCode: (diagnostics: readonly Diagnostic[]) => ExitCode;
}

/** How the findings of a command are judged that was given `--quiet` and `--max-warnings`; `strict` fails on warnings. */
export function verdictOf(given: CommandArguments, strict: boolean): Verdict | { readonly problem: Diagnostic } {
  const limit = given.value("max-warnings");
  if (limit !== undefined && !/^\d{1,9}$/.test(limit)) return { problem: noNumber(limit) };
  const most = limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
  const fails = (severity: Severity) => severity === "error" || (strict && severity === "warning");
  const failing = (diagnostics: readonly Diagnostic[]) => {
    const hasTooMany = diagnostics.filter(({ severity }) => severity === "warning").length > most;
    return diagnostics.filter(({ severity }) => fails(severity) || (hasTooMany && severity === "warning"));
  };
  return {
    fails,
    shown: (diagnostics) => (given.has("quiet") ? failing(diagnostics) : diagnostics),
    exitCode: (diagnostics) => (failing(diagnostics).length === 0 ? 0 : 1),
  };
}

function noNumber(limit: string): Diagnostic {
  const message = `Flag "--max-warnings" takes a whole number, and "${limit}" is none.`;
  return usage("usage/not-a-number", message, "Write `--max-warnings 0`, or leave it out.");
}
