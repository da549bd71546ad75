import { join } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { nearest } from "@ecs-dsl/validators/words";
import { MAX_INPUT_BYTES } from "../read/decode.ts";
import { isRecord } from "../read/is-record.ts";
import { readRegularFile } from "../read/regular-file.ts";

/** The name of the settings of a project, which stand in its working directory. */
export const SETTINGS_FILE = "ecs-dsl.json";

/** What `ecs-dsl.json` holds; its entries are judged by those who use them. */
export interface SettingsFile {
  readonly text: string;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly strict: boolean;
  readonly suppressions: readonly unknown[];
}

type SettingsFileResult = SettingsFile | { readonly problem: Diagnostic };

const KEYS = ["rules", "strict", "suppressions"] as const;
const NONE: SettingsFile = { text: "", rules: {}, strict: false, suppressions: [] };

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
  const { rules = {}, strict = false, suppressions = [] } = json;
  if (typeof strict !== "boolean") return notA("strict", "a boolean", "Set it to true.");
  if (!Array.isArray(suppressions)) return notA("suppressions", "an array", "Write `[]`.");
  if (!isRecord(rules)) return notA("rules", "an object", 'Write `"rules": { "images/latest-tag": "off" }`.');
  return { text, rules, strict, suppressions };
}

function notA(key: (typeof KEYS)[number], type: string, help: string): { readonly problem: Diagnostic } {
  return problem("settings/type", `"${key}" of ${SETTINGS_FILE} is not ${type}.`, help);
}

function unknownKey(key: string): { readonly problem: Diagnostic } {
  const near = nearest(key, KEYS);
  const help = near === undefined ? "The settings are rules, strict and suppressions." : `Did you mean "${near}"?`;
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
