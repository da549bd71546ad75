import type { DocumentReader, ParsedFile } from "../document-reader.ts";
import { isRecord } from "../is-record.ts";
import { policyDocuments, type PolicyKind } from "./policy-text.ts";

/** What calls of ECR print and take: the policy is a string in it. */
export const policyTextReader: DocumentReader = { read };

function read(file: ParsedFile) {
  const { value } = file.parsed;
  if (!isRecord(value)) return undefined;
  const name = "lifecyclePolicyText" in value ? "lifecyclePolicyText" : "policyText";
  const text = value[name];
  if (typeof text !== "string") return undefined;
  return policyDocuments([{ kind: kindOf(name, value), name: file.file, text, path: [name] }], file);
}

/** SetRepositoryPolicy names a repository, PutRegistryPolicy none. */
function kindOf(name: string, value: Readonly<Record<string, unknown>>): PolicyKind {
  if (name === "lifecyclePolicyText") return "lifecyclePolicy";
  return "repositoryName" in value ? "repositoryPolicy" : "registryPolicy";
}
