import type { Path, Severity } from "@ecs-dsl/validators";
import type { Source } from "../../model/assembly.ts";
import type { LoweredFinding, RelatedSource, ReportFinding } from "../../model/lowered-finding.ts";

/** One of the user's DSL values, as findings speak of it. */
export interface Noun {
  readonly node: object;
  /** How the user would call it: `services.api`. */
  readonly label: string;
  /** How a sentence calls it: `service "api"`. */
  readonly words: string;
}

export function noun(node: object, label: string, words: string): Noun {
  return { node, label, words };
}

/** `services.api`, `repositories["shop/api"]`. */
export function labelled(group: string, name: string): string {
  return /^[\w$-]+$/.test(name) ? `${group}.${name}` : `${group}[${JSON.stringify(name)}]`;
}

/** The place of a property of the noun. */
export function sourceOf({ node, label }: Noun, path: Path = []): Source {
  return { node, label, path };
}

/** What a finding says; its place is given beside it. */
export interface Words {
  readonly code: string;
  readonly severity?: Severity;
  readonly message: string;
  readonly help?: string;
  readonly related?: readonly RelatedSource[];
}

/** Reports a finding at a property of the noun; an error unless the words say otherwise. */
export function reportAt(report: ReportFinding, subject: Noun, path: Path, words: Words): void {
  const finding: LoweredFinding = { severity: "error", ...words, source: sourceOf(subject, path) };
  report(finding);
}
