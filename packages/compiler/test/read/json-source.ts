import { documentsOf } from "../../src/read/document-readers.ts";
import { parseJson } from "../../src/formats/json/parse-json.ts";
import type { SourceFile } from "../../src/read/source-document.ts";

/** A file of JSON, with the documents that it holds. */
export function jsonSource(file: string, value: unknown): SourceFile {
  const text = JSON.stringify(value);
  const { parsed } = parseJson(text);
  if (parsed === undefined) throw new Error("JSON.stringify writes JSON");
  return { file, text, parsed, documents: documentsOf({ file, text, parsed })?.documents ?? [] };
}
