import type { Path } from "./path.ts";
import type { Severity } from "./severity.ts";

/** Where a value was written. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Origin {
  /** Path of the file, relative to the working directory, with `/` separators. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** End of the offending text, exclusive; absent when only a position is known. */
  readonly endLine?: number;
  readonly endColumn?: number;
  /** The path in the user's own words: `services.api.memory`, `containerDefinitions[0].memory`. */
  readonly path?: string;
}

export interface RelatedPlace {
  readonly message: string;
  readonly origin?: Origin;
}

/** One change to a document. `set` adds the property when it is not there; a list index equal to the length appends. */
export type DocumentEdit =
  | { readonly op: "set"; readonly at: Path; readonly value: unknown }
  | { readonly op: "remove"; readonly at: Path };

/** Edits that make a finding pass; offered only where they are mechanical and certain. */
export interface Fix<Words = string> {
  /** What the fix does, in the imperative: `Set memory to 4096`. */
  readonly title: Words;
  readonly edits: readonly DocumentEdit[];
}

/** One finding, as data. */
export interface Diagnostic {
  /** The rule's id, `group/name`. An API: never renamed without an alias. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, with names and values. */
  readonly message: string;
  /** What to do, with a value that passes. */
  readonly help?: string;
  readonly origin?: Origin;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
  /** Edits that may be right, and that nothing makes by itself; their places and values are those of the file. */
  readonly suggestion?: Fix;
}
