import { RULES, type Diagnostic, type RuleLevel } from "@ecs-dsl/validators";
import { nearest } from "@ecs-dsl/validators/words";
import { usage } from "../arguments.ts";

type Levels = { readonly levels: Readonly<Record<string, RuleLevel>> } | { readonly problem: Diagnostic };

/** The levels that `--rule CODE=LEVEL` flags ask for, or what is wrong with one of them. */
export function ruleLevels(flags: readonly string[]): Levels {
  const levels: Record<string, RuleLevel> = {};
  for (const flag of flags) {
    const [code = "", level = ""] = flag.split("=");
    const problem = problemOf(flag, code, level);
    if (problem !== undefined) return { problem };
    if (isLevel(level)) levels[code] = level;
  }
  return { levels };
}

function isLevel(text: string): text is RuleLevel {
  return text === "off" || text === "warning" || text === "info";
}

function problemOf(flag: string, code: string, level: string): Diagnostic | undefined {
  const rule = RULES.find((each) => each.code === code);
  if (rule === undefined) return unknownRule(code);
  if (!isLevel(level)) return unknownLevel(flag, code);
  return rule.severity === "error" ? fixedLevel(code) : undefined;
}

function unknownRule(code: string): Diagnostic {
  const near = nearest(
    code,
    RULES.map((rule) => rule.code),
  );
  const help = near === undefined ? "See `ecs-dsl rules` for all of them." : `Did you mean "${near}"?`;
  return usage("unknown-rule", `There is no rule "${code}".`, help);
}

function unknownLevel(flag: string, code: string): Diagnostic {
  return usage(
    "unknown-level",
    `Flag "--rule ${flag}" sets no level that a rule can have.`,
    `Write \`--rule ${code}=off\`, \`=warning\` or \`=info\`.`,
  );
}

function fixedLevel(code: string): Diagnostic {
  return usage(
    "fixed-level",
    `Rule ${code} is an error: AWS rejects what it finds, so its level cannot be changed.`,
    "Remove the flag and mend the findings.",
  );
}
