import type { Command, FlagSpec } from "./command.ts";

/** The text of `ecs-dsl COMMAND --help`. */
export function commandHelp(command: Command): string {
  const positionals = command.positionals === undefined ? "" : ` ${command.positionals}`;
  const flags = Object.entries({ ...command.flags, help: HELP_FLAG });
  const lines = table(flags.map(([name, spec]) => [flagTerm(name, spec), flagSummary(spec)]));
  const notes = command.notes === undefined ? "" : `\n${command.notes}\n`;
  return `${command.summary}\n\nUsage: ecs-dsl ${command.name}${positionals} [flags]\n\n${lines}${notes}`;
}

/** Two aligned columns, indented. */
export function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([term]) => term.length)) + 2;
  return rows.map(([term, text]) => `  ${term.padEnd(width)}${text}\n`).join("");
}

const HELP_FLAG: FlagSpec = { type: "boolean", short: "h", summary: "Show this text." };

function flagTerm(name: string, spec: FlagSpec): string {
  const short = spec.short === undefined ? "" : `-${spec.short}, `;
  const value = spec.type === "boolean" ? "" : ` ${spec.choices?.join("|") ?? spec.value ?? "VALUE"}`;
  return `${short}--${name}${value}`;
}

function flagSummary(spec: FlagSpec): string {
  return spec.multiple === true ? `${spec.summary} May be repeated.` : spec.summary;
}
