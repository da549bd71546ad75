import { formatPath } from "@ecs-dsl/validators";
import { lineColumn } from "../formats/span.ts";
import type { ParsedText } from "../formats/parsed-text.ts";
import type { Source } from "./importer.ts";
import type { Entry, Verdict } from "./ledger.ts";
import { parseFile } from "./parse-file.ts";

/** What became of a key, with its place in the text. */
export interface PlacedEntry {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `containerDefinitions[0].cpu`; empty for the whole file. */
  readonly path: string;
  readonly verdict: Verdict;
  readonly words?: string;
}

/** The entries with their places, file by file in the order of their texts. */
export function placedEntries(source: Source, entries: readonly Entry[]): readonly PlacedEntry[] {
  const files = new Map<string, Parsed>();
  const placed = entries.map(({ file, path, ...said }) => {
    const known = files.get(file) ?? parsedFile(source, file);
    files.set(file, known);
    return { file, ...placeOf(known, path), path: formatPath(path), ...said };
  });
  const order = [...files.keys()];
  return placed.toSorted(
    (left, right) =>
      order.indexOf(left.file) - order.indexOf(right.file) || left.line - right.line || left.column - right.column,
  );
}

interface Parsed {
  readonly text: string;
  readonly parsed: ParsedText | undefined;
}

function parsedFile(source: Source, file: string): Parsed {
  const text = source.read(file) ?? "";
  return { text, parsed: parseFile(file, text).parsed };
}

/** At the key, where there is one; what the text lacks is at the nearest part around it that it has. */
function placeOf({ text, parsed }: Parsed, path: Entry["path"]): { readonly line: number; readonly column: number } {
  const found = parsed?.locate(path);
  if (found === undefined) return { line: 1, column: 1 };
  return lineColumn(text, (found.key ?? found.value).start);
}
