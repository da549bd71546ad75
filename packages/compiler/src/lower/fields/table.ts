import type { Form, Located } from "./form.ts";
import type { BuiltAt, ContextAt, Member, Place } from "./places.ts";
import { structOf, type Shape, type Tied } from "./shape.ts";

/** What becomes of one property: the shape that it is held to, and the places in documents that it goes to. */
export interface Row<in In> extends Shape<In> {
  readonly places: readonly PlacedRow[];
  /** The rows of its members, where they have places of their own. */
  readonly members?: Readonly<Record<string, Row<never>>>;
}

export interface PlacedRow {
  readonly place: Place;
  readonly default?: unknown;
  readonly isAside?: boolean;
  readonly unless?: (context: never) => boolean;
  readonly defaultOf?: (context: never) => unknown;
  readonly lower?: (value: never, context: never) => unknown;
  readonly raise?: (value: never, context: never) => unknown;
  readonly locate?: (value: never, context: never) => readonly Located[];
}

/** A row for every property of the noun. */
export type Rows<Props> = {
  readonly [Prop in keyof Required<Props>]: Tied<Props, Prop, Row<Exclude<Props[Prop], undefined>>>;
};

/** Members of documents that no property says: `"service.propagateTags": () => "SERVICE"`. */
export type Decisions = {
  readonly [M in Member]?: (context: ContextAt<M>) => BuiltAt<M> | undefined;
};

/** All that is known of a noun's properties. A document is built in the order of the rows. */
export type Table<Props> = Rows<Props> & Decisions;

interface Preset<In, Context> {
  /** What holds when the property is not given. */
  readonly default?: In;
  /** The same, where it depends on what else there is. */
  readonly defaultOf?: (context: Context) => In | undefined;
  /** The property is about more than this place, so that an override of it alone contradicts nothing. */
  readonly isAside?: boolean;
  /** Where another property decides what stands at the place. */
  readonly unless?: (context: Context) => boolean;
}

/** A property that the document takes as it is. */
export function same<const P extends Place, In extends BuiltAt<P>>(
  place: P,
  { data }: Shape<In>,
  preset: Preset<NoInfer<In>, ContextAt<P>> = {},
): Row<In> {
  return { data, places: [{ place, ...preset }] };
}

/** A property that looks otherwise in the document. */
export function to<const P extends Place, In>(
  place: P,
  { shape, ...form }: Form<In, BuiltAt<P>, ContextAt<P>>,
  preset: Preset<NoInfer<In>, ContextAt<P>> = {},
): Row<In> {
  return { data: shape.data, places: [{ place, ...preset, ...form }] };
}

/** A property that no document has: it becomes a resource, or says how others are made. */
export function elsewhere<In>({ data }: Shape<In>): Row<In> {
  return { data, places: [] };
}

/** A property that goes to several places. */
export function both<In>(one: Row<In>, other: Row<In>): Row<In> {
  return { ...one, places: [...one.places, ...other.places] };
}

/** A property whose members have rows of their own. Their defaults hold when the property is not given, too. */
export function group<In extends object>(words: string, members: Rows<In>): Row<In> {
  const rows: readonly [string, Row<never>][] = Object.entries(members);
  return { data: structOf(words, rows), places: [], members: Object.fromEntries(rows) };
}
