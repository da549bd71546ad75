import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { lint, type LintedFile } from "../lint.ts";
import { anyOf } from "../read/inputs/glob.ts";
import { reporterNamed } from "../report/index.ts";
import { counted } from "../report/summary.ts";
import { Baseline, baselineText } from "../settings/baseline.ts";
import { FileSuppressions } from "../settings/file-suppressions.ts";
import { askedAbout, readSettings, type Settings } from "../settings/settings.ts";
import { usage } from "./arguments.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import { canColor, type Io } from "./io.ts";
import { patchOf, writeFixes } from "./lint-fixes.ts";
import { LintInputs } from "./lint-inputs.ts";
import { failTo } from "./report-to.ts";
import { tell } from "./tell.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** Checks what the arguments name, reports, and writes the fixes. */
export async function runLint(given: CommandArguments, io: Io): Promise<ExitCode> {
  const settings = await readSettings(io.cwd, given.values("rule"), given.has("strict"));
  if ("problem" in settings) return failTo(io, given, [settings.problem]);
  const verdict = verdictOf(given, settings.strict);
  if ("problem" in verdict) return failTo(io, given, [verdict.problem]);
  const inputs = await inputsOf(given, settings, io);
  if (inputs === undefined) return 2;
  const baseline = baselineOf(given, io);
  if (baseline !== undefined && "problem" in baseline) return failTo(io, given, [baseline.problem]);
  const suppressions = await FileSuppressions.of(settings.file);
  const linted = await lint(inputs.readable(), {
    askedAbout: askedAbout(settings),
    // A baseline holds what is found in the files as they will be.
    isFixing: given.has("fix") || (given.has("fix-dry-run") && !given.has("update-baseline")),
    isAccepted: (diagnostic) => suppressions.accepts(diagnostic),
    begin: inputs.begin,
    follow: inputs.follow,
  });
  const files = [...linted, ...inputs.faults()];
  const checked = linted.filter(({ kind }) => kind === "documents").map(({ file }) => file);
  const all = [...files.flatMap((file) => file.diagnostics), ...suppressions.faults(checked)];
  if (given.has("update-baseline")) return writeBaseline([...all, ...writeFixes(files, inputs, io)], given, io);
  const found = baseline === undefined ? all : all.filter((diagnostic) => !baseline.accepts(diagnostic));
  const gone = baseline?.gone(checked) ?? 0;
  if (gone > 0) tell(io, `note: the baseline names ${gone} that are no longer found; --update-baseline omits them.`);
  if (given.has("fix-dry-run")) return showPatch(await patchOf(files, inputs), found, inputs, given, verdict, io);
  const diagnostics = [...found, ...writeFixes(files, inputs, io)];
  await show(verdict, diagnostics, files, inputs, given, io);
  return exitCode(diagnostics, verdict, inputs);
}

/** A config is a program, and `lint` never runs code. */
const PROGRAM = /\.[cm]?[jt]sx?$/;

/** What is to be checked; undefined where nothing is but programs. */
async function inputsOf(given: CommandArguments, settings: Settings, io: Io): Promise<LintInputs | undefined> {
  const stdinFile = given.value("stdin-filename") ?? "-";
  const isStdinNamed = stdinFile !== "-" && !given.positionals.includes("-");
  const wanted = [...given.positionals, ...(isStdinNamed ? ["-"] : [])];
  const names = wanted.length === 0 ? ["."] : wanted;
  const programs = [...names, stdinFile].filter((name) => PROGRAM.test(name));
  for (const name of programs) tell(io, `${name} is a program; \`ecs-dsl compile --config ${name}\` checks it.`);
  const left = names.filter((name) => !programs.includes(name) && !(name === "-" && programs.includes(stdinFile)));
  if (left.length === 0) return undefined;
  return new LintInputs(left, io, { stdinFile, isIgnored: await anyOf(settings.file.ignore) });
}

/** The findings that are no news; every one is where `--baseline` names none. */
function baselineOf(given: CommandArguments, io: Io): ReturnType<typeof Baseline.read> | undefined {
  const file = given.value("baseline");
  if (file === undefined) return given.has("update-baseline") ? { problem: noBaseline() } : undefined;
  return given.has("update-baseline") ? undefined : Baseline.read(io.cwd, file);
}

function noBaseline(): Diagnostic {
  const message = "Flag `--update-baseline` says nothing without a file.";
  return usage("usage/no-baseline", message, "Name it: `--baseline ecs-dsl.baseline.json --update-baseline`.");
}

function writeBaseline(all: readonly Diagnostic[], given: CommandArguments, io: Io): ExitCode {
  const file = given.value("baseline") ?? "";
  const { text, count } = baselineText(all);
  try {
    writeFileSync(resolve(io.cwd, file), text);
  } catch {
    tell(io, `${file} could not be written, so there is no baseline.`);
    return 2;
  }
  tell(io, `Wrote ${counted(count, "finding") || "no finding"} to ${file}.`);
  return 0;
}

/** The patch is the result; what would still be found is talk. */
async function showPatch(
  patch: string,
  found: readonly Diagnostic[],
  inputs: LintInputs,
  given: CommandArguments,
  verdict: Verdict,
  io: Io,
): Promise<ExitCode> {
  io.stdout(patch);
  const reporter = await reporterNamed(given.value("format"));
  const shown = verdict.shown(found);
  if (shown.length > 0) io.stderr(reporter(shown, { color: false, readText: () => undefined, cwd: io.cwd }));
  const exit = exitCode(found, verdict, inputs);
  return exit === 0 && patch !== "" ? 1 : exit;
}

/** One odd file of a folder is a finding; the command has done what it was asked to. */
function exitCode(diagnostics: readonly Diagnostic[], verdict: Verdict, inputs: LintInputs): ExitCode {
  const isUnusable = diagnostics.some(({ code, origin }) => code.startsWith("input/") && !inputs.isFound(origin?.file));
  return isUnusable ? 2 : verdict.exitCode(diagnostics);
}

async function show(
  { fails, shown }: Verdict,
  diagnostics: readonly Diagnostic[],
  files: readonly LintedFile[],
  inputs: LintInputs,
  given: CommandArguments,
  io: Io,
): Promise<void> {
  const { stdinFile } = inputs;
  const fixedInput = given.has("fix") && inputs.hasStdin ? files.find(({ file }) => file === stdinFile) : undefined;
  const text = fixedInput?.fixed?.text ?? inputs.text(stdinFile);
  const readText = (file: string) => (file === stdinFile ? text : inputs.text(file));
  const details = { files: { checked: files.length - passedOver(files), passedOver: passedOver(files) } };
  const reporter = await reporterNamed(given.value("format"));
  const report = reporter(shown(diagnostics), {
    color: canColor(io),
    readText,
    cwd: io.cwd,
    files: files.filter(({ kind }) => kind !== "foreign").map(({ file }) => file),
    fails,
    details,
  });
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
  const rest = others === 0 ? "" : `; passed over ${others}${reasonText(files, others)}`;
  return `Checked ${checked}${rest}.\n`;
}

function reasonText(files: readonly LintedFile[], others: number): string {
  const told = files.filter(({ note, says }) => (says ?? note) !== undefined).length;
  if (told === 0) return ` that ${others === 1 ? "holds" : "hold"} nothing of ECS or ECR`;
  return `${others === told ? "" : `, ${told} of them`} for the ${told === 1 ? "reason" : "reasons"} above`;
}
