import type { Diagnostic } from "@ecs-dsl/validators";

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How many diagnostics there are of each severity. */
export function summarize(diagnostics: readonly Diagnostic[]): Summary {
  const summary = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity } of diagnostics) {
    if (severity === "error") summary.errors++;
    else if (severity === "warning") summary.warnings++;
    else summary.infos++;
  }
  return summary;
}

/** `2 errors, 1 warning`. */
export function summaryText({ errors, warnings, infos }: Summary): string {
  return [counted(errors, "error"), counted(warnings, "warning"), counted(infos, "info")]
    .filter((part) => part !== "")
    .join(", ");
}

/** `1 file`, `2 files`; empty for none. */
export function counted(count: number, noun: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
