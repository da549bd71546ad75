import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import type { DocumentReader, ParsedFile } from "../document-reader.ts";
import { apiDocument } from "./api-document.ts";
import { detect } from "./detect.ts";
import { opaque } from "../opaque.ts";

/** A document as the API takes it, or as it prints it. */
export const apiReader: DocumentReader = { read };

function read({ file, parsed, text }: ParsedFile) {
  const detected = detect(parsed.value, file);
  if (detected === undefined) return undefined;
  // YAML's aliases repeat what is written once, so that its length bounds nothing.
  const textLength = parsed.format === "json" ? text.length : undefined;
  const document = apiDocument(detected.kind, detected.at, parsed.value, file, textLength);
  // Most files hold no placeholder, and looking once says so.
  const read =
    parsed.isFilledIn === true || isPlaceholder(text) ? { ...document, value: opaque(document.value) } : document;
  return { documents: [read], problems: [] };
}
