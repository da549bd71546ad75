import { read } from "../../read/read.ts";
import type { ParsedText } from "../../read/parsed-text.ts";
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
export function readDocuments({ files, read: textOf }: Source): {
  readonly files: readonly DocumentFile[];
  readonly unreadable: readonly Unreadable[];
} {
  const isNamed = files.length === 1;
  const found: DocumentFile[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of files) {
    const text = isNamed || EXTENSIONS.test(file) ? textOf(file) : undefined;
    if (text === undefined) continue;
    const result = read({ file, bytes: Buffer.from(text), isNamed }, (body) => parseFile(file, body));
    if (result.kind === "documents") {
      const { parsed, documents } = result.source;
      found.push({ file, parsed, documents, ledger: new Ledger(file, parsed.value), additions: [] });
    } else if (result.kind === "unreadable") {
      const [first] = result.problems;
      if (first !== undefined) unreadable.push({ file, problem: first.message, help: first.help ?? "Fix the file." });
    }
  }
  return { files: found, unreadable };
}
