import { callInputReader } from "./api/call-input.ts";
import { apiReader } from "./api/api-reader.ts";
import { templateReader } from "./cloudformation/template-reader.ts";
import type { DocumentReader, DocumentsRead, ParsedFile } from "./document-reader.ts";
import { policyTextReader } from "./policy/policy-text-reader.ts";
import { statesReader } from "./states/states-reader.ts";

/** Every form that files have. The first one that recognises a file reads it. */
const READERS: readonly DocumentReader[] = [templateReader, statesReader, policyTextReader, callInputReader, apiReader];

/** The documents of a file; undefined for one that nothing recognises. */
export function documentsOf(file: ParsedFile): DocumentsRead | undefined {
  for (const { read } of READERS) {
    const documents = read(file);
    if (documents !== undefined) return documents;
  }
  return undefined;
}
