import type { TextEditor } from "../fix/text-editor.ts";
import type { ParseResult } from "./parsed-text.ts";
import { read, type ReadResult } from "./read.ts";
import type { ReadInput } from "./read-input.ts";
import type { FormatLoader } from "./text-formats.ts";

/** What read a file, and reads it again. */
export interface FileTools {
  readonly parse: (text: string) => ParseResult;
  /** Absent where nothing is to be edited. */
  readonly editor?: TextEditor;
}

/** A file that was read. */
export interface FileRead {
  readonly result: ReadResult;
  readonly tools: FileTools;
}

export interface ReadingOptions {
  /** True where the file may be edited. */
  readonly isFixing?: boolean | undefined;
  /** Told of each file before it is read, once what reads its format is loaded. */
  readonly begin?: ((input: ReadInput) => void) | undefined;
}

/** Reads a file, and loads no more for that than it takes. */
export async function readFile(
  input: ReadInput,
  formats: FormatLoader,
  { begin, isFixing }: ReadingOptions,
): Promise<FileRead> {
  const usual = isFixing === true ? undefined : await formats.usualFor(input);
  if (usual !== undefined) {
    begin?.(input);
    const result = read(input, usual);
    // What was read before is read again.
    if (result !== undefined) return { result, tools: { parse: (text) => usual(text) ?? { several: true } } };
  }
  const tools = await formats.toolsFor(input);
  if (usual === undefined) begin?.(input);
  return { result: read(input, tools.parse), tools };
}
