import type { AnySidecarProps } from "@ecs-dsl/dsl";
import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import { formatPath, type Path, type Severity } from "@ecs-dsl/validators";
import { shown } from "@ecs-dsl/validators/words";
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
  /** What of its settings is another noun's, where it was written. */
  readonly heritage?: Heritage;
  /** Everything in it is another noun's, which is told of it. */
  readonly isInherited?: boolean;
}

/** Settings that a noun takes of another. */
export interface Heritage {
  readonly from: Noun;
  /** True for the path of what is the other noun's, seen from what the settings stand in. */
  readonly holds: (path: Path) => boolean;
  /** Entries of a map that are the other noun's, where the map has others as well. */
  readonly below?: (path: Path) => readonly string[];
  /** How many steps of a path lead to what takes them, where that is plain data in a noun; `from` and its paths begin there. */
  readonly depth?: number;
  /** What else the noun takes of others. */
  readonly otherwise?: Heritage;
}

export function noun(node: object, label: string, words: string): Noun {
  return { node, label, words };
}

/** `services.api`, `repositories["shop/api"]`. */
export function labelled(group: string, name: string): string {
  return /^[\w$-]+$/.test(name) ? `${group}.${name}` : `${group}[${JSON.stringify(name)}]`;
}

/** A noun that stands at `path` of another. */
export function nounAt(node: object, holder: Noun, path: Path, words: string): Noun {
  const isInherited = holder.isInherited === true || heritageOf(holder, path) !== undefined;
  return { ...noun(node, labelOf(holder, path), words), ...(isInherited && { isInherited }) };
}

/** How the user would call a part of the noun: `services.api.sidecars.log.image`. */
export function labelOf(holder: Noun, path: Path): string {
  const taken = heritageOf(holder, path);
  if (taken !== undefined) return labelOf(...taken);
  const { label } = holder;
  const below = formatPath(wholePath(holder, path));
  return below.startsWith("[") ? `${label}${below}` : `${label}.${below}`;
}

/** How a sentence calls a property of a noun: `` `secrets.PASSWORD` ``. */
export function propertyName(path: Path): string {
  const steps = path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`));
  return `\`${steps.join("")}\``;
}

/** The location of a property of the noun. */
export function sourceOf(subject: Noun, path: Path = []): Source {
  const taken = heritageOf(subject, path);
  if (taken !== undefined) return { ...sourceOf(...taken), isInherited: true };
  const { node, label, isInherited } = subject;
  return { node, label, path: wholePath(subject, path), ...(isInherited && { isInherited }) };
}

/** Entries of a map at the path that other nouns have said, where this noun has said some. */
export function takenBelow(subject: Noun, path: Path): readonly string[] {
  const whole = wholePath(subject, path);
  const keys: string[] = [];
  for (let one = subject.heritage; one !== undefined; one = one.otherwise) {
    keys.push(...(one.below?.(whole.slice(one.depth ?? 0)) ?? []));
  }
  return keys;
}

function wholePath({ at }: Noun, path: Path): Path {
  return at === undefined ? path : [...at, ...path];
}

/** The noun in which a property was written that this one takes of it, and its path there. */
function heritageOf(subject: Noun, path: Path): readonly [from: Noun, path: Path] | undefined {
  for (let one = subject.heritage; one !== undefined; one = one.otherwise) {
    const own = wholePath(subject, path).slice(one.depth ?? 0);
    if (one.holds(own)) return [one.from, own];
  }
  return undefined;
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

/** A shared sidecar remembers where it was made; one that is plain data stands in its workload. */
export function sidecarNoun(holder: Noun, name: string, given: AnySidecarProps): Noun {
  const words = `sidecar ${shown(name)} of ${holder.words}`;
  if (callSiteOf(given) !== undefined) return nounAt(given, holder, ["sidecars", name], words);
  return { ...holder, words, at: ["sidecars", name] };
}
