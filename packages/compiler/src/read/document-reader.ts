import type { Diagnostic } from "@ecs-dsl/validators";
import type { Links } from "./links.ts";
import type { ParsedText } from "../formats/parsed-text.ts";
import type { SourceDocument } from "./source-document.ts";

/** A file whose text was parsed. */
export interface ParsedFile {
  readonly file: string;
  readonly text: string;
  readonly parsed: ParsedText;
  /** What other templates of the run say of it, where some do. */
  readonly links?: Links | undefined;
}

/** What a file holds, and what is wrong with parts of it that should hold something. */
export interface DocumentsRead {
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly Diagnostic[];
}

/** A form that files with documents of ours have. */
export interface DocumentReader {
  /** Reads a file of this form; undefined for a file of another one. */
  readonly read: (file: ParsedFile) => DocumentsRead | undefined;
}
