import type { Preset } from "./preset.ts";
import type { Source } from "./rules/source.ts";
import type { Severity } from "./severity.ts";

/** What there is to know of a code before any finding has it. Each has a page: `docs/rules/<code>.md` of its package. */
export interface CatalogueEntry {
  /** `group/name`. An API: never renamed without an alias. */
  readonly code: string;
  /** The severity of a finding of which all is known; one of which less is known may be lower, never higher. */
  readonly severity: Severity;
  /** One sentence that is true of what passes. */
  readonly summary: string;
  /** Where AWS says so; absent where the fact is about this program and its files. */
  readonly source?: Source;
  /** What its findings are about, sorted: kinds of documents, `container`, `shape`, `suppression`. */
  readonly subjects: readonly string[];
  /** The sets of rules that it is in; absent where it is no rule's, and so always on. */
  readonly presets?: readonly Preset[];
}
