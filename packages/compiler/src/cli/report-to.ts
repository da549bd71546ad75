import { resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { MAX_INPUT_BYTES } from "../formats/decode.ts";
import { readRegularFile } from "../read/regular-file.ts";
import { formatNamed, reporterNamed } from "../report/index.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import { canColor, type Io } from "./io.ts";

/** Shows findings on stdout, in the format that `--format` asks for. */
export async function reportTo(
  io: Io,
  given: CommandArguments,
  diagnostics: readonly Diagnostic[],
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  io.stdout(await reportText(io, given, diagnostics, details));
}

/** Shows why a command could not do its work: for people on stderr, for programs on stdout. Returns the exit code. */
export async function failTo(io: Io, given: CommandArguments, diagnostics: readonly Diagnostic[]): Promise<ExitCode> {
  const text = await reportText(io, given, diagnostics, {});
  if (formatNamed(given.value("format")) === "pretty") io.stderr(text);
  else io.stdout(text);
  return 2;
}

async function reportText(
  io: Io,
  given: CommandArguments,
  diagnostics: readonly Diagnostic[],
  details: Readonly<Record<string, unknown>>,
): Promise<string> {
  const report = await reporterNamed(given.value("format"));
  return report(diagnostics, {
    color: canColor(io),
    readText: (file) => readIfThere(resolve(io.cwd, file)),
    cwd: io.cwd,
    details,
  });
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
