import { isUnknown } from "@ecs-dsl/validators";
import { asText } from "../../read/cloudformation/intrinsics.ts";
import { isRecord } from "../../read/is-record.ts";

/** A value that is compiled otherwise than it runs. */
export interface Difference {
  /** `containerDefinitions[api].environment[PORT].value`. */
  readonly path: string;
  /** The same without what lists hold: `containerDefinitions[].environment[].value`. */
  readonly place: string;
  /** What runs; undefined where there is nothing. */
  readonly before: unknown;
  /** What is compiled; undefined where there is nothing. */
  readonly after: unknown;
}

/** What AWS makes of one kind of document. Places are like `containerDefinitions[].environment`. */
export interface DocumentFacts {
  /** What AWS adds, or nobody owns. */
  readonly ignored: ReadonlySet<string>;
  /** What a value is where nobody says it. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Lists whose order says nothing: of texts, or of entries that these members tell apart. */
  readonly lists: Readonly<Record<string, "set" | readonly string[]>>;
  /** Whether two texts mean the same, where that is not whether they are. */
  readonly same?: Readonly<Record<string, (compiled: string, live: string) => boolean>>;
}

/** What is compiled otherwise than it runs. What is not known of the compiled document is no difference. */
export function differences(compiled: unknown, live: unknown, facts: DocumentFacts): readonly Difference[] {
  return [...compare(compiled, live, { path: "", place: "" }, facts)];
}

interface Step {
  readonly path: string;
  readonly place: string;
}

function* compare(after: unknown, before: unknown, at: Step, facts: DocumentFacts): Generator<Difference> {
  if (isUnknown(after) || isUnknown(before) || facts.ignored.has(at.place)) return;
  const [wanted, running] = [said(after, at, facts), said(before, at, facts)];
  if (wanted === undefined && running === undefined) return;
  if (isRecord(wanted ?? {}) && isRecord(running ?? {})) {
    yield* compareRecords(recordOf(wanted), recordOf(running), at, facts);
  } else if (Array.isArray(wanted ?? []) && Array.isArray(running ?? [])) {
    yield* compareLists(listOf(wanted), listOf(running), at, facts);
  } else if (!isSame(wanted, running, at, facts)) {
    yield { ...at, before: running, after: wanted };
  }
}

/** The value, unless it says no more than its absence. */
function said(value: unknown, { place }: Step, { defaults }: DocumentFacts): unknown {
  const isDefault = Object.hasOwn(defaults, place) ? textOf(value) === textOf(defaults[place]) : value === false;
  return value === null || isDefault || isEmpty(value) ? undefined : value;
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

function isSame(after: unknown, before: unknown, { place }: Step, { same }: DocumentFacts): boolean {
  if (after === undefined || before === undefined || typeof after === "object") return after === before;
  const means = same?.[place];
  return (means ?? Object.is)(textOf(after), textOf(before));
}

function* compareRecords(
  after: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  at: Step,
  facts: DocumentFacts,
): Generator<Difference> {
  for (const name of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const dot = at.path === "" ? "" : ".";
    const step = { path: `${at.path}${dot}${name}`, place: `${at.place}${dot}${name}` };
    yield* compare(memberOf(after, name), memberOf(before, name), step, facts);
  }
}

function memberOf(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function* compareLists(
  after: readonly unknown[],
  before: readonly unknown[],
  at: Step,
  facts: DocumentFacts,
): Generator<Difference> {
  const rule = Object.hasOwn(facts.lists, at.place) ? facts.lists[at.place] : undefined;
  if (rule === undefined) yield* compareInOrder(after, before, at, facts);
  else if (rule === "set") yield* compareSets(after, before, at);
  else yield* compareKeyed(after, before, rule, at, facts);
}

/** A list that is an order is one value: a command has no first difference. */
function* compareInOrder(
  after: readonly unknown[],
  before: readonly unknown[],
  at: Step,
  facts: DocumentFacts,
): Generator<Difference> {
  const isSameLength = after.length === before.length;
  const step = { path: `${at.path}[]`, place: `${at.place}[]` };
  const differs = !isSameLength || after.some((item, index) => !compare(item, before[index], step, facts).next().done);
  if (differs && !after.some(isUnknown)) yield { ...at, before: orNothing(before), after: orNothing(after) };
}

function* compareSets(after: readonly unknown[], before: readonly unknown[], at: Step): Generator<Difference> {
  const known = after.filter((item) => !isUnknown(item));
  const [wanted, running] = [known.map(textOf).toSorted(), before.map(textOf).toSorted()];
  const isAdded = wanted.some((item) => !running.includes(item));
  const isRemoved = known.length === after.length && running.some((item) => !wanted.includes(item));
  if (isAdded || isRemoved) yield { ...at, before: orNothing(running), after: orNothing(wanted) };
}

function* compareKeyed(
  after: readonly unknown[],
  before: readonly unknown[],
  members: readonly string[],
  at: Step,
  facts: DocumentFacts,
): Generator<Difference> {
  const [wanted, running] = [byKey(after, members), byKey(before, members)];
  const hidden = after.length - wanted.size;
  for (const key of new Set([...wanted.keys(), ...running.keys()])) {
    const step = { path: `${at.path}[${key}]`, place: `${at.place}[]` };
    if (!wanted.has(key) && hidden > 0) continue;
    if (wanted.has(key) && running.has(key)) yield* compare(wanted.get(key), running.get(key), step, facts);
    else yield { ...step, before: running.get(key), after: wanted.get(key) };
  }
}

/** The entries by what tells them apart, as far as that is known. */
function byKey(list: readonly unknown[], members: readonly string[]): ReadonlyMap<string, unknown> {
  const entries = list.flatMap((item) => {
    if (!isRecord(item)) return [];
    const parts = members.map((member) => item[member]).filter((part) => part !== undefined);
    return parts.some(isUnknown) ? [] : [[parts.map(textOf).join("/"), item] as const];
  });
  return new Map(entries);
}

/** A scalar as text: AWS writes numbers where a template has text, and the other way round. */
function textOf(value: unknown): string {
  return asText(value) ?? JSON.stringify(value);
}

function orNothing(list: readonly unknown[]): unknown {
  return list.length === 0 ? undefined : list;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
