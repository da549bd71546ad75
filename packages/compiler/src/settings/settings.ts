import type { CheckOptions, Diagnostic, Preset, RuleLevel } from "@ecs-dsl/validators";
import type { LevelSource } from "./rule-level.ts";
import { readSettingsFile, type SettingsFile } from "./settings-file.ts";

/** How findings are judged: from `ecs-dsl.json` in the working directory, then from flags. */
export interface Settings {
  readonly levels: Readonly<Record<string, RuleLevel>>;
  /** Sets of rules that are on besides those that are recommended. */
  readonly presets: readonly Preset[];
  /** Do warnings fail? */
  readonly strict: boolean;
  readonly file: SettingsFile;
}

export type SettingsResult = Settings | { readonly problem: Diagnostic };

/** Settings of a project, with `--rule CODE=level` and `--strict` on top. */
export async function readSettings(cwd: string, rules: readonly string[], strict: boolean): Promise<SettingsResult> {
  const file = readSettingsFile(cwd);
  if ("problem" in file) return file;
  const levels = await ruleLevels([...Object.entries(file.rules).map(inFile), ...rules.map(inFlag)]);
  if ("problem" in levels) return levels;
  return { levels: levels.levels, presets: file.presets, strict: strict || file.strict, file };
}

/** What of the settings says which rules are asked. */
export function asked({ levels, presets }: Settings): CheckOptions {
  return { levels, presets };
}

interface GivenLevel {
  readonly code: string;
  readonly text: string;
  readonly source: LevelSource;
}

function inFile([code, level]: [string, unknown]): GivenLevel {
  return { code, text: String(level), source: "settings" };
}

function inFlag(text: string): GivenLevel {
  const [code = "", level = ""] = text.split("=");
  return { code, text: level, source: "flag" };
}

/** The last level of each code. The catalogue is loaded only where a level is given. */
async function ruleLevels(
  given: readonly GivenLevel[],
): Promise<Pick<Settings, "levels"> | { readonly problem: Diagnostic }> {
  if (given.length === 0) return { levels: {} };
  const { ruleLevel } = await import("./rule-level.ts");
  const levels: Record<string, RuleLevel> = {};
  for (const { code, text, source } of given) {
    const result = ruleLevel(code, text, source);
    if ("problem" in result) return result;
    levels[code] = result.level;
  }
  return { levels };
}
