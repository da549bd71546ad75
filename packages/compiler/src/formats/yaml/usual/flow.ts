import type { ScalarNode, YamlNode, YamlPair } from "../nodes.ts";
import {
  APOSTROPHE,
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  HASH,
  LINE_BREAK,
  list,
  map,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  scalar,
  tagged,
  takeTag,
  type Cursor,
} from "./cursor.ts";
import { plainValue, quotedAt } from "./scalars.ts";

/** More levels than that are left to the library. */
const MOST_LEVELS = 50;

/** Takes `[…]` or `{…}`, which goes over lines only where they are deeper than `indent`. */
export function takeFlow(cursor: Cursor, indent: number, level = 0): YamlNode {
  if (level > MOST_LEVELS) return cursor.giveUp();
  return cursor.code === OPEN_LIST ? takeList(cursor, indent, level) : takeMap(cursor, indent, level);
}

function takeList(cursor: Cursor, indent: number, level: number): YamlNode {
  const start = cursor.at++;
  const items: YamlNode[] = [];
  skipSpace(cursor, indent);
  while (!cursor.isAtEnd && cursor.code !== CLOSE_LIST) {
    items.push(takeValue(cursor, indent, level));
    skipComma(cursor, indent, CLOSE_LIST);
  }
  if (cursor.isAtEnd) return cursor.giveUp();
  return list(items, start, ++cursor.at);
}

function takeMap(cursor: Cursor, indent: number, level: number): YamlNode {
  const start = cursor.at++;
  const pairs: YamlPair[] = [];
  skipSpace(cursor, indent);
  while (!cursor.isAtEnd && cursor.code !== CLOSE_MAP) {
    pairs.push(takePair(cursor, indent, level));
    skipComma(cursor, indent, CLOSE_MAP);
  }
  if (cursor.isAtEnd) return cursor.giveUp();
  return map(pairs, start, ++cursor.at);
}

function takePair(cursor: Cursor, indent: number, level: number): YamlPair {
  const isQuoted = cursor.code === QUOTE || cursor.code === APOSTROPHE;
  const key = takeScalar(cursor);
  cursor.skipBlanks();
  if (cursor.code !== COLON || (!isQuoted && !cursor.isBlankAt(1)) || key.value === "<<") cursor.giveUp();
  cursor.at++;
  skipSpace(cursor, indent);
  const name = String(key.value);
  return { name, key: { start: key.start, end: key.end }, isMerge: false, value: takeValue(cursor, indent, level) };
}

/** Between two items stands a comma; after the last one may. */
function skipComma(cursor: Cursor, indent: number, close: number): void {
  skipSpace(cursor, indent);
  if (cursor.code === COMMA) {
    cursor.at++;
    skipSpace(cursor, indent);
  } else if (cursor.code !== close) cursor.giveUp();
}

function takeValue(cursor: Cursor, indent: number, level: number): YamlNode {
  const tag = takeTag(cursor);
  const node = takeUntagged(cursor, indent, level);
  return tag === undefined ? node : tagged(node, tag, cursor.text.slice(node.start, node.end));
}

function takeUntagged(cursor: Cursor, indent: number, level: number): YamlNode {
  const { code } = cursor;
  if (code === OPEN_LIST || code === OPEN_MAP) return takeFlow(cursor, indent, level + 1);
  return takeScalar(cursor);
}

function takeScalar(cursor: Cursor): ScalarNode {
  const { at: start, code, text } = cursor;
  if (code === QUOTE || code === APOSTROPHE) {
    const quoted = quotedAt(text, start);
    if (quoted === undefined) return cursor.giveUp();
    cursor.at = quoted.end;
    return scalar(quoted.value, start, quoted.end);
  }
  if (!cursor.isAtPlain(true)) return cursor.giveUp();
  PLAIN.lastIndex = start;
  const [plain = ""] = PLAIN.exec(text) ?? [];
  cursor.at = start + plain.length;
  return scalar(plainValue(plain), start, cursor.at);
}

/** What stands without quotes: up to a comma, a bracket, a colon before a blank, a comment or the end of the line. */
const PLAIN = /(?:[^\s,[\]{}:]|:(?=[^\s,[\]{}])|[ ]+(?=[^\s,[\]{}:#])|[ ]+(?=:[^\s,[\]{}]))+/y;

/** Blanks and line breaks. A line that is not deep enough, and a comment, are left to the library. */
function skipSpace(cursor: Cursor, indent: number): void {
  for (;;) {
    cursor.skipBlanks();
    if (cursor.code === HASH) cursor.giveUp();
    if (cursor.code !== LINE_BREAK) return;
    const start = ++cursor.at;
    cursor.skipBlanks();
    if (cursor.code !== LINE_BREAK && cursor.at - start <= indent) cursor.giveUp();
  }
}

/** True where a value of this form begins. */
export function isFlow(code: number): boolean {
  return code === OPEN_LIST || code === OPEN_MAP;
}
