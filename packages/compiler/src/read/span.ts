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
  let line = 1;
  let lineStart = 0;
  const breaks = /\r\n?|\n/g;
  for (let match = breaks.exec(text); match !== null && breaks.lastIndex <= offset; match = breaks.exec(text)) {
    line += 1;
    lineStart = breaks.lastIndex;
  }
  return { line, column: offset - lineStart + 1 };
}
