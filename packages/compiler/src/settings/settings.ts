import type { CheckOptions, Diagnostic, Preset, RuleLevel } from "@ecs-dsl/validators";
import { anyOf, type FileMatcher } from "../read/inputs/glob.ts";
import type { LevelSource } from "./rule-level.ts";
import { readSettingsFile, type SettingsFile } from "./settings-file.ts";

/** How findings are judged: from `ecs-dsl.json` in the working directory, then from flags. */
export interface Settings {
  readonly levels: Readonly<Record<string, RuleLevel>>;
  /** Levels that some files have of their own; later ones stand over earlier ones. */
  readonly overrides: readonly LevelsForFiles[];
  /** Sets of rules that are on besides those that are recommended. */
  readonly presets: readonly Preset[];
  /** Do warnings fail? */
  readonly strict: boolean;
  readonly file: SettingsFile;
}

interface LevelsForFiles {
  readonly isFor: FileMatcher;
  readonly levels: Readonly<Record<string, RuleLevel>>;
}

export type SettingsResult = Settings | { readonly problem: Diagnostic };

/** Settings of a project, with `--rule CODE=level` and `--strict` on top. */
export async function readSettings(cwd: string, rules: readonly string[], strict: boolean): Promise<SettingsResult> {
  const file = readSettingsFile(cwd);
  if ("problem" in file) return file;
  const ofFile = await ruleLevels(Object.entries(file.rules).map(inFile));
  if ("problem" in ofFile) return ofFile;
  const ofFlags = await ruleLevels(rules.map(inFlag));
  if ("problem" in ofFlags) return ofFlags;
  const overrides: LevelsForFiles[] = [];
  for (const { files, rules: own } of file.overrides) {
    const read = await ruleLevels(Object.entries(own).map(inFile));
    if ("problem" in read) return read;
    overrides.push({ isFor: await anyOf(files), levels: { ...read.levels, ...ofFlags.levels } });
  }
  const levels = { ...ofFile.levels, ...ofFlags.levels };
  return { levels, overrides, presets: file.presets, strict: strict || file.strict, file };
}

/** What of the settings says which rules are asked, where no file has levels of its own. */
export function asked({ levels, presets }: Settings): CheckOptions {
  return { levels, presets };
}

/** What of the settings says which rules are asked about a file. The same object for files of the same overrides. */
export function askedAbout(settings: Settings): (file: string) => CheckOptions {
  const whole = asked(settings);
  const known = new Map<string, CheckOptions>();
  return (file) => {
    const own = settings.overrides.filter(({ isFor }) => isFor(file));
    if (own.length === 0) return whole;
    const key = own.map((each) => settings.overrides.indexOf(each)).join();
    const options = known.get(key) ?? {
      levels: Object.assign({}, whole.levels, ...own.map(({ levels }) => levels)),
      presets: settings.presets,
    };
    known.set(key, options);
    return options;
  };
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
