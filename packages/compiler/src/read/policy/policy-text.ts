import { KINDS, UNKNOWN, type Diagnostic, type Path } from "@ecs-dsl/validators";
import type { DocumentsRead, ParsedFile } from "../document-reader.ts";
import { inputDiagnostic, type InputProblem } from "../../formats/input-problem.ts";
import { jsonError } from "../../formats/json/json-error.ts";
import { jsonValue } from "../../formats/json/parse-json.ts";
import type { SourceDocument } from "../source-document.ts";
import { isFilledInAt } from "../text-template.ts";

/** The documents that AWS takes as texts. */
export type PolicyKind = "lifecyclePolicy" | "registryPolicy" | "repositoryPolicy";

/** A policy that a string of a file holds as JSON. */
export interface PolicyText {
  readonly kind: PolicyKind;
  readonly name: string;
  readonly text: string;
  readonly path: Path;
  /** True where a function fills the text in, so that no fix sets another. */
  readonly isMade?: true;
}

/** The policies of a file as documents, and what is wrong with the texts of those that are none. */
export function policyDocuments(policies: readonly PolicyText[], file: ParsedFile): DocumentsRead {
  const read = policies.map((policy) => policyDocument(policy, file));
  return {
    documents: read.filter((document) => "kind" in document),
    problems: read.flatMap((document) => ("problem" in document ? [document.problem] : [])),
  };
}

/** The policy as a document, or what is wrong with its text. */
export function policyDocument(
  policy: PolicyText,
  file: ParsedFile,
): SourceDocument | { readonly problem: Diagnostic } {
  const { kind, name, path } = policy;
  const value = jsonValue(policy.text);
  const problem = value === undefined ? jsonError(policy.text) : undefined;
  if (problem !== undefined && !isFilledInAt(policy.text, problem.offset ?? 0)) {
    return { problem: policyProblem(problem, policy, file) };
  }
  return {
    kind,
    name,
    value: value ?? UNKNOWN,
    misspelt: [],
    spelling: "api",
    writtenAt: (at) => ({ path, inside: at }),
    ...(policy.isMade === true && { isMade: () => true }),
  };
}

function policyProblem(
  problem: InputProblem,
  { kind, path }: PolicyText,
  { file, parsed, text }: ParsedFile,
): Diagnostic {
  const offset = parsed.withinString(path, problem.offset ?? 0) ?? parsed.locate(path).value.start;
  const message = problem.message
    .replace("The text", `The ${KINDS[kind].noun}`)
    .replace("the end of the file", "its end");
  const told = kind === "lifecyclePolicy" ? { ...problem, code: "ecr-lifecycle/json" } : problem;
  const answer = kind === "lifecyclePolicy" ? ` AWS answers: "${UNMAPPED}"` : "";
  return inputDiagnostic(file, { ...told, message: `${message}${answer}`, offset }, text);
}

const UNMAPPED = "Lifecycle policy validation failure: Could not map policyString into LifecyclePolicy.";
