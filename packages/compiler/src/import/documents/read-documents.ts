import { read } from "../../read/read.ts";
import type { ParsedText } from "../../formats/parsed-text.ts";
import type { SourceDocument } from "../../read/source-document.ts";
import type { Source } from "../importer.ts";
import { type Entry, Ledger } from "../ledger.ts";
import { parseFile } from "../parse-file.ts";

/** A file of the source with documents of AWS, and the account of its keys. */
export interface DocumentFile {
  readonly file: string;
  readonly parsed: ParsedText;
  readonly documents: readonly SourceDocument[];
  readonly ledger: Ledger;
  /** What the config has that no key of the file says. */
  readonly additions: Entry[];
  /** The values of the file where its text has functions that make them. */
  readonly values?: unknown;
}

/** A document with the file that it is in. */
export interface FoundDocument {
  readonly document: SourceDocument;
  readonly from: DocumentFile;
}

/** A file that should have been one with documents, and why it is none. */
export interface Unreadable {
  readonly file: string;
  readonly problem: string;
  readonly help: string;
}

const EXTENSIONS = /\.(?:json|ya?ml|template)$/;

/** The files of the source that hold documents; of a folder, those that are plainly no data are not looked at. */
export function readDocuments(source: Source): {
  readonly files: readonly DocumentFile[];
  readonly unreadable: readonly Unreadable[];
} {
  const isNamed = source.files.length === 1;
  const all = source.files.flatMap((file) =>
    isNamed || EXTENSIONS.test(file) ? (readDocument(source, file, isNamed) ?? []) : [],
  );
  return {
    files: all.filter((each) => "documents" in each),
    unreadable: all.filter((each) => "problem" in each),
  };
}

/** The documents of one file; undefined where it holds none. */
export function readDocument(source: Source, file: string, isNamed: boolean): DocumentFile | Unreadable | undefined {
  const text = source.read(file);
  if (text === undefined) return undefined;
  const result = read({ file, bytes: Buffer.from(text), isNamed }, (body) => parseFile(file, body));
  if (result.kind === "documents") {
    const { parsed, documents } = result.source;
    return { file, parsed, documents, ledger: new Ledger(file, parsed.value), additions: [] };
  }
  const [first] = result.kind === "unreadable" ? result.problems : [];
  return first === undefined ? undefined : { file, problem: first.message, help: first.help ?? "Fix the file." };
}
