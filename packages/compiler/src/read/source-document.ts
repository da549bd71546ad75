import {
  API_SPELLER,
  formatPath,
  worded,
  type Diagnostic,
  type Document,
  type DocumentFinding,
  type Origin,
  type Path,
  type Speller,
} from "@ecs-dsl/validators";
import { cloudFormationSpeller } from "../cloudformation/speller.ts";
import { locateJson } from "../formats/json/json-entries.ts";
import type { ParsedText } from "../formats/parsed-text.ts";
import { lineColumn, type Located, type Span } from "../formats/span.ts";

/** A property that a template spells otherwise than CloudFormation does. */
export interface Misspelt {
  /** Place in the API's spelling. */
  readonly at: Path;
  readonly written: string;
  /** CloudFormation's spelling. */
  readonly expected: string;
  /** AWS's name of the structure: `ContainerDefinition`. */
  readonly struct: string;
  /** Where it is a list, and the value stands outside of one: whether it is an item by its looks. */
  readonly outside?: "item" | "other";
}

/** Where a file writes a part of a document. */
export interface WrittenAt {
  readonly path: Path;
  /** The rest of the path, inside the JSON text that the string at `path` holds. */
  readonly inside?: Path;
}

/** A document that was read from a file. */
export interface SourceDocument extends Document {
  readonly writtenAt: (at: Path) => WrittenAt;
  /** Property names of a template that CloudFormation does not know in that spelling. */
  readonly misspelt: readonly Misspelt[];
  /** True where an intrinsic function of a template makes the value, so that no fix sets another. */
  readonly isMade?: (at: Path) => boolean;
  /** What it is with certain values in the place of the functions that give them; undefined where it is the same. */
  readonly settled?: () => SourceDocument | undefined;
  /** What a condition makes of it that may hold or not: what is wrong in both worlds of one is certainly wrong. */
  readonly worlds?: () => readonly World[];
  /** What it is with each row of a mapping, of which a parameter chooses one. */
  readonly rows?: () => readonly SourceDocument[];
  /** The spelling that the file uses: the API's, CloudFormation's, or the API's for a part that stands by itself. */
  readonly spelling: "api" | "cloudFormation" | "part";
}

/** A document as it is where a condition holds, and where it does not. */
export interface World {
  readonly holding: () => SourceDocument;
  readonly failing: () => SourceDocument;
}

/** A file that holds documents. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  readonly parsed: ParsedText;
  readonly documents: readonly SourceDocument[];
}

/** Findings about a property's name; they are shown at the name. Every other finding is shown at the value. */
const ABOUT_NAMES: ReadonlySet<string> = new Set([
  "schema/property-spelling",
  "schema/property-unknown",
  "schema/resource-misplaced",
]);

/** The finding with its place in the file. */
export function located(source: SourceFile, document: SourceDocument, finding: DocumentFinding): Diagnostic {
  const { code, severity, at } = finding;
  const { message, fix, ...advice } = worded(finding, spellerOf(document));
  const origin = originOf(source, document.writtenAt(at), ABOUT_NAMES.has(code));
  // Editors of text need one that can be read as it stands.
  const isMade = fix?.edits.some((edit) => document.isMade?.(edit.at) === true);
  const offered = fix === undefined || isMade === true || source.parsed.isFilledIn === true ? {} : { fix };
  return { code, severity, message, origin, ...advice, ...offered };
}

/** How the file of a document spells its properties. */
export function spellerOf({ kind, spelling, writtenAt }: SourceDocument): Speller {
  if (spelling === "part") return { ...API_SPELLER, pathOf: (at) => writtenAt(at).path };
  return spelling === "cloudFormation" ? cloudFormationSpeller(kind) : API_SPELLER;
}

function originOf(source: SourceFile, { path, inside }: WrittenAt, isAboutName: boolean): Origin {
  const outer = source.parsed.locate(path);
  const shown = formatPath(inside === undefined ? path : [...path, ...inside]);
  if (inside !== undefined && outer.steps === path.length) {
    const inner = spanInside(source, path, inside, isAboutName);
    if (inner !== undefined) return origin(source, inner, shown);
  }
  return origin(source, spanToShow(outer, path.length, isAboutName), shown);
}

/** A missing property is shown where its parent starts: there is no text of it to mark. */
function spanToShow(found: Located, steps: number, isAboutName: boolean): Span {
  if (isAboutName && found.key !== undefined && found.steps === steps) return found.key;
  return found.steps === steps ? found.value : { start: found.value.start, end: found.value.start };
}

function spanInside({ text, parsed }: SourceFile, path: Path, inside: Path, isAboutName: boolean): Span | undefined {
  const embedded = valueAt(parsed.value, path);
  if (typeof embedded !== "string") return undefined;
  const span = spanToShow(locateJson(embedded, inside), inside.length, isAboutName);
  const start = parsed.withinString(path, span.start);
  const end = parsed.withinString(path, span.end);
  return start === undefined || end === undefined || end > text.length ? undefined : { start, end };
}

/** What stands at `path` of a value; undefined when there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => (here instanceof Object ? Reflect.get(here, step) : undefined), value);
}

function origin({ file, text }: SourceFile, span: Span, path: string): Origin {
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  const start = lineColumn(text, span.start);
  const shown = path === "" ? {} : { path };
  if (end <= span.start) return { file, ...start, ...shown };
  const last = lineColumn(text, end);
  return { file, ...start, endLine: last.line, endColumn: last.column, ...shown };
}
