import type { DocumentReader, ParsedFile } from "../document-reader.ts";
import { apiDocument } from "./api-document.ts";
import { detect } from "./detect.ts";

/** A document as the API takes it, or as it prints it. */
export const apiReader: DocumentReader = { read };

function read({ file, parsed, text }: ParsedFile) {
  const detected = detect(parsed.value, file);
  if (detected === undefined) return undefined;
  // YAML's aliases repeat what is written once, so that its length bounds nothing.
  const textLength = parsed.format === "json" ? text.length : undefined;
  return { documents: [apiDocument(detected.kind, detected.at, parsed.value, file, textLength)], problems: [] };
}
