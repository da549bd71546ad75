import type { ContainerDefinition, DocumentKind, Documents } from "./documents/index.ts";
import type { Fix } from "./diagnostic.ts";
import type { DocumentContext } from "./document.ts";
import type { Path } from "./path.ts";
import type { Preset } from "./preset.ts";
import type { Severity } from "./severity.ts";
import type { LeftOver, ShapeProblem } from "./shape.ts";
import type { Text } from "./text.ts";
import type { Read } from "./unknown.ts";

/** A fix whose title is still to be spelt. */
export type FindingFix = Fix<Text>;

/** A container with the task it runs in. Findings of a container rule are placed relative to the container. */
export interface ContainerSubject {
  readonly container: Read<ContainerDefinition>;
  readonly task: Read<Documents["taskDefinition"]>;
  /** How messages name it: `"web"`, or `#2` when it has no readable name. Ready to follow the word "container". */
  readonly label: string;
}

/** What each kind of rule is given. */
export type Subjects = { readonly [Kind in DocumentKind]: Read<Documents[Kind]> } & {
  readonly container: ContainerSubject;
  readonly shape: ShapeProblem | LeftOver;
};

export interface Finding {
  /** Place in the subject: the document, or the container for a container rule. */
  readonly at: Path;
  readonly message: Text;
  readonly help?: Text;
  readonly fix?: FindingFix;
  /** Edits that may be right, which nothing but a person can tell: they are shown, and never made. */
  readonly suggestion?: FindingFix;
  /** Lower than the rule's own, where less is known or less is at stake. */
  readonly severity?: Exclude<Severity, "error">;
  /**
   * True for something missing: a warning where it may still come from elsewhere. What is empty counts as missing in a
   * task definition, unless this is false.
   */
  readonly isAbsence?: boolean;
}

export type Report = (finding: Finding) => void;

/** One fact about documents. A rule holds no state, does no I/O and never imports another rule. */
export interface RuleOn<Subject extends keyof Subjects> {
  /** `group/name`; the group is the folder the rule lives in. */
  readonly code: string;
  /** The severity of its findings; each of them may lower its own. */
  readonly severity: Severity;
  readonly on: Subject;
  /** One sentence that is true of a document that passes. */
  readonly summary: string;
  readonly source: { readonly url: string; readonly checked: string };
  /** The sets that it is in; `recommended` and `strict` unless given. Outside `recommended` it is off until asked for. */
  readonly presets?: readonly Preset[] | undefined;
  /** The property that the rule is about: where it is absent, the rule is not asked. Of a container rule, the container's. */
  readonly about?: string | undefined;
  /** What `check` asks one after the other, where each may be about a property of its own. */
  readonly parts?: readonly RuleOn<Subject>[] | undefined;
  /** The rule as documents of files are asked it, where those of a config are not: `check` asks it of the former alone. */
  readonly ofFiles?: RuleOn<Subject> | undefined;
  readonly check: (subject: Subjects[Subject], report: Report, context?: DocumentContext) => void;
}

export type Rule = { [Subject in keyof Subjects]: RuleOn<Subject> }[keyof Subjects];

/** Declares a rule; exists so that `check` is typed by `on`. */
export function defineRule<const Subject extends keyof Subjects>(rule: RuleOn<Subject>): RuleOn<Subject> {
  return rule;
}
