import { formatPath, type Path, type Severity } from "@ecs-dsl/validators";
import type { Source } from "../../model/assembly.ts";
import type { LoweredFinding, RelatedSource, ReportFinding } from "../../model/lowered-finding.ts";

/** One of the user's DSL values, as findings speak of it. */
export interface Noun {
  readonly node: object;
  /** How the user would call it: `services.api`. */
  readonly label: string;
  /** How a sentence calls it: `service "api"`. */
  readonly words: string;
  /** Where in the node's settings it stands, where it is plain data in another noun: `["sidecars", "log"]`. */
  readonly at?: Path;
}

export function noun(node: object, label: string, words: string): Noun {
  return { node, label, words };
}

/** `services.api`, `repositories["shop/api"]`. */
export function labelled(group: string, name: string): string {
  return /^[\w$-]+$/.test(name) ? `${group}.${name}` : `${group}[${JSON.stringify(name)}]`;
}

/** How the user would call a part of the noun: `services.api.sidecars.log.image`. */
export function labelOf({ label, at = [] }: Noun, path: Path): string {
  const below = formatPath([...at, ...path]);
  return below.startsWith("[") ? `${label}${below}` : `${label}.${below}`;
}

/** How a sentence calls a property of a noun: `` `secrets.PASSWORD` ``. */
export function propertyName(path: Path): string {
  const steps = path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`));
  return `\`${steps.join("")}\``;
}

/** The location of a property of the noun. */
export function sourceOf({ node, label, at }: Noun, path: Path = []): Source {
  return { node, label, path: at === undefined ? path : [...at, ...path] };
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
