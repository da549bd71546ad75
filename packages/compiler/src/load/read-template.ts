import { join } from "node:path";
import { TEMPLATE_LIMITS } from "@ecs-dsl/validators/facts";
import { toYaml } from "../emit/yaml.ts";
import type { TemplateFile } from "../model/template-file.ts";
import { decode } from "../formats/decode.ts";
import type { InputProblem } from "../formats/input-problem.ts";
import { isRecord } from "../read/is-record.ts";
import type { ParseResult } from "../formats/parsed-text.ts";
import { readRegularFile } from "../read/regular-file.ts";
import { lineColumn } from "../formats/span.ts";
import { FormatLoader } from "../formats/text-formats.ts";
import { isAsScriptsRead } from "./script-layout.ts";
import { laidOut } from "./template-layout.ts";

const formats = new FormatLoader();

/** The template at the path, in the layout that scripts read; undefined where there is no file that may be read. */
export async function readTemplate(folder: string, path: string): Promise<TemplateFile | undefined> {
  const bytes = bytesOf(join(folder, path));
  if (bytes === undefined) return undefined;
  if (bytes.length > TEMPLATE_LIMITS.bytes)
    return { problem: "has more than 1 MB, which is what CloudFormation takes" };
  const { text, problem } = decode(bytes);
  if (problem !== undefined) return unreadable(problem, "");
  return templateOf(await formats.parseTemplate(path, bytes, text), text);
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readRegularFile(path, TEMPLATE_LIMITS.bytes + 1);
  } catch {
    return undefined;
  }
}

function templateOf(result: ParseResult, text: string): TemplateFile {
  if (result.several === true) return { problem: "holds several YAML documents" };
  if (result.problem !== undefined) return unreadable(result.problem, text);
  const { value, isFilledIn } = result.parsed;
  if (isFilledIn === true) return { problem: "has values that something else fills in" };
  if (!isRecord(value)) return { problem: "holds no object" };
  return { text: readable(text, value), value };
}

function unreadable({ message, offset }: InputProblem, text: string): TemplateFile {
  const at = offset === undefined ? "" : ` (line ${lineColumn(text, offset).line})`;
  return { problem: `cannot be read: ${message.replace(/\.$/, "")}${at}` };
}

/** The text as it is written, where scripts read it right; otherwise with the same values, laid out anew. */
function readable(text: string, value: Readonly<Record<string, unknown>>): string {
  if (isAsScriptsRead(text, value)) return text;
  const anew = laidOut(text);
  return isAsScriptsRead(anew, value) ? anew : toYaml(value);
}
