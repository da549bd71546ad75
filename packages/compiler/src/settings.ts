import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, type Rule, type RuleLevel, RULES } from "@ecs-dsl/validators";
import { nearest } from "@ecs-dsl/validators/words";

/** How findings are judged: from `ecs-dsl.json` in the working directory, then from flags. */
export interface Settings {
  readonly levels: Readonly<Record<string, RuleLevel>>;
  /** Do warnings fail? */
  readonly strict: boolean;
}

export type SettingsResult = Settings | { readonly problem: Diagnostic };

const FILE = "ecs-dsl.json";
const KEYS = ["rules", "strict", "suppressions"] as const;

/** Settings of a project, with `--rule CODE=level` and `--strict` on top. */
export function readSettings(cwd: string, rules: readonly string[], strict: boolean): SettingsResult {
  const project = projectSettings(cwd);
  if ("problem" in project) return project;
  const levels: Record<string, RuleLevel> = { ...project.levels };
  for (const text of rules) {
    const [code = "", level = ""] = text.split("=");
    const given = levelOf(code, level, "usage");
    if ("problem" in given) return given;
    levels[code] = given.level;
  }
  return { levels, strict: strict || project.strict };
}

function projectSettings(cwd: string): SettingsResult {
  const text = readIfThere(join(cwd, FILE));
  if (text === undefined) return { levels: {}, strict: false };
  if (text === UNREADABLE)
    return problem("settings/unreadable", `${FILE} cannot be read.`, "Make it a file you may read.");
  const json = parsed(text);
  if (!isRecord(json)) return problem("settings/syntax", `${FILE} does not hold a JSON object.`, "Write `{}`.");
  const unknown = Object.keys(json).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) return unknownKey(unknown);
  const { rules = {}, strict = false } = json;
  if (typeof strict !== "boolean")
    return problem("settings/type", `"strict" of ${FILE} is no boolean.`, "Set it to true.");
  if (!Array.isArray(json["suppressions"] ?? [])) {
    return problem("settings/type", `"suppressions" of ${FILE} is no list.`, "Write `[]`.");
  }
  if (!isRecord(rules)) return problem("settings/type", `"rules" of ${FILE} is no object.`, EXAMPLE);
  return projectLevels(rules, strict);
}

function projectLevels(rules: Readonly<Record<string, unknown>>, strict: boolean): SettingsResult {
  const levels: Record<string, RuleLevel> = {};
  for (const [code, level] of Object.entries(rules)) {
    const given = levelOf(code, String(level), "settings");
    if ("problem" in given) return given;
    levels[code] = given.level;
  }
  return { levels, strict };
}

const LEVELS = ["off", "warning", "info"] as const satisfies readonly RuleLevel[];
const EXAMPLE = 'Write `"rules": { "images/latest-tag": "off" }`.';

type Group = "usage" | "settings";

function levelOf(
  code: string,
  text: string,
  group: Group,
): { readonly level: RuleLevel } | { readonly problem: Diagnostic } {
  const rule = RULES.find((candidate) => candidate.code === code);
  if (rule === undefined) return unknownRule(code, RULES, group);
  if (rule.severity === "error") return fixedRule(code, group);
  const level = LEVELS.find((known) => known === text);
  if (level !== undefined) return { level };
  return problem(
    `${group}/unknown-level`,
    `Rule ${code} has no level "${text}".`,
    "The levels are off, warning and info.",
  );
}

/** No rule has this code. */
export function unknownRule(code: string, rules: readonly Rule[], group: Group): { readonly problem: Diagnostic } {
  const near = nearest(
    code,
    rules.map((rule) => rule.code),
  );
  const help = near === undefined ? "See `ecs-dsl rules`." : `Did you mean "${near}"?`;
  return problem(`${group}/unknown-rule`, `There is no rule "${code}".`, help);
}

function fixedRule(code: string, group: Group): { readonly problem: Diagnostic } {
  const message = `Rule ${code} is an error: AWS rejects what it finds, so it keeps its level.`;
  return problem(`${group}/rule-is-error`, message, "Mend what it finds.");
}

function unknownKey(key: string): { readonly problem: Diagnostic } {
  const near = nearest(key, KEYS);
  const help = near === undefined ? "The settings are rules, strict and suppressions." : `Did you mean "${near}"?`;
  return problem("settings/unknown-key", `${FILE} has an unknown setting "${key}".`, help);
}

function problem(code: string, message: string, help: string): { readonly problem: Diagnostic } {
  return { problem: { code, severity: "error", message, help } };
}

const UNREADABLE = Symbol("unreadable");

/** The text without a byte order mark; undefined only where there is no file, for settings left out go unnoticed. */
function readIfThere(path: string): string | typeof UNREADABLE | undefined {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? undefined : UNREADABLE;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
