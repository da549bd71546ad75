import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import type { DocumentReader, DocumentsRead, ParsedFile } from "../document-reader.ts";
import { opaque } from "../opaque.ts";
import type { SourceDocument } from "../source-document.ts";
import { apiDocument } from "./api-document.ts";
import { containerList, isContainerList } from "./container-list.ts";
import { detect } from "./detect.ts";
import { fragmentsIn } from "./fragment.ts";

/** Documents as the API takes them, or as it prints them. */
export const apiReader: DocumentReader = { read };

function read({ file, parsed, text }: ParsedFile): DocumentsRead | undefined {
  // YAML's aliases repeat what is written once, so that its length bounds nothing.
  const textLength = parsed.format === "json" ? text.length : undefined;
  const whole = isContainerList(parsed.value, file)
    ? [containerList(parsed.value, file)]
    : detect(parsed.value, file).map(({ at, kind }) => apiDocument(kind, at, parsed.value, file, textLength));
  const documents = whole.length > 0 ? whole : fragmentsIn(parsed.value, file);
  if (documents.length === 0) return undefined;
  // Most files hold no placeholder, and looking once says so.
  const isFilledIn = parsed.isFilledIn === true || isPlaceholder(text);
  return { documents: isFilledIn ? documents.map(filledIn) : documents, problems: [] };
}

function filledIn(document: SourceDocument): SourceDocument {
  return { ...document, value: opaque(document.value) };
}
