import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Position } from "../model/position.ts";

/** What esbuild says of the first thing that is wrong. */
export interface BuildError {
  readonly text: string;
  readonly position?: Position;
}

/** Reads the report that esbuild prints: `✘ [ERROR] text`, an empty line, `    file:line:column:`. */
export function firstError(report: string, config: string): BuildError {
  const [, text = report.trim()] = /\[ERROR\] (.*)/.exec(report) ?? [];
  const place = /^ {4}(\S.*):(\d+):(\d+):$/m.exec(report);
  if (place === null) return { text };
  const [, file = "", line, column] = place;
  return { text, position: positionOf(resolve(dirname(config), file), Number(line), Number(column)) };
}

/** Reads the message of the error that tsx throws: `…\n/path/file.ts:1:10: ERROR: text`. */
export function transformError(message: string): BuildError | undefined {
  const [, file = "", line, column, text = ""] = /^(.+):(\d+):(\d+): ERROR: (.*)$/m.exec(message) ?? [];
  return file === "" ? undefined : { text, position: positionOf(file, Number(line), Number(column)) };
}

/** esbuild counts columns in bytes from 0, we in UTF-16 code units from 1. */
function positionOf(file: string, line: number, bytes: number): Position {
  return { file, line, column: Buffer.from(lineOf(file, line)).subarray(0, bytes).toString("utf8").length + 1 };
}

function lineOf(file: string, line: number): string {
  try {
    return readFileSync(file, "utf8").split(/\r\n|\n|\r/)[line - 1] ?? "";
  } catch {
    return "";
  }
}
