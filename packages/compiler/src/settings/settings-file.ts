import { join } from "node:path";
import { type Diagnostic, type Preset, PRESETS } from "@ecs-dsl/validators";
import { listed, nearest } from "@ecs-dsl/validators/words";
import { MAX_INPUT_BYTES } from "../formats/decode.ts";
import { isRecord } from "../read/is-record.ts";
import { readRegularFile } from "../read/regular-file.ts";

/** The name of the settings of a project, which stand in its working directory. */
export const SETTINGS_FILE = "ecs-dsl.json";

/** Levels of rules for some files only. */
export interface Override {
  /** Files or patterns, relative to the settings. */
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

/** What `ecs-dsl.json` holds; its entries are judged by those who use them. */
export interface SettingsFile {
  readonly text: string;
  /** Files or patterns that `lint` passes over, whoever names them. */
  readonly ignore: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
  /** Levels that stand over those of `rules`; of two that a file matches, the later. */
  readonly overrides: readonly Override[];
  readonly presets: readonly Preset[];
  readonly strict: boolean;
  readonly suppressions: readonly unknown[];
}

type SettingsFileResult = SettingsFile | { readonly problem: Diagnostic };

const KEYS = ["$schema", "ignore", "overrides", "presets", "rules", "strict", "suppressions"] as const;
const NONE: SettingsFile = {
  text: "",
  ignore: [],
  overrides: [],
  presets: [],
  rules: {},
  strict: false,
  suppressions: [],
};

/** The settings in `cwd`; those of nobody where there is no such file. */
export function readSettingsFile(cwd: string): SettingsFileResult {
  const text = readIfThere(join(cwd, SETTINGS_FILE));
  if (text === undefined) return NONE;
  if (text === UNREADABLE) {
    return problem("settings/unreadable", `${SETTINGS_FILE} cannot be read.`, "Make it a file you may read.");
  }
  const json = parsed(text);
  return isRecord(json)
    ? settingsIn(json, text)
    : problem("settings/syntax", `${SETTINGS_FILE} does not hold a JSON object.`, "Write `{}`.");
}

function settingsIn(json: Readonly<Record<string, unknown>>, text: string): SettingsFileResult {
  const unknown = Object.keys(json).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) return unknownKey(unknown);
  const { ignore = [], overrides = [], presets = [], rules = {}, strict = false, suppressions = [] } = json;
  if (typeof strict !== "boolean") return notA("strict", "a boolean", "Set it to true.");
  if (!Array.isArray(suppressions)) return notA("suppressions", "an array", "Write `[]`.");
  if (!Array.isArray(presets)) return notA("presets", "an array", 'Write `"presets": ["security-hub"]`.');
  if (!presets.every(isPreset)) return unknownPreset(String(presets.find((name) => !isPreset(name))));
  if (!isRecord(rules)) return notA("rules", "an object", 'Write `"rules": { "images/latest-tag": "off" }`.');
  if (!isTexts(ignore)) return notA("ignore", "an array of patterns", 'Write `"ignore": ["fixtures/**"]`.');
  const given = Array.isArray(overrides) ? overrides.map(overrideOf) : [undefined];
  const read = given.filter((one) => one !== undefined);
  if (read.length < given.length) return notA("overrides", "an array of files and their rules", OVERRIDES_HELP);
  return { text, ignore, overrides: read, presets, rules, strict, suppressions };
}

const OVERRIDES_HELP = 'Write `"overrides": [{ "files": ["legacy/**"], "rules": { "images/latest-tag": "off" } }]`.';

function overrideOf(written: unknown): Override | undefined {
  if (!isRecord(written)) return undefined;
  const { files, rules, ...others } = written;
  const named = typeof files === "string" ? [files] : files;
  return isTexts(named) && isRecord(rules) && Object.keys(others).length === 0 ? { files: named, rules } : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function notA(key: (typeof KEYS)[number], type: string, help: string): { readonly problem: Diagnostic } {
  return problem("settings/type", `"${key}" of ${SETTINGS_FILE} is not ${type}.`, help);
}

function isPreset(name: unknown): name is Preset {
  return PRESETS.some((known) => known === name);
}

function unknownPreset(name: string): { readonly problem: Diagnostic } {
  const near = nearest(name, PRESETS);
  const help = near === undefined ? `The presets are ${listed(PRESETS, "and")}.` : `Did you mean "${near}"?`;
  return problem("settings/unknown-preset", `${SETTINGS_FILE} has an unknown preset "${name}".`, help);
}

function unknownKey(key: string): { readonly problem: Diagnostic } {
  const near = nearest(key, KEYS);
  const known = KEYS.filter((each) => each !== "$schema");
  const help = near === undefined ? `The settings are ${listed(known, "and")}.` : `Did you mean "${near}"?`;
  return problem("settings/unknown-key", `${SETTINGS_FILE} has an unknown setting "${key}".`, help);
}

function problem(code: `settings/${string}`, message: string, help: string): { readonly problem: Diagnostic } {
  return { problem: { code, severity: "error", message, help } };
}

const UNREADABLE = Symbol("unreadable");

/** The text without a byte order mark; undefined only where there is no file, for settings must not go unnoticed. */
function readIfThere(path: string): string | typeof UNREADABLE | undefined {
  try {
    const bytes = readRegularFile(path, MAX_INPUT_BYTES);
    return bytes?.toString("utf8").replace(/^\uFEFF/, "") ?? UNREADABLE;
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
