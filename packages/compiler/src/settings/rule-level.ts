import { type Diagnostic, isChosen, type Preset, type RuleLevel } from "@ecs-dsl/validators";
import { nearest } from "@ecs-dsl/validators/words";
import { CATALOGUE } from "../findings/catalogue.ts";

/** Where the level of a rule is set; decides which codes its problems have. */
export type LevelSource = keyof typeof CODES;

export type LevelResult = { readonly level: RuleLevel } | { readonly problem: Diagnostic };

const CODES = {
  flag: {
    isError: "usage/rule-is-error",
    unknownLevel: "usage/unknown-level",
    unknownRule: "usage/unknown-rule",
  },
  defaults: {
    isError: "config/default-level",
    unknownLevel: "config/default-level",
    unknownRule: "config/default-level",
  },
  settings: {
    isError: "settings/rule-is-error",
    unknownLevel: "settings/unknown-level",
    unknownRule: "settings/unknown-rule",
  },
} as const;

const LEVELS = ["off", "warning", "info"] as const satisfies readonly RuleLevel[];

/** The level that `text` gives to the findings with this code; only what is not an error has a level to set. */
export function ruleLevel(code: string, text: string, source: LevelSource): LevelResult {
  const entry = CATALOGUE.get(code);
  if (entry === undefined) return { problem: unknownCode(code, CODES[source].unknownRule) };
  if (entry.severity === "error") return { problem: isError(code, CODES[source].isError) };
  const level = LEVELS.find((known) => known === text);
  return level === undefined ? { problem: unknownLevel(code, text, CODES[source].unknownLevel) } : { level };
}

/** True for what is found without a level of its own. */
export function isAsked(code: string, presets: readonly Preset[]): boolean {
  const own = CATALOGUE.get(code)?.presets;
  return own === undefined || isChosen(own, presets);
}

/** No finding has this code. */
export function unknownCode(code: string, as: string): Diagnostic {
  const near = nearest(code, [...CATALOGUE.keys()]);
  const help = near === undefined ? "See `ecs-dsl rules`." : `Did you mean "${near}"?`;
  return { code: as, severity: "error", message: `No finding has the code "${code}".`, help };
}

function isError(code: string, as: string): Diagnostic {
  const message = `Rule ${code} is an error, and errors keep their level.`;
  return { code: as, severity: "error", message, help: "Fix what it finds." };
}

function unknownLevel(code: string, text: string, as: string): Diagnostic {
  const message = `Rule ${code} has no level "${text}".`;
  return { code: as, severity: "error", message, help: "The levels are off, warning and info." };
}
