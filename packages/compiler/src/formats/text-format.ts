import type { TextEditor } from "./text-editor.ts";
import type { ParseResult } from "./parsed-text.ts";

/** How text of one format is read and edited. */
export interface FormatTools {
  readonly parse: (text: string) => ParseResult;
  readonly editor: TextEditor;
}

/** Reads texts that are written as most are; undefined for all others, be they right or wrong. */
export type UsualParse = (text: string) => ParseResult | undefined;

/** A format that files are written in: how a file of it is recognised, and what reads it. */
export interface TextFormat {
  readonly name: "json" | "yaml";
  /** Names that say so by themselves. */
  readonly extensions: readonly string[];
  /** Whether a text begins so, for a file whose name does not tell; given the text's first characters. */
  readonly begins: (start: string) => boolean;
  /** Loads what reads most of its texts, where that is less than what reads them all. */
  readonly loadUsual?: () => Promise<UsualParse>;
  /** Loads its parser and its editor. */
  readonly load: () => Promise<FormatTools>;
}
