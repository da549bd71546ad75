import type { Diagnostic } from "@ecs-dsl/validators";
import { lint, type LintedFile } from "../../lint.ts";
import { findInputs, type InputFault } from "../../read/find-inputs.ts";
import type { ReadInput } from "../../read/read.ts";
import { formatNamed, FORMATS, REPORTERS } from "../../report/index.ts";
import type { Command, CommandArguments, ExitCode } from "../command.ts";
import { canColor, type Io } from "../io.ts";
import { ruleLevels } from "./rule-levels.ts";

export const lintCommand: Command = {
  name: "lint",
  summary: "Check task definitions, lifecycle policies and CloudFormation templates, in JSON or YAML.",
  positionals: "[FILE|FOLDER|GLOB|-…]",
  flags: {
    format: { type: "string", choices: FORMATS, summary: "How findings are written; pretty unless you say otherwise." },
    fix: { type: "boolean", summary: "Mend what can be mended with certainty, in the files." },
    strict: { type: "boolean", summary: "Exit 1 for warnings, too." },
    rule: {
      type: "string",
      multiple: true,
      value: "CODE=off|warning|info",
      summary: "Set the level of a rule that is no error.",
    },
  },
  notes: "Without an argument, checks the current folder. Skips what holds nothing of ECS or ECR. Never runs code.",
  run,
};

async function run(given: CommandArguments, io: Io): Promise<ExitCode> {
  const levels = ruleLevels(given.values("rule"));
  if ("problem" in levels) return reportUsage(levels.problem, io);
  const names = given.positionals.length === 0 ? ["."] : given.positionals;
  const programs = names.filter((name) => PROGRAM.test(name));
  if (programs.length > 0) io.stderr(programNote(programs));
  if (programs.length === names.length) return 2;
  const found = new Inputs(
    names.filter((name) => !PROGRAM.test(name)),
    io,
  );
  const files = [...(await lint(found.readable(), { levels: levels.levels })), ...found.faults.map(faultyFile)];
  return conclude(files, found, given, io);
}

/** A config is a program; `lint` never runs code. */
const PROGRAM = /\.[cm]?[jt]sx?$/;

function programNote(names: readonly string[]): string {
  return names.map((name) => `${name} is a program: \`ecs-dsl compile --config ${name}\` checks it.\n`).join("");
}

/** The inputs, with the texts that a report may quote. */
class Inputs {
  readonly faults: InputFault[] = [];
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #names: readonly string[];
  readonly #io: Io;

  constructor(names: readonly string[], io: Io) {
    this.#names = names;
    this.#io = io;
  }

  *readable(): Generator<ReadInput> {
    for (const input of findInputs(this.#names, this.#io.cwd, this.#io.stdin)) {
      if ("problem" in input) this.faults.push(input);
      else {
        this.#bytes.set(input.file, input.bytes);
        yield input;
      }
    }
  }

  text(file: string): string | undefined {
    const bytes = this.#bytes.get(file);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }
}

function faultyFile({ file, problem, isNamed }: InputFault): LintedFile {
  if (isNamed) return { file, kind: "unreadable", diagnostics: [problem] };
  return { file, kind: "foreign", diagnostics: [], note: problem };
}

function conclude(files: readonly LintedFile[], inputs: Inputs, given: CommandArguments, io: Io): ExitCode {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const context = { color: canColor(io), readText: (file: string) => inputs.text(file) };
  io.stdout(REPORTERS[formatNamed(given.value("format"))](diagnostics, context));
  for (const { file, note } of files) if (note !== undefined) io.stderr(`Skipped ${file}: ${note.message}\n`);
  io.stderr(countsText(files));
  return exitCode(diagnostics, given.has("strict"));
}

function countsText(files: readonly LintedFile[]): string {
  const skipped = files.filter(({ kind }) => kind === "foreign").length;
  const checked = files.length - skipped;
  const rest =
    skipped === 0 ? "" : `, skipped ${skipped} that ${skipped === 1 ? "holds" : "hold"} nothing of ECS or ECR`;
  return `Checked ${checked} ${checked === 1 ? "file" : "files"}${rest}.\n`;
}

function exitCode(diagnostics: readonly Diagnostic[], isStrict: boolean): ExitCode {
  if (diagnostics.some(({ code }) => code.startsWith("input/"))) return 2;
  const fails = diagnostics.some(({ severity }) => severity === "error" || (isStrict && severity === "warning"));
  return fails ? 1 : 0;
}

function reportUsage(problem: Diagnostic, io: Io): ExitCode {
  io.stderr(REPORTERS.pretty([problem], { color: canColor(io), readText: () => undefined }));
  return 2;
}
