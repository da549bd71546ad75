import type { Diagnostic, Path } from "@ecs-dsl/validators";
import { apiDocument } from "./api-documents.ts";
import { detect, isPlainlyOurs, mayBeOurs, type Detected } from "./detect.ts";
import { decode } from "./decode.ts";
import { isTooLarge, MAX_DOCUMENT_LENGTH, tooLargeDocument } from "./document-size.ts";
import { inputDiagnostic, type InputProblem } from "./input-problem.ts";
import { isRecord } from "./is-record.ts";
import { jsonError } from "./json-error.ts";
import { jsonValue, parseJson } from "./parse-json.ts";
import type { ParsedText, ParseResult } from "./parsed-text.ts";
import type { SourceDocument, SourceFile } from "./source-document.ts";
import { lineColumn } from "./span.ts";
import { hasTemplateMarks, isFilledInAt } from "./text-template.ts";
import { templateDocuments, type PolicyText } from "./template-documents.ts";

/** A file's name and bytes. */
export interface ReadInput {
  /** As findings show it: relative to the working directory, `/` separators; `-` for standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** True when the user named the file, false when a folder or pattern led to it: only then a broken file is passed over. */
  readonly isNamed: boolean;
}

export type ReadResult =
  | { readonly kind: "documents"; readonly source: SourceFile; readonly problems: readonly Diagnostic[] }
  | { readonly kind: "unreadable"; readonly problem: Diagnostic }
  /** Not ours; `problem` when it is not even readable, which is worth a note. */
  | { readonly kind: "foreign"; readonly problem?: Diagnostic };

/** True for a file that is read as YAML, whose parser the caller loads first. */
export function isYaml({ file, bytes }: ReadInput): boolean {
  return !isJson(file, bytes);
}

/** Reads the documents of a file: task definitions, services, lifecycle policies and templates, in JSON or YAML. */
export function read(input: ReadInput, parse: (text: string) => ParseResult = parseJson): ReadResult {
  const { text, problem } = decode(input.bytes);
  if (problem !== undefined) return unreadable(input, problem, "");
  if (!input.isNamed && !mayBeOurs(text)) return { kind: "foreign" };
  const result = parse(text);
  if (result.several)
    return input.file === "-" ? { kind: "unreadable", problem: inputDiagnostic("-", HOLLOW) } : { kind: "foreign" };
  if (result.problem !== undefined) return unreadable(input, result.problem, text);
  const detected = detect(result.parsed.value, input.file);
  if (detected !== undefined) return documents(detected, input.file, text, result.parsed);
  return isHollow(input, result.parsed.value)
    ? { kind: "unreadable", problem: inputDiagnostic(input.file, HOLLOW) }
    : { kind: "foreign" };
}

/**
 * True for a file that is named as one of ours and holds nothing, as it does when the program that writes it fails; of
 * standard input nobody expects anything else than a document of ours.
 */
function isHollow({ file, isNamed }: ReadInput, value: unknown): boolean {
  if (file === "-") return true;
  if (!isNamed || !/(?:task|service)[-_.]?def|lifecycle[-_.]?policy/i.test(file)) return false;
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}

const HOLLOW: InputProblem = {
  code: "input/no-document",
  message: "There is nothing here that could be a task definition, a service, a lifecycle policy or a template.",
  help: "See whether the program that wrote it has failed.",
};

/** By its name, or by its first character where the name does not tell. */
function isJson(file: string, bytes: Uint8Array): boolean {
  if (file.endsWith(".json")) return true;
  if (/\.ya?ml$/.test(file)) return false;
  let at = bytes[0] === 0xef ? 3 : 0;
  while (bytes[at] === 32 || bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 9) at++;
  return bytes[at] === 0x7b || bytes[at] === 0x5b;
}

function unreadable({ file, isNamed }: ReadInput, problem: InputProblem, text: string): ReadResult {
  const isTemplate = text !== "" && isFilledInAt(text, problem.offset ?? 0);
  const diagnostic = inputDiagnostic(file, isTemplate ? { ...problem, help: RENDER } : problem, text);
  const counts = isNamed
    ? isPlainlyOurs(text) || (OURS.test(file) && !hasTemplateMarks(text))
    : isPlainlyOurs(text) && !isTemplate;
  return counts ? { kind: "unreadable", problem: diagnostic } : { kind: "foreign", problem: diagnostic };
}

/** Names of files that somebody who names them expects to be checked. */
const OURS = /(?:\.(?:json|ya?ml|template)|^-)$/;

const RENDER = "Something is filled in here later: check the text that it makes, or put the placeholder in quotes.";

function documents(detected: Detected, file: string, text: string, parsed: ParsedText): ReadResult {
  const poisoned = text.includes("__proto__") ? prototypeKey(parsed.value, []) : undefined;
  if (poisoned !== undefined)
    return { kind: "unreadable", problem: inputDiagnostic(file, keyProblem(poisoned, parsed), text) };
  const source = (read: readonly SourceDocument[]): SourceFile => ({ file, text, parsed, documents: read });
  if (detected.kind === "template") return template(file, text, parsed, source);
  if (detected.kind === "lifecyclePolicyText") return policyResponse(detected.at, file, text, parsed, source);
  // YAML's aliases repeat what is written once, so that its length bounds nothing.
  const textLength = parsed.format === "json" ? text.length : undefined;
  const document = apiDocument(detected.kind, detected.at, parsed.value, file, textLength);
  const [large] = tooLarge([document], file, text, parsed);
  return large === undefined
    ? { kind: "documents", source: source([document]), problems: [] }
    : { kind: "unreadable", problem: large };
}

/** Problems of the documents that are too large to check. No document is larger than its text, aliases apart. */
function tooLarge(
  all: readonly SourceDocument[],
  file: string,
  text: string,
  parsed: ParsedText,
): readonly Diagnostic[] {
  if (parsed.format === "json" && text.length <= MAX_DOCUMENT_LENGTH) return [];
  return all
    .filter(({ value }) => isTooLarge(value))
    .map(({ writtenAt }) => {
      const { start } = parsed.locate(writtenAt([]).path).value;
      return inputDiagnostic(file, tooLargeDocument(start), text);
    });
}

type MakeSource = (documents: readonly SourceDocument[]) => SourceFile;

function template(file: string, text: string, parsed: ParsedText, source: MakeSource): ReadResult {
  const parts = templateDocuments(parsed.value);
  if (parts.documents.length === 0) return { kind: "foreign" };
  const policies = parts.policies.map((policy) => policyDocument(policy));
  const broken = parts.policies.filter(isBroken).map((policy) => policyProblem(policy, file, text, parsed));
  const all = [...parts.documents, ...policies.filter((policy) => policy !== undefined)];
  const large = tooLarge(all, file, text, parsed);
  return {
    kind: "documents",
    source: source(large.length === 0 ? all : all.filter(({ value }) => !isTooLarge(value))),
    problems: [...broken, ...large],
  };
}

/** What GetLifecyclePolicy prints: the policy is a string in it. */
function policyResponse(path: Path, file: string, text: string, parsed: ParsedText, source: MakeSource): ReadResult {
  const written = isRecord(parsed.value) ? parsed.value["lifecyclePolicyText"] : undefined;
  const policy: PolicyText = { name: file, text: String(written), path };
  const document = policyDocument(policy);
  if (document === undefined) return { kind: "unreadable", problem: policyProblem(policy, file, text, parsed) };
  const [large] = tooLarge([document], file, text, parsed);
  if (large !== undefined) return { kind: "unreadable", problem: large };
  return { kind: "documents", source: source([document]), problems: [] };
}

function isBroken(policy: PolicyText): boolean {
  return jsonValue(policy.text) === undefined;
}

function policyDocument({ name, text, path }: PolicyText): SourceDocument | undefined {
  const value = jsonValue(text);
  if (value === undefined) return undefined;
  const writtenAt = (at: Path) => ({ path, inside: at });
  return { kind: "lifecyclePolicy", name, value, misspelt: [], spelling: "api", writtenAt };
}

function policyProblem({ text: policy, path }: PolicyText, file: string, text: string, parsed: ParsedText): Diagnostic {
  const problem = jsonError(policy);
  const offset = parsed.withinString(path, problem.offset ?? 0) ?? parsed.locate(path).value.start;
  const message = problem.message.replace("The text", "The lifecycle policy");
  return {
    ...inputDiagnostic(file, { ...problem, message, offset }, text),
    origin: { file, ...lineColumn(text, offset) },
  };
}

/** Path of a property named `__proto__`: an own property here, and a trap for every program that copies it. */
function prototypeKey(value: unknown, at: Path): Path | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    const found = key === "__proto__" ? path : prototypeKey(item, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function keyProblem(path: Path, parsed: ParsedText): InputProblem {
  const found = parsed.locate(path);
  return {
    code: "input/prototype-key",
    message: 'A property is named "__proto__", which nothing of ECS or ECR is; JavaScript programs that copy it break.',
    help: "Remove the property, or rename it.",
    offset: (found.key ?? found.value).start,
  };
}
