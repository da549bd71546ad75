import { resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { MAX_INPUT_BYTES } from "../formats/decode.ts";
import { isRecord } from "../read/is-record.ts";
import { readRegularFile } from "../read/regular-file.ts";

/** Per file and code, the places that findings have: `containerDefinitions[0].image`. Lines are none, for they move. */
type Places = Record<string, Record<string, string[]>>;

/** The findings that a project had when it began to be checked: those are no news. */
export class Baseline {
  readonly #left: Map<string, number>;

  private constructor(left: Map<string, number>) {
    this.#left = left;
  }

  /** What a file holds that `baselineText` wrote, or why it is none. */
  static read(cwd: string, file: string): Baseline | { readonly problem: Diagnostic } {
    const text = textOf(resolve(cwd, file));
    if (text === undefined) return { problem: problem(`There is no baseline "${file}" that can be read.`) };
    const entries = entriesIn(text);
    if (entries === undefined) return { problem: problem(`"${file}" is not a baseline.`) };
    const left = new Map<string, number>();
    for (const entry of entries) left.set(entry, (left.get(entry) ?? 0) + 1);
    return new Baseline(left);
  }

  /** True for a finding that was there; each entry is good for one. */
  accepts(diagnostic: Diagnostic): boolean {
    const entry = entryOf(diagnostic);
    const count = entry === undefined ? 0 : (this.#left.get(entry) ?? 0);
    if (entry === undefined || count === 0) return false;
    this.#left.set(entry, count - 1);
    return true;
  }

  /** How many findings in the files that were checked are no longer found. */
  gone(checked: readonly string[]): number {
    const files = new Set(checked);
    const isChecked = (entry: string) => files.has(String(JSON.parse(entry)[0]));
    return [...this.#left].reduce((sum, [entry, count]) => sum + (count > 0 && isChecked(entry) ? count : 0), 0);
  }
}

/** The findings as a file that `Baseline.read` reads; without those about files that could not be read. */
export function baselineText(diagnostics: readonly Diagnostic[]): { readonly text: string; readonly count: number } {
  const entries = diagnostics.flatMap((diagnostic) => entryOf(diagnostic) ?? []).toSorted();
  const findings: Places = {};
  for (const entry of entries) {
    const [file = "", code = "", place = ""]: readonly string[] = JSON.parse(entry);
    ((findings[file] ??= {})[code] ??= []).push(place);
  }
  return { text: `${JSON.stringify({ version: 1, findings }, null, 2)}\n`, count: entries.length };
}

function entryOf({ code, origin }: Diagnostic): string | undefined {
  if (origin === undefined || code.startsWith("input/")) return undefined;
  return JSON.stringify([origin.file, code, origin.path ?? ""]);
}

function entriesIn(text: string): readonly string[] | undefined {
  const json = parsed(text);
  if (!isRecord(json) || json["version"] !== 1 || !isRecord(json["findings"])) return undefined;
  const entries: string[] = [];
  for (const [file, codes] of Object.entries(json["findings"])) {
    if (!isRecord(codes)) return undefined;
    for (const [code, places] of Object.entries(codes)) {
      if (!Array.isArray(places)) return undefined;
      for (const place of places) entries.push(JSON.stringify([file, code, String(place)]));
    }
  }
  return entries;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readRegularFile(path, MAX_INPUT_BYTES)?.toString("utf8");
  } catch {
    return undefined;
  }
}

function problem(message: string): Diagnostic {
  const help = "`ecs-dsl lint --baseline FILE --update-baseline` writes the findings that there are into FILE.";
  return { code: "usage/no-baseline", severity: "error", message, help };
}
