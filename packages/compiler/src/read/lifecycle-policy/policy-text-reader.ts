import type { DocumentReader, ParsedFile } from "../document-reader.ts";
import { isRecord } from "../is-record.ts";
import { policyDocument } from "./policy-text.ts";

const PROPERTY = "lifecyclePolicyText";

/** What GetLifecyclePolicy prints and PutLifecyclePolicy takes: the policy is a string in it. */
export const policyTextReader: DocumentReader = { read };

function read(file: ParsedFile) {
  const { value } = file.parsed;
  const text = isRecord(value) ? value[PROPERTY] : undefined;
  if (typeof text !== "string") return undefined;
  const document = policyDocument({ name: file.file, text, path: [PROPERTY] }, file);
  return "problem" in document
    ? { documents: [], problems: [document.problem] }
    : { documents: [document], problems: [] };
}
