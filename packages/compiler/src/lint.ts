import {
  check,
  type CheckOptions,
  type Diagnostic,
  type DocumentFinding,
  type Fix,
  formatPath,
  isUnknown,
} from "@ecs-dsl/validators";
import { applyFixes, type DocumentFix, type Fixed } from "./fix/apply-fixes.ts";
import { suggestionFor } from "./fix/suggestion.ts";
import type { Links } from "./read/links.ts";
import { readFile, type FileTools } from "./read/file-tools.ts";
import { Folders, hasNeighbours } from "./read/folders.ts";
import { KeptStacks } from "./read/kept-stacks.ts";
import { read, type ReadResult } from "./read/read.ts";
import type { ReadInput } from "./formats/read-input.ts";
import { located, valueAt, type SourceDocument, type SourceFile } from "./read/source-document.ts";
import { FormatLoader } from "./formats/text-formats.ts";
import { InlineSuppressions } from "./settings/inline-suppressions.ts";
import { misspeltFindings } from "./read/cloudformation/misspelt-findings.ts";

export type { ReadInput } from "./formats/read-input.ts";

/** How rules are asked, as settings and `--rule` say it, and what happens then. */
export interface LintOptions extends CheckOptions {
  /** Apply the fixes of findings until none is left that applies. */
  readonly isFixing?: boolean;
  /** True for a finding that the project accepts; asked only for what is not an error. */
  readonly isAccepted?: (diagnostic: Diagnostic) => boolean;
  /** How rules are asked about a file, where that depends on its name. */
  readonly askedAbout?: (file: string) => CheckOptions;
  /** Told of each file before it is read, once what reads its format is loaded. */
  readonly begin?: (input: ReadInput) => void;
  /** Reads a file that another one names, of ecspresso; undefined where it cannot be read. */
  readonly follow?: (file: string, isNamed: boolean) => ReadInput | undefined;
}

export interface LintedFile {
  readonly file: string;
  readonly kind: ReadResult["kind"];
  /** What is found; after fixing, what remains. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why a file that nobody named was passed over, when it could not even be parsed. */
  readonly note?: Diagnostic;
  /** Whose file it is that was passed over, and what to check instead. */
  readonly says?: string;
  /** The file's new text, when fixes changed it. */
  readonly fixed?: Fixed;
}

/** Files to check, one at a time. */
export type Inputs = Iterable<ReadInput> | AsyncIterable<ReadInput>;

/** Checks files: texts in, diagnostics out. What reads a format is loaded with the first file that is written in it. */
export async function lint(inputs: Inputs, options: LintOptions = {}): Promise<readonly LintedFile[]> {
  const formats = new FormatLoader();
  const folders = new Folders();
  const kept = new KeptStacks();
  const linted: (LintedFile | (() => LintedFile))[] = [];
  const taken = new Set<string>();
  const take = async (input: ReadInput) => {
    const { result, tools } = await readFile(input, formats, options);
    taken.add(input.file);
    kept.add(input, tools);
    folders.add(input, result);
    linted.push(
      result.kind === "documents" && hasNeighbours(result.source)
        ? later(input, result, { tools, folders }, options)
        : lintRead(input, result, { tools }, options),
    );
  };
  for await (const input of inputs) await take(input);
  for (const { file, isNamed } of folders.named()) {
    const input = taken.has(file) ? undefined : options.follow?.(file, isNamed);
    if (input !== undefined) await take(input);
  }
  const all = linted.map((file) => (typeof file === "function" ? file() : file));
  return linkedAgain(all, kept, options);
}

/** Templates that name each other are checked once more, with what each says of the other. */
function linkedAgain(all: readonly LintedFile[], kept: KeptStacks, options: LintOptions): readonly LintedFile[] {
  const stacks = kept.stacks();
  if (stacks === undefined) return all;
  return all.map((before) => {
    const links = before.kind === "documents" ? stacks.linksOf(before.file) : undefined;
    const file = links === undefined ? undefined : kept.get(before.file);
    if (file === undefined) return before;
    const reading = { tools: file.tools, links };
    const after = lintRead(file.input, readIn(file.input, reading), reading, options);
    const parent = stacks.parentOf(before.file);
    return parent === undefined ? after : { ...after, diagnostics: notedTogether(after, before, parent) };
  });
}

/** The findings in a nested stack; of those that it has by itself, its parent is not told. */
function notedTogether(after: LintedFile, before: LintedFile, parent: string): readonly Diagnostic[] {
  const own = new Set(before.diagnostics.map((diagnostic) => JSON.stringify(diagnostic)));
  const note = { message: `Found with what ${parent} gives this nested stack.` };
  return after.diagnostics.map((diagnostic) =>
    own.has(JSON.stringify(diagnostic)) ? diagnostic : { ...diagnostic, related: [note] },
  );
}

/** What reads a file, and what stands beside it. */
interface Reading {
  readonly tools: FileTools;
  readonly folders?: Folders;
  readonly links?: Links | undefined;
}

function readIn(input: ReadInput, { links, tools }: Reading): ReadResult {
  return read(input, tools.parse, links);
}

/** A file that may belong to one that is still to come. The next file takes the place of its bytes. */
function later(input: ReadInput, result: Readable, reading: Reading, options: LintOptions): () => LintedFile {
  const kept = { ...input, bytes: Buffer.from(input.bytes) };
  return () => lintRead(kept, placed(result, reading), reading, options);
}

function placed(result: Readable, { folders }: Reading): Readable {
  return folders === undefined ? result : { ...result, source: folders.withSurroundings(result.source) };
}

function lintRead(input: ReadInput, result: ReadResult, reading: Reading, given: LintOptions): LintedFile {
  const { file } = input;
  const { kind } = result;
  if (kind === "unreadable") return { file, kind, diagnostics: result.problems };
  if (kind === "foreign") {
    const { problem, says } = result;
    return {
      file,
      kind,
      diagnostics: [],
      ...(problem === undefined ? {} : { note: problem }),
      ...(says === undefined ? {} : { says }),
    };
  }
  const options = { ...given, ...given.askedAbout?.(file) };
  return options.isFixing === true ? fixed(input, result, reading, options) : linted(result, options);
}

type Readable = Extract<ReadResult, { readonly kind: "documents" }>;

function linted(result: Readable, options: LintOptions): LintedFile {
  const inline = InlineSuppressions.of(result.source);
  const all = found(result, options, inline).map(({ diagnostic }) => diagnostic);
  const diagnostics = [...result.problems, ...all, ...inline.faults()];
  return { file: result.source.file, kind: result.kind, diagnostics };
}

/** Fixes may uncover findings, and those that touch one place take turns; a text that comes back means they quarrel. */
const MAX_ROUNDS = 100;

function fixed(input: ReadInput, result: Readable, reading: Reading, options: LintOptions): LintedFile {
  const applied: Fix[] = [];
  const seen = new Set([result.source.text]);
  let current = result;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = nextRound(input, current.source, fixesOf(current, options), reading);
    if (next === undefined || seen.has(next.result.source.text)) break;
    seen.add(next.result.source.text);
    applied.push(...next.applied);
    current = next.result;
  }
  const left = linted(current, options);
  const mark = hasByteOrderMark(input.bytes) ? "\uFEFF" : "";
  return applied.length === 0 ? left : { ...left, fixed: { text: mark + current.source.text, applied } };
}

interface Round {
  readonly result: Readable;
  readonly applied: readonly Fix[];
}

const UNEDITED: Fixed = { text: "", applied: [] };

/** Makes the fixes. Should that leave a text that cannot be read, those that do so alone are left out. */
function nextRound(
  input: ReadInput,
  source: SourceFile,
  fixes: readonly DocumentFix[],
  reading: Reading,
): Round | undefined {
  const attempt = (some: readonly DocumentFix[]): Round | "unreadable" | undefined => {
    const { editor } = reading.tools;
    const { text, applied } = editor === undefined ? UNEDITED : applyFixes(source, some, editor);
    if (applied.length === 0) return undefined;
    const result = readIn({ ...input, bytes: Buffer.from(text) }, reading);
    return result.kind === "documents" ? { result: placed(result, reading), applied } : "unreadable";
  };
  const all = attempt(fixes);
  const made = all === "unreadable" ? attempt(fixes.filter((fix) => attempt([fix]) !== "unreadable")) : all;
  return made === "unreadable" ? undefined : made;
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function fixesOf(result: Readable, options: LintOptions): readonly DocumentFix[] {
  return found(result, options).flatMap(({ document, diagnostic: { fix } }) =>
    fix === undefined ? [] : [{ document, fix }],
  );
}

interface Found {
  readonly document: SourceDocument;
  readonly diagnostic: Diagnostic;
}

function found(
  { source }: Readable,
  { isAccepted = () => false, ...options }: LintOptions,
  inline = InlineSuppressions.of(source),
): readonly Found[] {
  const isSuppressed = (diagnostic: Diagnostic) => isAccepted(diagnostic) || inline.accepts(diagnostic);
  const isFirst = firstToTell();
  return source.documents.flatMap((document) =>
    findings(document, options)
      .map((finding) => ({ finding, document: finding.document, diagnostic: diagnosticOf(source, finding) }))
      .filter(({ diagnostic, finding }) => isFirst(diagnostic, finding))
      .filter(({ diagnostic }) => diagnostic.severity === "error" || !isSuppressed(diagnostic)),
  );
}

/**
 * What stands at one place is wrong once: of the resources that a loop makes, the first one tells, and a template does not say
 * again what is said of its resource.
 */
function firstToTell(): (diagnostic: Diagnostic, finding: SourceFinding) => boolean {
  const tellers = new Map<string, string>();
  return ({ code, origin }, { at, document: { kind, name } }) => {
    const key = `${code} ${JSON.stringify(origin)}`;
    const teller = `${kind} ${kind === "template" ? String(at[1]) : name}`;
    const first = tellers.get(key) ?? teller;
    tellers.set(key, first);
    return first === teller;
  };
}

function diagnosticOf(source: SourceFile, finding: SourceFinding): Diagnostic {
  const diagnostic = located(source, finding.document, finding);
  const suggestion = suggestionFor(source, finding.document, finding);
  return suggestion === undefined ? diagnostic : { ...diagnostic, suggestion };
}

/** A finding, and the document in which it is made: the one of the file, or what a condition makes of it. */
type SourceFinding = DocumentFinding & { readonly document: SourceDocument };

function findings(document: SourceDocument, options: CheckOptions): readonly SourceFinding[] {
  const certain = findingsIn(document, options);
  const seen = new Set(certain.map(keyOf));
  const settled = document.settled?.();
  const inSettled = settled === undefined ? [] : findingsIn(settled, options).filter((finding) => isNew(finding, seen));
  const among = (found: readonly SourceFinding[]) => found.filter((finding) => isChosen(finding, document));
  const inWorlds = (document.worlds?.() ?? []).flatMap(({ failing, holding }) => {
    const [where, whereNot] = [findingsIn(holding(), options), findingsIn(failing(), options)];
    const others = new Set(whereNot.map(keyOf));
    const inBoth = where.filter((finding) => others.has(keyOf(finding)));
    return [...inBoth, ...among(where), ...among(whereNot)].filter((finding) => isNew(finding, seen));
  });
  const inRows = (document.rows?.() ?? []).flatMap((row) =>
    among(findingsIn(row, options)).filter((finding) => isNew(finding, seen)),
  );
  return [...certain, ...inSettled, ...inWorlds, ...inRows];
}

/**
 * An error about what a file writes and a condition or a mapping chooses. Of what they leave out, nobody knows whether they ever
 * do; nor of what stands in another resource, which may be chosen otherwise.
 */
function isChosen({ at, document: chosen, severity }: SourceFinding, document: SourceDocument): boolean {
  if (document.kind === "template") return false;
  const value = valueAt(chosen.value, at);
  if (severity !== "error" || value === undefined || isUnknown(value)) return false;
  const isHidden = (_: unknown, index: number) => isUnknown(valueAt(document.value, at.slice(0, index + 1)));
  return !(value instanceof Object) || at.some(isHidden);
}

function isNew(finding: DocumentFinding, seen: Set<string>): boolean {
  const key = keyOf(finding);
  return seen.size < seen.add(key).size;
}

/** Findings of two worlds are one if they are about one thing at one place. */
function keyOf({ at, code, severity }: DocumentFinding): string {
  return `${code} ${severity} ${formatPath(at)}`;
}

function findingsIn(document: SourceDocument, options: CheckOptions): readonly SourceFinding[] {
  return [...misspeltFindings(document), ...check([document], options)].map((finding) => ({ ...finding, document }));
}
