import type { Noun } from "../nouns/noun.ts";
import { isRecord, type StructPropShape, type Taken } from "../nouns/prop-shape.ts";
import type { Origins } from "./origins.ts";
import type { BuiltDocument, ContextOf, DocumentName } from "./places.ts";
import { structOf } from "./shape.ts";
import type { PlacedRow, Row, Table } from "./table.ts";

// Rows are typed where they are written. In a list of rows those types are gone: what TypeScript cannot follow from there
// on is said by the guards at the end of this file, and nowhere else.

/** A noun with its props, which were held against their shape. */
interface Written<Props> {
  readonly subject: Noun;
  readonly props: Partial<Props>;
}

/** What follows from the table of a noun: the shape of its props, its part of every document, and where that was written. */
export class Fields<Props extends object> {
  readonly #words: string;
  readonly #table: () => Table<Props>;
  readonly #taken: Taken | undefined;
  #entries: readonly (readonly [string, unknown])[] | undefined;
  #shape: StructPropShape | undefined;
  #steps: StepsByDocument | undefined;

  /** The table is made when the first noun is planned: an app has few of the nouns that there are. */
  constructor(words: string, table: () => Table<Props>, taken?: Taken) {
    this.#words = words;
    this.#table = table;
    this.#taken = taken;
  }

  get #rows(): readonly (readonly [string, unknown])[] {
    return (this.#entries ??= Object.entries(this.#table()));
  }

  /** What the noun's props are held to. */
  get shape(): StructPropShape {
    return (this.#shape ??= this.#shaped());
  }

  #shaped(): StructPropShape {
    const shape = structOf(this.#words, this.#rows.filter(isRowEntry));
    return this.#taken === undefined ? shape : { ...shape, taken: this.#taken };
  }

  /** What goes into the document. */
  stepsOf(document: string): readonly Step[] {
    this.#steps ??= stepsOf(this.#rows);
    return this.#steps.get(document) ?? [];
  }

  /** The noun's part of the document, in the order of the rows. */
  lower<Name extends DocumentName>(
    document: Name,
    { props }: Written<Props>,
    context: ContextOf<Name>,
  ): BuiltDocument<Name> {
    const built: Record<string, unknown> = {};
    for (const step of this.stepsOf(document)) {
      const value = lowered(step, props, context);
      if (value !== undefined) put(built, step.at, 0, value);
    }
    assertBuilt<BuiltDocument<Name>>(built);
    return built;
  }

  /** Where the values of the document were written. */
  addOrigins<Name extends DocumentName>(
    origins: Origins,
    document: Name,
    { subject, props }: Written<Props>,
    context: ContextOf<Name>,
  ): void {
    origins.addWhole([], subject, []);
    this.addPartOrigins(origins, document, { subject, props }, context);
  }

  /** The same for a noun that only a part of the document is made from. */
  addPartOrigins<Name extends DocumentName>(
    origins: Origins,
    document: Name,
    { subject, props }: Written<Props>,
    context: ContextOf<Name>,
  ): void {
    const holders = new Set<string>();
    for (const step of this.stepsOf(document)) {
      if (!("source" in step) || isLeftToAnother(step.row, context)) continue;
      const value = given(step, props, context);
      addHolderOrigins(origins, step, subject, value !== undefined, holders);
      addOrigin(step.row.isAside === true ? origins.marked({ isAside: true }) : origins, step, subject, value, context);
    }
  }
}

interface PropertyValue {
  /** The way from the props to the property. */
  readonly source: readonly string[];
  readonly row: PlacedRow;
}

interface DecidedValue {
  readonly decide: Decide;
}

interface Placed {
  /** Where it stands in its document. */
  readonly at: readonly string[];
}

export type PropertyStep = PropertyValue & Placed;

/** A value of a document. */
export type Step = PropertyStep | (DecidedValue & Placed);

type StepsByDocument = ReadonlyMap<string, readonly Step[]>;

function stepsOf(entries: readonly (readonly [string, unknown])[]): StepsByDocument {
  const steps = new Map<string, Step[]>();
  const add = (place: string, value: PropertyValue | DecidedValue) => {
    const [document = "", ...at] = place.split(".");
    const known = steps.get(document);
    if (known === undefined) steps.set(document, [{ at, ...value }]);
    else known.push({ at, ...value });
  };
  const addRow = (source: readonly string[], { places, members = {} }: Row<never>) => {
    for (const row of places) add(row.place, { source, row });
    for (const [name, member] of Object.entries(members)) addRow([...source, name], member);
  };
  for (const [key, row] of entries) {
    if (isDecision(row)) add(key, { decide: row });
    else if (isRow(row)) addRow([key], row);
  }
  return steps;
}

/** What the step puts at its place. */
export function lowered(step: Step, props: object, context: unknown): unknown {
  if (!isItsOwn(context)) return undefined;
  if ("decide" in step) return step.decide(context);
  if (isLeftToAnother(step.row, context)) return undefined;
  const value = given(step, props, context);
  const { lower } = step.row;
  return lower === undefined || value === undefined || !isItsOwn(value) ? value : lower(value, context);
}

/** Whether another property decides what stands there. */
export function isLeftToAnother({ unless }: PlacedRow, context: unknown): boolean {
  return unless !== undefined && isItsOwn(context) && unless(context);
}

/** The property's value, or what holds without one. */
function given({ source, row }: PropertyValue, props: object, context: unknown): unknown {
  let value: unknown = props;
  for (const name of source) value = isRecord(value) ? value[name] : undefined;
  if (value !== undefined || row.defaultOf === undefined) return value ?? row.default;
  return isItsOwn(context) ? row.defaultOf(context) : undefined;
}

/** Puts a value into the structures that hold it. They may be the user's own: they are copied. */
export function put(document: Record<string, unknown>, at: readonly string[], depth: number, value: unknown): void {
  const key = at[depth];
  if (key === undefined) Object.assign(document, value);
  else if (depth === at.length - 1) document[key] = value;
  else {
    const holder = document[key];
    const copy = isRecord(holder) ? { ...holder } : {};
    put(copy, at, depth + 1, value);
    document[key] = copy;
  }
}

/** The structures around a value: written as the group that the property is in, or by the property itself. */
function addHolderOrigins(
  origins: Origins,
  { at, source }: PropertyStep,
  subject: Noun,
  isPresent: boolean,
  known: Set<string>,
): void {
  for (let up = at.length - 1; up > 0; up--) {
    const holder = at.slice(0, up);
    const group = source.slice(0, source.length - (at.length - up));
    const key = holder.join(".");
    if (known.has(key) || (group.length === 0 && !isPresent)) continue;
    known.add(key);
    if (group.length > 0) origins.add(holder, subject, group);
    else origins.addWhole(holder, subject, source);
  }
  known.add(at.join("."));
}

function addOrigin(
  origins: Origins,
  { at, source, row: { lower, locate } }: PropertyStep,
  subject: Noun,
  value: unknown,
  context: unknown,
): void {
  if (lower === undefined) origins.add(at, subject, source);
  else origins.addWhole(at, subject, source);
  if (locate === undefined || value === undefined || !isItsOwn(value) || !isItsOwn(context)) return;
  for (const part of locate(value, context)) {
    const path = part.subject === undefined ? [...source, ...part.path] : part.path;
    const written = part.subject ?? subject;
    if (part.isSame === true) origins.add([...at, ...part.at], written, path);
    else origins.addWhole([...at, ...part.at], written, path);
  }
}

type Decide = (context: never) => unknown;

function isDecision(row: unknown): row is Decide {
  return typeof row === "function";
}

function isRow(row: unknown): row is Row<never> {
  return isRecord(row) && Array.isArray(row.places);
}

function isRowEntry(entry: readonly [string, unknown]): entry is readonly [string, Row<never>] {
  return isRow(entry[1]);
}

/** A value goes to the row of its own property and a context to its own document: `Table` saw to that for each row. */
export function isItsOwn(_value: unknown): _value is never {
  return true;
}

/** What a row raises is of its property's own type: `same` and `to` saw to that. */
export function assertProps<Props>(_raised: object): asserts _raised is Partial<Props> {}

/** Every row puts a value of the document's own type at its place: `same`, `to` and `Decisions` saw to that. */
function assertBuilt<Document>(_built: unknown): asserts _built is Document {}
