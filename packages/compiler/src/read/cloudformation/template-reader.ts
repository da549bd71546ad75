import type { DocumentReader, DocumentsRead, ParsedFile } from "../document-reader.ts";
import { isRecord } from "../is-record.ts";
import { policyDocuments } from "../policy/policy-text.ts";
import { templateDocuments } from "./template-documents.ts";

/** A CloudFormation template: whatever has `Resources`. */
export const templateReader: DocumentReader = { read };

function read(file: ParsedFile): DocumentsRead | undefined {
  const { value } = file.parsed;
  if (!isRecord(value) || !isRecord(value["Resources"])) return undefined;
  const { documents, policies } = templateDocuments(value["Resources"]);
  const read = policyDocuments(policies, file);
  return { documents: [...documents, ...read.documents], problems: read.problems };
}
