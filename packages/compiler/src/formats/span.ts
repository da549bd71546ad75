/** A stretch of text by its UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a path leads in a text. */
export interface Located {
  /** How many steps of the path the text has; fewer than asked when a property is missing. */
  readonly steps: number;
  /** The value at the last step that exists. */
  readonly value: Span;
  /** The name of the property at the last step that exists; absent for list items and the root. */
  readonly key?: Span;
}

/** Line and column, both from 1, of an offset. LF, CRLF and CR each end a line. */
export function lineColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const starts = lineStarts(text);
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

let latest: { readonly text: string; readonly starts: readonly number[] } = { text: "", starts: [0] };

/** Offsets at which lines start. Findings come file by file, so those of the latest text are kept. */
function lineStarts(text: string): readonly number[] {
  if (latest.text === text) return latest.starts;
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || (code === RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) starts.push(at + 1);
  }
  latest = { text, starts };
  return starts;
}

const LINE_FEED = 10;
const RETURN = 13;
