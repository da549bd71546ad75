/** What a text without quotes means, by the core schema of YAML 1.2. */
export function plainValue(text: string): string | number | boolean | null {
  if (!MAY_BE_NO_TEXT.test(text)) return text;
  if (NULL.test(text)) return null;
  if (BOOLEAN.test(text)) return text.startsWith("t") || text.startsWith("T");
  if (INTEGER.test(text)) return Number.parseInt(text, 10);
  if (OCTAL.test(text)) return Number.parseInt(text.slice(2), 8);
  if (HEXADECIMAL.test(text)) return Number.parseInt(text.slice(2), 16);
  if (FLOAT.test(text)) return Number.parseFloat(text);
  if (INFINITE.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  return NOT_A_NUMBER.test(text) ? Number.NaN : text;
}

const MAY_BE_NO_TEXT = /^(?:$|[-+.0-9~]|[Nn][Uu]|[Tt][Rr]|[Ff][Aa])/;
const NULL = /^(?:~|[Nn]ull|NULL)?$/;
const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** A text in quotes. */
export interface Quoted {
  readonly value: string;
  readonly end: number;
}

/** The text in quotes that begins at `start`; undefined where it goes over lines, or escapes what few do. */
export function quotedAt(text: string, start: number): Quoted | undefined {
  return text.startsWith("'", start) ? inSingleQuotes(text, start) : inDoubleQuotes(text, start);
}

function inSingleQuotes(text: string, start: number): Quoted | undefined {
  let end = text.indexOf("'", start + 1);
  while (end !== -1 && text.startsWith("''", end)) end = text.indexOf("'", end + 2);
  if (end === -1) return undefined;
  const inner = text.slice(start + 1, end);
  return OVER_LINES.test(inner) ? undefined : { value: inner.replaceAll("''", "'"), end: end + 1 };
}

const OVER_LINES = /[\n\r]/;

function inDoubleQuotes(text: string, start: number): Quoted | undefined {
  const end = text.indexOf('"', start + 1);
  if (end === -1) return undefined;
  const inner = text.slice(start + 1, end);
  if (inner.includes("\\")) return escapedAt(text, start);
  return OVER_LINES.test(inner) ? undefined : { value: inner, end: end + 1 };
}

function escapedAt(text: string, start: number): Quoted | undefined {
  PLAINLY_ESCAPED.lastIndex = start;
  const [source] = PLAINLY_ESCAPED.exec(text) ?? [];
  return source === undefined ? undefined : { value: String(JSON.parse(source)), end: start + source.length };
}

/** A text of JSON, which YAML reads as JSON does. */
// oxlint-disable-next-line no-control-regex
const PLAINLY_ESCAPED = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt])*"/y;
