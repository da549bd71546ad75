import type { DocumentKind } from "./documents/index.ts";
import type { Fix } from "./diagnostic.ts";
import type { Path } from "./path.ts";
import type { Severity } from "./severity.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Text } from "./text.ts";

/** What is known of a document besides its value. */
export interface DocumentContext {
  /** Characters of the JSON text that the value was read from, where it was: a bound of its size that costs nothing. */
  readonly textLength?: number | undefined;
  /** The region that it is deployed to, where one is known. */
  readonly region?: string | undefined;
  /** True for a file by itself: a command line or a pipeline may add what it lacks before AWS sees it. */
  readonly mayBeCompleted?: boolean;
  /** True for a file of a program that drops nulls and empty lists before AWS sees it, as Terraform and ecspresso do. */
  readonly isTidied?: boolean;
  /** True for a document of a config, which holds names against what has them before. */
  readonly isOfConfig?: boolean;
  /** What stands beside it, where something is known of that. */
  readonly surroundings?: Surroundings;
}

/** One AWS-shaped value to check, in the API's spelling, `UNKNOWN` where it could not be read. */
export interface Document extends DocumentContext {
  readonly kind: DocumentKind;
  /** How a person calls it: a workload, a logical id, a file name. */
  readonly name: string;
  readonly value: unknown;
  /** Findings of this document that its author accepts, each with a reason. */
  readonly suppressions?: readonly Suppression[];
}

/** A finding that the author of a document accepts. */
export interface Suppression {
  /** The rule's code: `images/latest-tag`. */
  readonly code: string;
  /** Why it is right here; a suppression without a reason is itself reported. */
  readonly reason: string;
  /** Limits it to findings at or below this place, written as findings show it: `containerDefinitions[0]`. */
  readonly at?: string;
}

/** A finding with the rule that made it and the document it is about; `at` counts from the document's root. */
export interface DocumentFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly document: Document;
  readonly at: Path;
  readonly message: Text;
  readonly help?: Text;
  readonly fix?: Fix<Text>;
  readonly suggestion?: Fix<Text>;
}
