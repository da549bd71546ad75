import type { Path } from "@ecs-dsl/validators";
import type { Located, Span } from "../span.ts";

/** One property of a JSON object or one item of a JSON list, where it stands in the text. */
export interface JsonEntry {
  readonly name: string | number;
  /** The property's name with its quotes; absent for list items. */
  readonly key?: Span;
  readonly value: Span;
}

const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Finds a path in text that `JSON.parse` accepts. Builds no tree, so that only files with findings pay for places. */
export function locateJson(text: string, path: Path): Located {
  if (latest?.text !== text) latest = { text, locate: jsonLocator(text) };
  return latest.locate(path);
}

/** Fixes and findings ask for one text many times in a row. */
let latest: { readonly text: string; readonly locate: (path: Path) => Located } | undefined;

/** Finds paths as `locateJson` does, and looks up what it has read before. */
export function jsonLocator(text: string): (path: Path) => Located {
  const known = new Map<number, ReadonlyMap<string | number, JsonEntry>>();
  const entriesAt = (offset: number): ReadonlyMap<string | number, JsonEntry> => {
    // The last property of a name wins, as in JSON.parse.
    const entries = known.get(offset) ?? new Map(jsonEntries(text, offset).map((entry) => [entry.name, entry]));
    known.set(offset, entries);
    return entries;
  };
  const root = rootSpan(text);
  return (path) => locate(root, path, entriesAt);
}

function locate(
  root: Span,
  path: Path,
  entriesAt: (offset: number) => ReadonlyMap<string | number, JsonEntry>,
): Located {
  let value = root;
  let key: Span | undefined;
  for (const [steps, step] of path.entries()) {
    const entry = entriesAt(value.start).get(step);
    if (entry === undefined) return { steps, value, ...(key === undefined ? {} : { key }) };
    ({ value, key } = entry);
  }
  return { steps: path.length, value, ...(key === undefined ? {} : { key }) };
}

function rootSpan(text: string): Span {
  const start = skipSpace(text, 0);
  return { start, end: skipValue(text, start) };
}

/** The entries of the object or list that starts at `offset`; none for a scalar. */
export function jsonEntries(text: string, offset: number): readonly JsonEntry[] {
  const open = text.charCodeAt(offset);
  if (open !== OPEN_OBJECT && open !== OPEN_LIST) return [];
  const entries: JsonEntry[] = [];
  let at = skipSpace(text, offset + 1);
  while (!isClose(text.charCodeAt(at))) {
    const entry = open === OPEN_LIST ? item(text, at, entries.length) : property(text, at);
    entries.push(entry);
    at = skipSpace(text, entry.value.end);
    if (text.charCodeAt(at) === COMMA) at = skipSpace(text, at + 1);
  }
  return entries;
}

function item(text: string, start: number, index: number): JsonEntry {
  return { name: index, value: { start, end: skipValue(text, start) } };
}

function property(text: string, at: number): JsonEntry {
  const key = { start: at, end: skipString(text, at) };
  const start = skipSpace(text, skipSpace(text, key.end) + 1);
  const name: unknown = JSON.parse(text.slice(key.start, key.end));
  return { name: String(name), key, value: { start, end: skipValue(text, start) } };
}

function isClose(code: number): boolean {
  return code === CLOSE_OBJECT || code === CLOSE_LIST || Number.isNaN(code);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9;) {
    code = text.charCodeAt(++at);
  }
  return at;
}

function skipString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return text.length;
}

function skipValue(text: string, from: number): number {
  const code = text.charCodeAt(from);
  if (code === QUOTE) return skipString(text, from);
  return code === OPEN_OBJECT || code === OPEN_LIST ? skipNested(text, from) : skipScalar(text, from);
}

function skipScalar(text: string, from: number): number {
  let at = from;
  while (at < text.length && !",]} \n\r\t".includes(text.charAt(at))) at++;
  return at;
}

function skipNested(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = skipString(text, at) - 1;
    else if (code === OPEN_OBJECT || code === OPEN_LIST) depth++;
    else if ((code === CLOSE_OBJECT || code === CLOSE_LIST) && --depth === 0) return at + 1;
  }
  return text.length;
}
