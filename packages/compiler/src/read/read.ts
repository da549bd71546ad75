import type { Diagnostic, DocumentKind } from "@ecs-dsl/validators";
import type { Links } from "./links.ts";
import { decode } from "../formats/decode.ts";
import type { DocumentsRead, ParsedFile } from "./document-reader.ts";
import { documentsOf } from "./document-readers.ts";
import { isTooLarge, MAX_DOCUMENT_LENGTH, MAX_TEMPLATE_LENGTH, tooLargeDocument } from "./document-size.ts";
import { duplicateKeyProblem } from "../formats/duplicate-key.ts";
import { inputDiagnostic, type InputProblem } from "../formats/input-problem.ts";
import { holdsOurs, isPlainlyOurs, mayBeOurs } from "./markers.ts";
import { filesOfEcspresso, isEcspressoName, type NamedFiles } from "./others/ecspresso.ts";
import { isOtherLanguage, wordOn } from "./others/other-programs.ts";
import type { ParseResult } from "../formats/parsed-text.ts";
import { prototypeKeyProblem } from "../formats/prototype-key.ts";
import type { ReadInput } from "../formats/read-input.ts";
import { shellLineProblem } from "./shell-line.ts";
import type { SourceFile } from "./source-document.ts";
import type { UsualParse } from "../formats/text-format.ts";
import { hasTemplateMarks, isFilledInAt } from "./text-template.ts";

export type ReadResult =
  | { readonly kind: "documents"; readonly source: SourceFile; readonly problems: readonly Diagnostic[] }
  | { readonly kind: "unreadable"; readonly problems: readonly Diagnostic[] }
  /** Not ours; `problem` when it is not even readable, which is worth a note, `says` when it is known whose it is. */
  | {
      readonly kind: "foreign";
      readonly problem?: Diagnostic;
      readonly says?: string;
      /** Files that it names, and that are ours. */
      readonly names?: NamedFiles;
    };

/** Reads the documents of a file: task definitions, services, lifecycle policies and templates. Undefined where `parse` is. */
export function read(input: ReadInput, parse: (text: string) => ParseResult, links?: Links): ReadResult;
export function read(input: ReadInput, parse: UsualParse): ReadResult | undefined;
export function read(input: ReadInput, parse: UsualParse, links?: Links): ReadResult | undefined {
  if (isOtherLanguage(input.file)) return foreign(input.file);
  const { text, problem } = decode(input.bytes);
  if (problem !== undefined) return unreadable(input, problem, "");
  if (!input.isNamed && !mayBeOurs(text) && !isEcspressoName(input.file)) return { kind: "foreign" };
  const command = shellLineProblem(text);
  if (command !== undefined) return unreadable(input, command, text);
  const result = parse(text);
  if (result === undefined) return undefined;
  if (result.several) return input.file === "-" ? hollow(input.file) : { kind: "foreign", ...saysOf(text, STREAM) };
  if (result.problem !== undefined) return unreadable(input, result.problem, text);
  return readParsed(input, { file: input.file, text, parsed: result.parsed, links });
}

function readParsed(input: ReadInput, file: ParsedFile): ReadResult {
  const read = documentsOf(file);
  if (read === undefined)
    return isHollow(input, file.parsed.value)
      ? hollow(input.file)
      : { ...saysOf(file.text, OTHERWISE), ...foreign(file.file, file.parsed.value) };
  if (read.documents.length === 0 && read.problems.length === 0) return { kind: "foreign" };
  const trap = prototypeKeyProblem(file.text, file.parsed);
  if (trap !== undefined) return { kind: "unreadable", problems: [inputDiagnostic(file.file, trap, file.text)] };
  const { documents, problems } = withoutTooLarge(withDuplicate(read, file), file);
  if (documents.length === 0) return { kind: "unreadable", problems };
  return { kind: "documents", source: { ...file, documents }, problems };
}

function withDuplicate(read: DocumentsRead, { file, parsed, text }: ParsedFile): DocumentsRead {
  const duplicate = parsed.isFilledIn === true ? undefined : parsed.duplicate?.();
  if (duplicate === undefined) return read;
  return { ...read, problems: [...read.problems, inputDiagnostic(file, duplicateKeyProblem(duplicate), text)] };
}

function foreign(file: string, value?: unknown): ReadResult {
  const names = filesOfEcspresso(file, value);
  if (names?.service !== undefined || names?.task !== undefined) return { kind: "foreign", names };
  const says = wordOn(file, value);
  return says === undefined ? { kind: "foreign" } : { kind: "foreign", says };
}

/** A word on a file that holds something of ours, in a way in which it is not read. */
function saysOf(text: string, says: string): { readonly says?: string } {
  return holdsOurs(text) ? { says } : {};
}

const STREAM = "it has several YAML documents; check each in a file of its own.";
const OTHERWISE =
  "it holds something of ECS or ECR in a way that is not known here; check the part in a file of its own.";

/**
 * True for a file that is named as one of ours and holds nothing, as it does when the program that writes it fails; of
 * standard input nobody expects anything else than a document of ours.
 */
function isHollow({ file, isNamed }: ReadInput, value: unknown): boolean {
  if (file === "-") return true;
  if (!isNamed || !/(?:task|service)[-_.]?def|lifecycle[-_.]?policy/i.test(file)) return false;
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}

function hollow(file: string): ReadResult {
  return { kind: "unreadable", problems: [inputDiagnostic(file, HOLLOW)] };
}

const HOLLOW: InputProblem = {
  code: "input/no-document",
  message: "There is nothing here that could be a task definition, a service, a lifecycle policy or a template.",
  help: "See whether the program that wrote it has failed.",
};

function unreadable({ file, isNamed }: ReadInput, problem: InputProblem, text: string): ReadResult {
  const isTemplate = text !== "" && (hasTemplateMarks(text) || isFilledInAt(text, problem.offset ?? 0));
  const diagnostic = inputDiagnostic(file, isTemplate ? { ...problem, help: RENDER } : problem, text);
  const isOurs = isPlainlyOurs(text) || (isNamed && OURS.test(file));
  const counts = file === "-" || (isOurs && !isTemplate);
  if (counts) return { kind: "unreadable", problems: [diagnostic] };
  return { kind: "foreign", problem: diagnostic, ...(isTemplate ? { says: FILLED_IN_LATER } : {}) };
}

/** Names of files that somebody who names them expects to be checked. */
const OURS = /(?:\.(?:json|ya?ml|template)|^-)$/;

const FILLED_IN_LATER = "something is filled in here later; check the text that it makes.";
const RENDER = "Something is filled in here later: check the text that it makes, or put the placeholder in quotes.";

function mostOf(kind: DocumentKind): number {
  return kind === "template" ? MAX_TEMPLATE_LENGTH : MAX_DOCUMENT_LENGTH;
}

/** Documents that are too large to check become problems. No document is larger than its text, aliases apart. */
function withoutTooLarge(read: DocumentsRead, { file, parsed, text }: ParsedFile): DocumentsRead {
  if (parsed.format === "json" && text.length <= MAX_DOCUMENT_LENGTH) return read;
  const large = new Set(read.documents.filter(({ value, kind }) => isTooLarge(value, mostOf(kind))));
  // Of a template as a whole, its parts say it.
  const told = [...large].filter(({ kind }) => kind !== "template");
  const problems = told.map(({ writtenAt }) => {
    const { start } = parsed.locate(writtenAt([]).path).value;
    return inputDiagnostic(file, tooLargeDocument(start), text);
  });
  return {
    documents: read.documents.filter((document) => !large.has(document)),
    problems: [...read.problems, ...problems],
  };
}
