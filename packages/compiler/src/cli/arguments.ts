import { parseArgs } from "node:util";
import type { Diagnostic } from "@ecs-dsl/validators";
import { listed, nearest } from "@ecs-dsl/validators/words";
import type { Command, CommandArguments, FlagSpec } from "./command.ts";

type Given = Readonly<Record<string, readonly string[]>>;
type ParsedToken = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];
type Token = ParsedToken | { readonly kind: "positional"; readonly value: string };
type OptionToken = Extract<Token, { readonly kind: "option" }>;

/** What `argv` means to `command`, or what is wrong with it. */
export function readArguments(
  command: Command,
  argv: readonly string[],
): { readonly given: CommandArguments } | { readonly problem: Diagnostic } {
  const flags = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens(command.flags, argv)) {
    if (token.kind === "positional") {
      if (command.positionals === undefined) return { problem: unexpected(command, token.value) };
      positionals.push(token.value);
    } else if (token.kind === "option") {
      const problem = optionProblem(command, token);
      if (problem !== undefined) return { problem };
      flags.set(token.name, [...(flags.get(token.name) ?? []), token.value ?? ""]);
    }
  }
  return { given: commandArguments(Object.fromEntries(flags), positionals) };
}

/** Arguments from values; what `readArguments` makes from a command line. */
function commandArguments(flags: Given, positionals: readonly string[]): CommandArguments {
  const values = (flag: string): readonly string[] => (Object.hasOwn(flags, flag) ? (flags[flag] ?? []) : []);
  return {
    positionals,
    has: (flag) => values(flag).length > 0,
    value: (flag) => values(flag).at(-1),
    values,
  };
}

/** Most runs are given names alone, for which Node need not load what reads flags. */
function tokens(flags: Readonly<Record<string, FlagSpec>>, argv: readonly string[]): readonly Token[] {
  if (!argv.some((word) => word.startsWith("-"))) return argv.map((value) => ({ kind: "positional", value }));
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type, short }]) => [
      name,
      { type, multiple: true, ...(short === undefined ? {} : { short }) },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function optionProblem(command: Command, token: OptionToken): Diagnostic | undefined {
  const spec = Object.hasOwn(command.flags, token.name) ? command.flags[token.name] : undefined;
  if (spec === undefined) return unknownFlag(command, token.rawName);
  if (spec.type === "boolean") return token.value === undefined ? undefined : takesNoValue(token.rawName);
  if (token.value === undefined || token.value === "") return takesValue(token.rawName, spec);
  return spec.choices === undefined || spec.choices.includes(token.value)
    ? undefined
    : otherChoice(token.rawName, token.value, spec.choices);
}

function unknownFlag(command: Command, flag: string): Diagnostic {
  const near = nearest(
    flag,
    Object.keys(command.flags).map((name) => `--${name}`),
  );
  const help = near === undefined ? `See \`ecs-dsl ${command.name} --help\`.` : `Did you mean "${near}"?`;
  return usage("usage/unknown-flag", `Command "${command.name}" has no flag "${flag}".`, help);
}

function unexpected(command: Command, value: string): Diagnostic {
  const namesConfig = Object.hasOwn(command.flags, "config") && /\.[cm]?[jt]s$/.test(value);
  const help = namesConfig
    ? `Name the config with its flag: \`--config ${value}\`.`
    : `See \`ecs-dsl ${command.name} --help\`.`;
  return usage("usage/unexpected-argument", `Command "${command.name}" takes no argument "${value}".`, help);
}

function takesNoValue(flag: string): Diagnostic {
  return usage("usage/unexpected-value", `Flag "${flag}" takes no value.`, `Write \`${flag}\` alone.`);
}

function takesValue(flag: string, spec: FlagSpec): Diagnostic {
  return usage("usage/missing-value", `Flag "${flag}" has no value.`, `Write \`${flag} ${spec.value ?? "VALUE"}\`.`);
}

function otherChoice(flag: string, value: string, choices: readonly string[]): Diagnostic {
  const near = nearest(value, choices);
  const help = near === undefined ? `The values are ${listed(choices, "and")}.` : `Did you mean "${near}"?`;
  return usage("usage/unknown-value", `Flag "${flag}" does not take "${value}".`, help);
}

/** The diagnostic with this `usage/…` code: what was typed cannot be understood. */
export function usage(code: `usage/${string}`, message: string, help: string): Diagnostic {
  return { code, severity: "error", message, help };
}
