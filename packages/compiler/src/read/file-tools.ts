import type { Diagnostic } from "@ecs-dsl/validators";
import type { TextEditor } from "../formats/text-editor.ts";
import { templateIn } from "./cloudformation/template-reader.ts";
import { decode } from "../formats/decode.ts";
import type { ParseResult } from "../formats/parsed-text.ts";
import { read, type ReadResult } from "./read.ts";
import type { ReadInput } from "../formats/read-input.ts";
import type { FormatLoader } from "../formats/text-formats.ts";
import { hasTemplateMarks } from "./text-template.ts";

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
  const result = read(input, tools.parse);
  const template = await templateTools(input, result, formats);
  return template === undefined ? { result, tools } : { result: read(input, template.parse), tools: template };
}

/** What reads a file that its format does not, and that is a template for CloudFormation all the same. */
async function templateTools(
  input: ReadInput,
  result: ReadResult,
  formats: FormatLoader,
): Promise<FileTools | undefined> {
  const tools = await formats.otherToolsFor(problemOf(result));
  if (tools === undefined) return undefined;
  const { text } = decode(input.bytes);
  if (text === undefined || hasTemplateMarks(text)) return undefined;
  const { parsed } = tools.parse(text);
  if (parsed === undefined || parsed.isFilledIn === true) return undefined;
  return templateIn(parsed.value, input.file) === undefined ? undefined : tools;
}

function problemOf(result: ReadResult): Diagnostic | undefined {
  if (result.kind === "documents") return undefined;
  return result.kind === "unreadable" ? result.problems[0] : result.problem;
}
