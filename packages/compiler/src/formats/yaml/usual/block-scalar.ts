/** A text of several lines, as it reads, and where it ends. */
export interface BlockScalar {
  readonly value: string;
  readonly isLiteral: boolean;
  readonly end: number;
}

const HEADER = /([|>])(-?)[ ]*(?: #[^\n]*)?\n/y;

/**
 * The text after `|` or `>` at `start`, below something with `indent` blanks before it; undefined where it is written in a
 * way that few people use.
 */
export function blockScalarAt(text: string, start: number, indent: number): BlockScalar | undefined {
  HEADER.lastIndex = start;
  const header = HEADER.exec(text);
  if (header === null) return undefined;
  const lines = linesBelow(text, start + header[0].length, indent);
  if (lines === undefined) return undefined;
  const isLiteral = header[1] === "|";
  const value = isLiteral ? lines.texts.join("\n") : folded(lines.texts);
  if (value === undefined) return undefined;
  return { value: header[2] === "-" ? value : `${value}\n`, isLiteral, end: lines.end };
}

interface Lines {
  /** Without the blanks that all of them begin with, and without empty ones at the end. */
  readonly texts: readonly string[];
  readonly end: number;
}

function linesBelow(text: string, from: number, indent: number): Lines | undefined {
  const texts: string[] = [];
  let empty = 0;
  let depth = -1;
  let end = from;
  for (let at = from; at < text.length;) {
    const content = skipBlanks(text, at);
    const breakAt = text.indexOf("\n", content);
    const lineEnd = breakAt === -1 ? text.length : breakAt;
    const code = text.charCodeAt(content);
    if (code === TAB) return undefined;
    if (content === lineEnd) {
      // Of an empty line that is deeper than the text something is left.
      if (content - at > (depth === -1 ? indent : depth)) return undefined;
      empty++;
    } else {
      if (depth === -1) depth = content - at;
      if (content - at < depth || depth <= indent) break;
      for (; empty > 0; empty--) texts.push("");
      texts.push(text.slice(at + depth, lineEnd));
      end = Math.min(lineEnd + 1, text.length);
    }
    at = lineEnd + 1;
  }
  return texts.length === 0 ? undefined : { texts, end };
}

const TAB = 9;
const SPACE = 32;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** Lines made one; an empty line is a line break. Lines that are deeper than others stay as they are, which few people use. */
function folded(lines: readonly string[]): string | undefined {
  if (lines.some((line) => line.startsWith(" "))) return undefined;
  let value = "";
  let separator = "";
  for (const line of lines) {
    if (line === "") {
      value += separator === "\n" ? "\n" : "";
      separator = "\n";
    } else {
      value += separator + line;
      separator = " ";
    }
  }
  return value;
}
