import type { ContainerDefinition } from "../documents/task-definition.ts";
import type { DocumentKind, Documents } from "../documents/index.ts";
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
  return place.split(".").flatMap((part) => (part.endsWith("[]") ? [part.slice(0, -2), EACH] : [part]));
}

/** The object in which the places of a subject start. */
export function rootOf(on: Declarable, subject: object): unknown {
  return on === "container" && "container" in subject ? subject.container : subject;
}

/** Calls `found` for each known value at the place; what is absent or unknown is passed over. */
export function visit(root: unknown, steps: Steps, found: (value: unknown, at: Path) => void): void {
  walk(root, steps, 0, [], found);
}

/** The value at a place that goes through no list; unknown when something above it is. */
export function valueAt(root: unknown, steps: Steps): unknown {
  let value = root;
  for (const step of steps) {
    if (!isRecord(value)) return isUnknown(value) ? value : undefined;
    value = value[step];
  }
  return value;
}

/** The steps to the first list of a place, or all of them. */
export function stepsBeforeList(steps: Steps): Steps {
  const list = steps.indexOf(EACH);
  return list === -1 ? steps : steps.slice(0, list);
}

function walk(value: unknown, steps: Steps, depth: number, at: Path, found: (value: unknown, at: Path) => void): void {
  if (!isKnown(value)) return;
  const step = steps[depth];
  if (step === undefined) return found(value, at);
  if (step !== EACH) {
    if (isRecord(value)) walk(value[step], steps, depth + 1, [...at, step], found);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => walk(item, steps, depth + 1, [...at, index], found));
  }
}

function isRecord(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === "object" && value !== null;
}

const NAMES = {
  taskDefinition: ["task", "family"],
  service: ["service", "serviceName"],
  cluster: ["cluster", "clusterName"],
  repository: ["repository", "repositoryName"],
  lifecyclePolicy: ["lifecycle policy", "name"],
} as const satisfies Readonly<Record<DocumentKind, readonly [noun: string, name: string]>>;

/** How messages name a rule's subject: `container "web"`, `service "api"`, `the task`. */
export function nameOf<On extends Declarable>(on: On, subject: Subjects[On]): string;
export function nameOf(on: Declarable, subject: object): string {
  if (on === "container") return `container ${"label" in subject ? String(subject.label) : "#1"}`;
  const [noun, property] = NAMES[on];
  const name = isRecord(subject) ? subject[property] : undefined;
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
