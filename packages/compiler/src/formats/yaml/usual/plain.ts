import { HASH, LINE_BREAK, scalar, SPACE, type Cursor } from "./cursor.ts";
import type { ScalarNode } from "../nodes.ts";
import { plainValue } from "./scalars.ts";

/** Takes a text without quotes, which goes on over lines that are deeper than `indent`, as far as its last line. */
export function takePlain(cursor: Cursor, indent: number): ScalarNode {
  if (!cursor.isAtPlain(false)) return cursor.giveUp();
  const start = cursor.at;
  const first = takeLine(cursor);
  let value = first.text;
  for (let isDone = first.isDone; !isDone && !cursor.isUnusual;) {
    const next = nextLine(cursor, indent);
    if (next === undefined) break;
    cursor.at = next.at;
    const line = takeLine(cursor);
    value += (next.empty === 0 ? " " : "\n".repeat(next.empty)) + line.text;
    ({ isDone } = line);
  }
  const isOneLine = value.length === first.text.length;
  return cursor.isUnusual ? cursor.giveUp() : scalar(isOneLine ? plainValue(value) : value, start, cursor.at);
}

interface Line {
  readonly text: string;
  /** True where a comment follows, after which no text goes on. */
  readonly isDone: boolean;
}

function takeLine(cursor: Cursor): Line {
  const { at: start, text } = cursor;
  const line = text.slice(start, cursor.lineEnd);
  const comment = line.indexOf(" #");
  let length = comment === -1 ? line.length : comment;
  while (line.charCodeAt(length - 1) === SPACE) length--;
  const written = line.slice(0, length);
  if (SURPRISING.test(written)) cursor.giveUp();
  else cursor.at = start + length;
  return { text: written, isDone: comment !== -1 };
}

/** What makes a name of a text, or is no blank of it. */
const SURPRISING = /:(?: |$)|\t/;

/** Where the text goes on, after some empty lines. */
function nextLine(cursor: Cursor, indent: number): { readonly at: number; readonly empty: number } | undefined {
  const { text } = cursor;
  let empty = -1;
  for (let at = cursor.lineEnd; text.charCodeAt(at) === LINE_BREAK;) {
    const lineStart = ++at;
    while (text.charCodeAt(at) === SPACE) at++;
    empty++;
    const code = text.charCodeAt(at);
    if (code === LINE_BREAK) continue;
    return Number.isNaN(code) || code === HASH || at - lineStart <= indent ? undefined : { at, empty };
  }
  return undefined;
}
