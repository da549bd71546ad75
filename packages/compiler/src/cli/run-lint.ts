import type { Diagnostic } from "@ecs-dsl/validators";
import { writeFixed } from "../fix/write-fixed.ts";
import { lint, type LintedFile } from "../lint.ts";
import { reporterNamed } from "../report/index.ts";
import { counted } from "../report/summary.ts";
import { FileSuppressions } from "../settings/file-suppressions.ts";
import { asked, readSettings } from "../settings/settings.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import { canColor, type Io } from "./io.ts";
import { LintInputs } from "./lint-inputs.ts";
import { failTo } from "./report-to.ts";
import { tell } from "./tell.ts";

/** Checks what the arguments name, reports, and writes the fixes. */
export async function runLint(given: CommandArguments, io: Io): Promise<ExitCode> {
  const settings = await readSettings(io.cwd, given.values("rule"), given.has("strict"));
  if ("problem" in settings) return failTo(io, given, [settings.problem]);
  const names = given.positionals.length === 0 ? ["."] : given.positionals;
  const programs = names.filter((name) => PROGRAM.test(name));
  for (const name of programs) tell(io, `${name} is a program; \`ecs-dsl compile --config ${name}\` checks it.`);
  if (programs.length === names.length) return 2;
  const inputs = new LintInputs(
    names.filter((name) => !PROGRAM.test(name)),
    io,
  );
  const suppressions = await FileSuppressions.of(settings.file);
  const isAccepted = (diagnostic: Diagnostic) => suppressions.accepts(diagnostic);
  const linted = await lint(inputs.readable(), { ...asked(settings), isFixing: given.has("fix"), isAccepted });
  const files = [...linted, ...inputs.faults()];
  const faults = suppressions.faults(linted.filter(({ kind }) => kind === "documents").map(({ file }) => file));
  const diagnostics = [...files.flatMap((file) => file.diagnostics), ...faults, ...writeAll(files, io)];
  await show(diagnostics, files, inputs, given, io);
  return diagnostics.some((diagnostic) => isUnusable(diagnostic, inputs)) ? 2 : exitCode(diagnostics, settings.strict);
}

/** One odd file of a folder is a finding; the command has done what it was asked to. */
function isUnusable({ code, origin }: Diagnostic, inputs: LintInputs): boolean {
  return code.startsWith("input/") && !inputs.isFound(origin?.file);
}

/** A config is a program, and `lint` never runs code. */
const PROGRAM = /\.[cm]?[jt]sx?$/;

function writeAll(files: readonly LintedFile[], io: Io): readonly Diagnostic[] {
  return files.flatMap(({ file, fixed }) => {
    if (fixed === undefined || file === "-") return [];
    const problem = writeFixed(io.cwd, file, fixed.text);
    if (problem !== undefined) return [problem];
    for (const { title } of fixed.applied) tell(io, `${file}: ${title}.`);
    return [];
  });
}

async function show(
  diagnostics: readonly Diagnostic[],
  files: readonly LintedFile[],
  inputs: LintInputs,
  given: CommandArguments,
  io: Io,
): Promise<void> {
  const fixedInput = given.has("fix") ? files.find(({ file }) => file === "-") : undefined;
  const text = fixedInput?.fixed?.text ?? inputs.text("-");
  const readText = (file: string) => (file === "-" ? text : inputs.text(file));
  const details = { files: { checked: files.length - passedOver(files), passedOver: passedOver(files) } };
  const reporter = await reporterNamed(given.value("format"));
  const report = reporter(diagnostics, { color: canColor(io), readText, details });
  // `lint --fix -` is a filter: its result is the text.
  if (fixedInput === undefined) io.stdout(report);
  else {
    io.stdout(text ?? "");
    io.stderr(report);
  }
  for (const { file, note, says = note?.message } of files) {
    if (says !== undefined) tell(io, `${file} was passed over: ${says}`);
  }
  io.stderr(countsText(files));
}

function passedOver(files: readonly LintedFile[]): number {
  return files.filter(({ kind }) => kind === "foreign").length;
}

function countsText(files: readonly LintedFile[]): string {
  const others = passedOver(files);
  const checked = counted(files.length - others, "file") || "no file";
  const rest =
    others === 0 ? "" : `; passed over ${others} that ${others === 1 ? "holds" : "hold"} nothing of ECS or ECR`;
  return `Checked ${checked}${rest}.\n`;
}

function exitCode(diagnostics: readonly Diagnostic[], isStrict: boolean): ExitCode {
  const fails = diagnostics.some(({ severity }) => severity === "error" || (isStrict && severity === "warning"));
  return fails ? 1 : 0;
}
