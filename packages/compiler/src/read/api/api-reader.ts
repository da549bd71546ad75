import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import type { DocumentReader, DocumentsRead, ParsedFile } from "../document-reader.ts";
import { opaque } from "../opaque.ts";
import type { SourceDocument } from "../source-document.ts";
import { apiDocument } from "./api-document.ts";
import { detect } from "./detect.ts";

/** Documents as the API takes them, or as it prints them. */
export const apiReader: DocumentReader = { read };

function read({ file, parsed, text }: ParsedFile): DocumentsRead | undefined {
  const detected = detect(parsed.value, file);
  if (detected.length === 0) return undefined;
  // YAML's aliases repeat what is written once, so that its length bounds nothing.
  const textLength = parsed.format === "json" ? text.length : undefined;
  // Most files hold no placeholder, and looking once says so.
  const isFilledIn = parsed.isFilledIn === true || isPlaceholder(text);
  const documents = detected.map(({ at, kind }): SourceDocument => {
    const document = apiDocument(kind, at, parsed.value, file, textLength);
    return isFilledIn ? { ...document, value: opaque(document.value) } : document;
  });
  return { documents, problems: [] };
}
