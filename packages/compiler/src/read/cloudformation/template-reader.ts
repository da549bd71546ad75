import type { DocumentReader, DocumentsRead, ParsedFile } from "../document-reader.ts";
import { isRecord } from "../is-record.ts";
import { policyDocument } from "../lifecycle-policy/policy-text.ts";
import { templateDocuments } from "./template-documents.ts";

/** A CloudFormation template: whatever has `Resources`. */
export const templateReader: DocumentReader = { read };

function read(file: ParsedFile): DocumentsRead | undefined {
  const { value } = file.parsed;
  if (!isRecord(value) || !isRecord(value["Resources"])) return undefined;
  const { documents, policies } = templateDocuments(value["Resources"]);
  const read = policies.map((policy) => policyDocument(policy, file));
  return {
    documents: [...documents, ...read.filter((document) => "kind" in document)],
    problems: read.flatMap((document) => ("problem" in document ? [document.problem] : [])),
  };
}
