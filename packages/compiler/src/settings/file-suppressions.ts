import type { Diagnostic } from "@ecs-dsl/validators";
import { type FileMatcher, globMatcher } from "../read/inputs/glob.ts";
import { isRecord } from "../read/is-record.ts";
import { locateJson } from "../formats/json/json-entries.ts";
import { lineColumn } from "../formats/span.ts";
import { isAtOrBelow, noReason, unusedSuppression } from "./suppression-faults.ts";
import { SETTINGS_FILE, type SettingsFile } from "./settings-file.ts";

/** A finding in files of others' making that a project accepts; an entry of `suppressions` in `ecs-dsl.json`. */
export interface FileSuppression {
  /** The rule's code: `images/latest-tag`. */
  readonly code: string;
  readonly reason: string;
  /** File or pattern, relative to the settings. */
  readonly file: string;
  /** Limits it to findings at or below this place, as findings show it: `containerDefinitions[0]`. */
  readonly at?: string;
}

/** The suppressions of `ecs-dsl.json`, and what is wrong with them once the files have been checked. */
export class FileSuppressions {
  readonly #entries: readonly Entry[];
  readonly #text: string;

  private constructor(text: string, entries: readonly Entry[]) {
    this.#text = text;
    this.#entries = entries;
  }

  static async of({ text, suppressions }: SettingsFile): Promise<FileSuppressions> {
    return new FileSuppressions(text, await Promise.all(suppressions.map(entry)));
  }

  /** True for a finding that is accepted with a reason. */
  accepts(diagnostic: Diagnostic): boolean {
    let isAccepted = false;
    for (const each of this.#entries) {
      if (each.suppression === undefined || !matches(each, each.suppression, diagnostic)) continue;
      each.isUsed = true;
      isAccepted ||= each.suppression.reason.trim() !== "";
    }
    return isAccepted;
  }

  /** Suppressions that are none, that give no reason, or that no finding of a checked file needed. */
  faults(checked: readonly string[]): readonly Diagnostic[] {
    return this.#entries.flatMap((each, index) => {
      const fault = faultOf(each, checked);
      return fault === undefined ? [] : [{ ...fault, severity: "warning", origin: this.#origin(index) }];
    });
  }

  #origin(index: number): NonNullable<Diagnostic["origin"]> {
    const { value } = locateJson(this.#text, ["suppressions", index]);
    return { file: SETTINGS_FILE, ...lineColumn(this.#text, value.start), path: `suppressions[${index}]` };
  }
}

interface Entry {
  readonly suppression: FileSuppression | undefined;
  readonly isFor: FileMatcher;
  isUsed: boolean;
}

async function entry(written: unknown): Promise<Entry> {
  const suppression = suppressionOf(written);
  return { suppression, isFor: await globMatcher(suppression?.file ?? ""), isUsed: false };
}

function suppressionOf(written: unknown): FileSuppression | undefined {
  if (!isRecord(written)) return undefined;
  const { code, reason = "", file, at } = written;
  if (typeof code !== "string" || typeof reason !== "string" || typeof file !== "string") return undefined;
  if (at !== undefined && typeof at !== "string") return undefined;
  return { code, reason, file, ...(at === undefined ? {} : { at }) };
}

function matches({ isFor }: Entry, { code, at }: FileSuppression, { code: found, origin }: Diagnostic): boolean {
  if (code !== found || origin === undefined || !isFor(origin.file)) return false;
  return at === undefined || isAtOrBelow(origin.path ?? "", at);
}

function faultOf(each: Entry, checked: readonly string[]): Pick<Diagnostic, "code" | "message" | "help"> | undefined {
  const { suppression, isFor, isUsed } = each;
  if (suppression === undefined) return NO_SUPPRESSION;
  const { code, file, at, reason } = suppression;
  if (reason.trim() === "") return noReason(`${code} in ${file}`);
  if (isUsed || !checked.some((name) => isFor(name))) return undefined;
  return unusedSuppression(`${code} in ${at === undefined ? file : `${file} at ${at}`}`);
}

const NO_SUPPRESSION = {
  code: "settings/suppression",
  message: "An entry of `suppressions` does not name what it suppresses.",
  help: 'Write `{ "code": "images/latest-tag", "file": "task.json", "reason": "…" }`.',
} as const;
