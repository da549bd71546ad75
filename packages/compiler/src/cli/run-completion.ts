import { usage } from "./arguments.ts";
import type { Command, CommandArguments, ExitCode, FlagSpec } from "./command.ts";
import type { Io } from "./io.ts";
import { failTo } from "./report-to.ts";

/** Prints what makes the shell that is named complete the commands. */
export async function runCompletion(given: CommandArguments, io: Io, commands: readonly Command[]): Promise<ExitCode> {
  const [shell = "", ...more] = given.positionals;
  const script = Object.hasOwn(SCRIPTS, shell) && more.length === 0 ? SCRIPTS[shell] : undefined;
  if (script === undefined) return failTo(io, given, [noShell(given.positionals)]);
  io.stdout(script(commands));
  return 0;
}

type Script = (commands: readonly Command[]) => string;

const SCRIPTS: Readonly<Record<string, Script>> = {
  bash,
  zsh: (commands) => `autoload -Uz bashcompinit && bashcompinit\n${bash(commands)}`,
  fish,
};

function noShell(given: readonly string[]) {
  const message = `Command "completion" takes one shell and was given ${given.length === 0 ? "none" : `"${given.join(" ")}"`}.`;
  return usage("usage/unknown-shell", message, "The shells are bash, zsh and fish: `ecs-dsl completion bash`.");
}

/** Commands that take a code as their argument. */
const OF_CODES = ["explain"];

/** Positionals of which there are only these: `bash|zsh|fish`. */
const CHOICES = /^[a-z]+(?:\|[a-z]+)+$/;

const CODES = "ecs-dsl rules | cut -d ' ' -f 1";

function bash(commands: readonly Command[]): string {
  const flags = commands.map(({ name, flags: own }) => `      ${name}) words="${flagWords(own).join(" ")}" ;;\n`);
  const values = commands.flatMap(({ name, flags: own }) =>
    Object.entries(own).flatMap(([flag, spec]) => {
      if (spec.choices !== undefined) return [`    "${name} --${flag}") words="${spec.choices.join(" ")}" ;;\n`];
      if (flag === "rule") return [`    "${name} --rule") words=$(${CODES}) ;;\n`];
      return spec.type === "boolean" ? [] : [`    "${name} --${flag}") return ;;\n`];
    }),
  );
  const positionals = commands.flatMap(({ name, positionals: named = "" }) => {
    if (OF_CODES.includes(name)) return [`      ${name}) words=$(${CODES}) ;;\n`];
    return CHOICES.test(named) ? [`      ${name}) words="${named.replaceAll("|", " ")}" ;;\n`] : [];
  });
  return `_ecs_dsl() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} words=""
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]} $before" in
${values.join("")}    *) case \${COMP_WORDS[1]} in
${flags.join("")}    esac
    if [[ $word != -* ]]; then
      case \${COMP_WORDS[1]} in
${positionals.join("")}      *) words="" ;;
      esac
    fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _ecs_dsl ecs-dsl
`;
}

function flagWords(flags: Readonly<Record<string, FlagSpec>>): readonly string[] {
  return [...Object.keys(flags), "help"].map((flag) => `--${flag}`);
}

function fish(commands: readonly Command[]): string {
  const names = commands.map(
    ({ name, summary }) => `complete -c ecs-dsl -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}\n`,
  );
  const flags = commands.flatMap(({ name, flags: own }) =>
    Object.entries(own).map(([flag, spec]) => fishFlag(name, flag, spec)),
  );
  const codes = OF_CODES.map((name) => `complete -c ecs-dsl -n "${seen(name)}" -f -a "(${CODES})"\n`);
  const choices = commands.flatMap(({ name, positionals = "" }) =>
    CHOICES.test(positionals)
      ? [`complete -c ecs-dsl -n "${seen(name)}" -f -a ${quoted(positionals.replaceAll("|", " "))}\n`]
      : [],
  );
  return [...names, ...flags, ...codes, ...choices].join("");
}

function fishFlag(command: string, flag: string, { type, short, choices, summary }: FlagSpec): string {
  const letter = short === undefined ? "" : ` -s ${short}`;
  const values = choices === undefined ? "" : ` -f -a ${quoted(choices.join(" "))}`;
  const value = type === "boolean" ? "" : ` -r${flag === "rule" ? ` -f -a "(${CODES})"` : values}`;
  return `complete -c ecs-dsl -n "${seen(command)}" -l ${flag}${letter}${value} -d ${quoted(summary)}\n`;
}

function seen(command: string): string {
  return `__fish_seen_subcommand_from ${command}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}
