import type { Diagnostic } from "@ecs-dsl/validators";
import type { Command, ExitCode } from "./command.ts";
import { COMMANDS } from "./commands/index.ts";
import { terminalText } from "../text/terminal-text.ts";
import { type Io, canColor, processIo } from "./io.ts";
import { version } from "../version.ts";

/** Runs `ecs-dsl` on `argv` (what follows the program's name) and returns its exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    io.stderr(ownFailure(error, io));
    return 2;
  }
}

/** Runs `ecs-dsl` as this process and ends it. */
export async function runProcess(): Promise<never> {
  const io = processIo();
  process.on("uncaughtException", (error) => {
    io.stderr(ownFailure(error, io));
    process.exit(2);
  });
  process.exit(await main(process.argv.slice(2), io));
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name = "--help", ...rest] = argv;
  if (asksForMainHelp(name)) return help(rest, io);
  if (name === "--version" || name === "-v") return print(`${version()}\n`, io);
  const command = COMMANDS.find((each) => each.name === name);
  return command === undefined ? fail(await unknownCommand(name), argv, io) : runCommand(command, rest, io);
}

async function runCommand(command: Command, argv: readonly string[], io: Io): Promise<ExitCode> {
  if (asksForHelp(argv)) return print((await import("./help.ts")).commandHelp(command), io);
  const { readArguments } = await import("./arguments.ts");
  const read = readArguments(command, argv);
  return "problem" in read ? fail(read.problem, argv, io) : command.run(read.given, io, COMMANDS);
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  const flags = end === -1 ? argv : argv.slice(0, end);
  return flags.includes("--help") || flags.includes("-h");
}

async function help([name]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || asksForMainHelp(name)) return print(await mainHelp(), io);
  return dispatch([name, "--help"], io);
}

function asksForMainHelp(name: string): boolean {
  return name === "--help" || name === "-h" || name === "help";
}

async function mainHelp(): Promise<string> {
  const { table } = await import("./help.ts");
  const commands = table(COMMANDS.map(({ name, summary }) => [name, summary]));
  return `ecs-dsl ${version()}: a typed DSL, compiler and linter for Amazon ECS and ECR.

Usage: ecs-dsl COMMAND [flags]

${commands}
Flags of each command: ecs-dsl COMMAND --help. Exit codes: 0 fine, 1 findings or a difference, 2 usage or unreadable input.
`;
}

async function unknownCommand(name: string): Promise<Diagnostic> {
  const { nearest } = await import("@ecs-dsl/validators/words");
  const near = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  const help = near === undefined ? "See `ecs-dsl --help`." : `Did you mean "${near}"?`;
  const isFlag = name.startsWith("-");
  const message = isFlag ? `ecs-dsl has no flag "${name}".` : `ecs-dsl has no command "${name}".`;
  return { code: isFlag ? "usage/unknown-flag" : "usage/unknown-command", severity: "error", message, help };
}

/** For people on stderr; on stdout for a program, which asks for its format although the rest cannot be understood. */
async function fail(problem: Diagnostic, argv: readonly string[], io: Io): Promise<ExitCode> {
  const { formatNamed, reporterNamed } = await import("../report/index.ts");
  const format = formatNamed(formatIn(argv));
  const text = (await reporterNamed(format))([problem], { color: canColor(io), readText: () => undefined });
  if (format === "pretty") io.stderr(text);
  else io.stdout(text);
  return 2;
}

/** The last value of `--format`; read from the words alone, because no command may have read them. */
function formatIn(argv: readonly string[]): string | undefined {
  const values = argv.map((word, index) => (word === "--format" ? argv[index + 1] : /^--format=(.*)$/.exec(word)?.[1]));
  return values.findLast((value) => value !== undefined);
}

function print(text: string, io: Io): ExitCode {
  io.stdout(text);
  return 0;
}

function ownFailure(error: unknown, io: Io): string {
  const detail = terminalText(error instanceof Error ? error.message : String(error));
  const isAsked = io.env["ECS_DSL_DEBUG"] === "1" && error instanceof Error;
  const stack = isAsked ? `\n${(error.stack ?? "").split("\n").map(terminalText).join("\n")}\n` : "";
  const more = stack === "" ? "Run again with ECS_DSL_DEBUG=1 to see where, and report it.\n" : stack;
  return `ecs-dsl failed: ${detail}\nThis is a bug in ecs-dsl, not in your files. ${more}`;
}
