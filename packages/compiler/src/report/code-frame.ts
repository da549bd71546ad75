import type { Origin } from "@ecs-dsl/validators";
import { displayWidth, terminalText } from "../text/terminal-text.ts";

/** One line of a code frame. `number` is absent on the line of marks. */
export interface FrameLine {
  readonly number?: number;
  readonly text: string;
}

/** Columns of source that a frame shows; what is wider is cut around the marked place. */
const WIDEST = 110;
const TAB = "  ";

/** The marked line between its neighbours, with `^^^` below the marked text; empty when the place is not in the text. */
export function codeFrame(lines: readonly string[], origin: Origin): readonly FrameLine[] {
  const line = lines[origin.line - 1];
  if (line === undefined) return [];
  const start = Math.min(origin.column - 1, line.length);
  const window = windowAround(line, start);
  const marks: FrameLine = { text: marksBelow(line, start, endIn(line, origin, start), window) };
  return [
    ...neighbour(lines, origin.line - 1, window),
    { number: origin.line, text: shown(line, window) },
    marks,
    ...neighbour(lines, origin.line + 1, window),
  ];
}

/** Which part of a line is shown. */
interface Window {
  readonly from: number;
  readonly to: number;
}

function windowAround(line: string, start: number): Window {
  if (line.length <= WIDEST) return { from: 0, to: WIDEST };
  const from = Math.max(0, Math.min(start - Math.floor(WIDEST / 3), line.length - WIDEST));
  return { from, to: from + WIDEST };
}

function neighbour(lines: readonly string[], number: number, window: Window): readonly FrameLine[] {
  const line = lines[number - 1];
  const isBlank = line === undefined || line.slice(window.from, window.to).trim() === "";
  return isBlank ? [] : [{ number, text: shown(line, window) }];
}

function shown(line: string, { from, to }: Window): string {
  const before = from > 0 ? "…" : "";
  const after = line.length > to ? "…" : "";
  return `${before}${visible(line.slice(from, to))}${after}`.trimEnd();
}

function visible(text: string): string {
  return terminalText(text.replaceAll("\t", TAB));
}

function marksBelow(line: string, start: number, end: number, { from, to }: Window): string {
  const indent = displayWidth(visible(line.slice(from, start))) + (from > 0 ? 1 : 0);
  const width = displayWidth(visible(line.slice(start, Math.min(end, to))));
  return " ".repeat(indent) + "^".repeat(Math.max(1, width));
}

/** Where the marked text ends on its first line. */
function endIn(line: string, { line: startLine, endLine, endColumn }: Origin, start: number): number {
  if (endLine === undefined || endColumn === undefined) return start + 1;
  return endLine === startLine ? endColumn - 1 : line.trimEnd().length;
}
