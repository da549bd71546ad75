import type { ContainerDefinition, DocumentKind, Documents } from "../documents/index.ts";
import { KINDS } from "../kinds/index.ts";
import type { Path } from "../path.ts";
import type { Subjects } from "../rule.ts";
import { isKnown, isUnknown } from "../unknown.ts";

/** Subjects with properties: everything but shape problems. */
export type Declarable = DocumentKind | "container";

type Root<On extends Declarable> = On extends DocumentKind ? Documents[On] : ContainerDefinition;

/** A property below `T`, `[]` for every item of a list: `"healthCheck.interval"`, `"portMappings[].hostPort"`. */
type PlaceBelow<T> = {
  [Key in keyof T & string]: Key | Deeper<Key, NonNullable<T[Key]>>;
}[keyof T & string];

type Deeper<Key extends string, T> = T extends readonly (infer Item)[]
  ? `${Key}[]` | (Item extends object ? `${Key}[].${PlaceBelow<Item>}` : never)
  : T extends object
    ? `${Key}.${PlaceBelow<T>}`
    : never;

/** A property of a rule's subject. */
export type PlaceOf<On extends Declarable> = PlaceBelow<Root<On>>;

/** Stands for every index of a list. */
const EACH = -1;

/** A place as the steps that lead to it. */
export type Steps = readonly (string | typeof EACH)[];

/** `"portMappings[].hostPort"` → its steps. */
export function stepsTo(place: string): Steps {
  const parts = place.split(".");
  if (!place.includes("[]")) return parts;
  return parts.flatMap((part) => (part.endsWith("[]") ? [part.slice(0, -2), EACH] : [part]));
}

/** The object in which the places of a subject start. */
export function rootOf(on: Declarable, subject: object): unknown {
  return on === "container" && "container" in subject ? subject.container : subject;
}

/** The property of the root that the steps begin with. */
export function firstOf([first]: Steps): string | undefined {
  return first === EACH ? undefined : first;
}

/** What is wrong with a known value, undefined when nothing is. It sees the root, for facts about two properties. */
export type Wrong<Fault, Seen = unknown> = (value: unknown, root: Seen) => Fault | undefined;

/** A value that is wrong, and where it is. */
export interface Found<Fault> {
  readonly fault: Fault;
  readonly at: Path;
}

/**
 * The values at a place that are wrong; it passes over what is absent or unknown. `seen` is what `wrong` sees: the root,
 * unless there is more to know.
 */
export type Finder<Fault, Seen = unknown> = (root: unknown, seen: Seen) => readonly Found<Fault>[];

/** Most values are right, and these cost nothing. */
const NONE: readonly never[] = [];

/** The finder of a place. No path is made until a value is wrong. */
export function finder<Fault, Seen>(steps: Steps, wrong: Wrong<Fault, Seen>): Finder<Fault, Seen> {
  const list = steps.indexOf(EACH);
  if (list !== -1) return listFinder(steps.slice(0, list), steps.slice(list + 1), wrong);
  return (root, seen) => {
    const value = valueAt(root, steps);
    if (!isKnown(value)) return NONE;
    const fault = wrong(value, seen);
    return fault === undefined ? NONE : [{ fault, at: namesOf(steps) }];
  };
}

function listFinder<Fault, Seen>(before: Steps, after: Steps, wrong: Wrong<Fault, Seen>): Finder<Fault, Seen> {
  const findInItem = finder(after, wrong);
  return (root, seen) => {
    const list = valueAt(root, before);
    if (!Array.isArray(list)) return NONE;
    let found: Found<Fault>[] | undefined;
    for (let index = 0; index < list.length; index++) {
      const inItem = findInItem(list[index], seen);
      if (inItem.length === 0) continue;
      const here = [...namesOf(before), index];
      (found ??= []).push(...inItem.map(({ fault, at }) => ({ fault, at: [...here, ...at] })));
    }
    return found ?? NONE;
  };
}

/** Steps without lists as a path. */
function namesOf(steps: Steps): Path {
  return steps.filter((step) => step !== EACH);
}

/** The value at a place that goes through no list; unknown when something above it is. */
export function valueAt(root: unknown, steps: Steps): unknown {
  let value = root;
  for (let depth = 0; depth < steps.length; depth++) {
    if (!isRecord(value)) return isUnknown(value) ? value : undefined;
    value = value[steps[depth] ?? ""];
  }
  return value;
}

/** True for an object or a list. */
export function isRecord(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === "object" && value !== null;
}

/** How messages name a rule's subject: `container "web"`, `service "api"`, `the task`. */
export function nameOf<On extends Declarable>(on: On, subject: Subjects[On]): string;
export function nameOf(on: Declarable, subject: object): string {
  if (on === "container") return `container ${"label" in subject ? String(subject.label) : "#1"}`;
  const { nameProperty, noun } = KINDS[on];
  const name = nameProperty !== undefined && isRecord(subject) ? subject[nameProperty] : undefined;
  return typeof name === "string" && name !== "" ? `${noun} "${name}"` : `the ${noun}`;
}

/** How messages name the innermost list item of a place: `"data"`, or `#2` where it has no readable name. */
export function itemName(root: unknown, at: Path): string {
  const last = at.findLastIndex((step) => typeof step === "number");
  let item = root;
  for (const step of at.slice(0, last + 1)) item = isRecord(item) ? item[step] : undefined;
  const name = isRecord(item) ? item["name"] : undefined;
  return typeof name === "string" && name !== "" ? `"${name}"` : `#${Number(at[last] ?? 0) + 1}`;
}
