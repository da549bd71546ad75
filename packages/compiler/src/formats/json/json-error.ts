import type { InputProblem } from "../input-problem.ts";

type Expectation = "value" | "value or close" | "key" | "key or close" | "colon" | "separator" | "end";

interface Cursor {
  at: number;
  expects: Expectation;
  readonly open: ("{" | "[")[];
}

/**
 * Why and where text is not JSON. The words and offsets of `JSON.parse` differ between versions of Node, and some carry no
 * place at all. Call it only for text that `JSON.parse` rejects.
 */
export function jsonError(text: string): InputProblem {
  const cursor: Cursor = { at: 0, expects: "value", open: [] };
  for (;;) {
    while (/[ \t\r\n]/.test(text.charAt(cursor.at))) cursor.at++;
    if (!advance(text, cursor)) return problemAt(text, cursor);
  }
}

/** Moves over one token; false when it is not one that JSON allows there. */
function advance(text: string, cursor: Cursor): boolean {
  const char = text.charAt(cursor.at);
  switch (cursor.expects) {
    case "key":
      return char === '"' && token(text, cursor, STRING, "colon");
    case "key or close":
      return char === "}" ? close(cursor) : char === '"' && token(text, cursor, STRING, "colon");
    case "colon":
      return char === ":" && step(cursor, "value");
    case "separator":
      return separator(char, cursor);
    case "end":
      return false;
    case "value or close":
      return char === "]" ? close(cursor) : value(text, char, cursor);
    case "value":
      return value(text, char, cursor);
  }
}

function value(text: string, char: string, cursor: Cursor): boolean {
  if (char === "{" || char === "[") {
    cursor.open.push(char);
    return step(cursor, char === "{" ? "key or close" : "value or close");
  }
  return token(text, cursor, char === '"' ? STRING : WORD, afterValue(cursor));
}

function separator(char: string, cursor: Cursor): boolean {
  const open = cursor.open.at(-1);
  if (char === ",") return step(cursor, open === "{" ? "key" : "value");
  return char === (open === "{" ? "}" : "]") && close(cursor);
}

function close(cursor: Cursor): boolean {
  cursor.open.pop();
  return step(cursor, afterValue(cursor));
}

function step(cursor: Cursor, expects: Expectation): true {
  cursor.at++;
  cursor.expects = expects;
  return true;
}

function afterValue(cursor: Cursor): Expectation {
  return cursor.open.length === 0 ? "end" : "separator";
}

// eslint-disable-next-line no-control-regex -- JSON forbids raw control characters in strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

function token(text: string, cursor: Cursor, pattern: RegExp, next: Expectation): boolean {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(text)) return false;
  cursor.at = pattern.lastIndex;
  cursor.expects = next;
  return true;
}

function problemAt(text: string, { at, expects, open }: Cursor): InputProblem {
  const code = "input/json-syntax";
  const message = `The text is not JSON: here stands ${found(text, at)}, where ${wanted(expects, open)} belongs.`;
  return { code, message, help: remedy(text, at, expects, open), offset: at };
}

function found(text: string, at: number): string {
  if (at >= text.length) return "the end of the file";
  if (text.charAt(at) === '"') return "a string that JSON cannot read";
  const word = /^(?:\/\/|\/\*|[\w.$+-]+)/.exec(text.slice(at, at + 40))?.[0] ?? text.slice(at, at + 1);
  return JSON.stringify(word).replaceAll('\\"', "'");
}

function wanted(expects: Expectation, open: Cursor["open"]): string {
  const closing = open.at(-1) === "{" ? '"}"' : '"]"';
  switch (expects) {
    case "value":
      return "a value";
    case "value or close":
      return 'a value or "]"';
    case "key":
      return "a property name in double quotes";
    case "key or close":
      return 'a property name in double quotes or "}"';
    case "colon":
      return 'a ":"';
    case "separator":
      return `a "," or ${closing}`;
    case "end":
      return "the end of the file";
  }
}

function remedy(text: string, at: number, expects: Expectation, open: Cursor["open"]): string {
  const char = text.charAt(at);
  if (at >= text.length) return open.length === 0 ? "Write a value." : `Close what is open: ${closers(open)}.`;
  if (char === "/" || char === "#") return "Remove the comment; JSON has none.";
  if (char === "," && expects.startsWith("value")) return "Remove the comma.";
  if (char === "'") return "Write it in double quotes.";
  if ((char === "}" || char === "]") && (expects === "key" || expects === "value"))
    return "Remove the comma before it.";
  if (char === '"' && expects === "separator") return 'Write a "," before it.';
  if (char === '"') return "Close the string on its line, and write line breaks and backslashes as \\n and \\\\.";
  if (expects === "end") return "Remove what follows the value.";
  return "Fix the text here; an editor that knows JSON shows the position.";
}

function closers(open: Cursor["open"]): string {
  const all = open.toReversed().map((bracket) => (bracket === "{" ? "}" : "]"));
  return all.length > 8 ? `${all.slice(0, 8).join(" ")} and ${all.length - 8} more` : all.join(" ");
}
