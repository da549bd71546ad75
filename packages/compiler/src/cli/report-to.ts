import { resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { MAX_INPUT_BYTES } from "../read/decode.ts";
import { readRegularFile } from "../read/regular-file.ts";
import { formatNamed, REPORTERS } from "../report/index.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import { canColor, type Io } from "./io.ts";

/** Shows findings on stdout, in the format that `--format` asks for. */
export function reportTo(
  io: Io,
  given: CommandArguments,
  diagnostics: readonly Diagnostic[],
  details: Readonly<Record<string, unknown>> = {},
): void {
  io.stdout(reportText(io, given, diagnostics, details));
}

/** Shows why a command could not do its work: for people on stderr, for programs on stdout. Returns the exit code. */
export function failTo(io: Io, given: CommandArguments, diagnostics: readonly Diagnostic[]): ExitCode {
  const text = reportText(io, given, diagnostics, {});
  if (formatNamed(given.value("format")) === "pretty") io.stderr(text);
  else io.stdout(text);
  return 2;
}

function reportText(
  io: Io,
  given: CommandArguments,
  diagnostics: readonly Diagnostic[],
  details: Readonly<Record<string, unknown>>,
): string {
  const report = REPORTERS[formatNamed(given.value("format"))];
  return report(diagnostics, { color: canColor(io), readText: (file) => readIfThere(resolve(io.cwd, file)), details });
}

function readIfThere(path: string): string | undefined {
  try {
    return readRegularFile(path, MAX_INPUT_BYTES)
      ?.toString("utf8")
      .replace(/^\ufeff/, "");
  } catch {
    return undefined;
  }
}
