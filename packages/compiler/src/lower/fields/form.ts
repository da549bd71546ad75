import { isDeepStrictEqual } from "node:util";
import type { Path } from "@ecs-dsl/validators";
import type { Noun } from "../nouns/noun.ts";
import { fittingShape } from "../nouns/prop-shape.ts";
import { asDocument, type Deferred } from "../resolve/deferred.ts";
import { sortedKeys } from "../resolve/names.ts";
import { either, listOf, mapOf, STRING, type Shape } from "./shape.ts";

/** How a value that looks otherwise in the document gets there, and back. */
export interface Form<In, Out, Context> {
  readonly shape: Shape<In>;
  /** `undefined` puts nothing into the document. */
  readonly lower: (value: In, context: Context) => Out | undefined;
  /** The value that would be lowered to what a document says. `undefined`, or no `raise`: the property cannot say it. */
  readonly raise?: (value: Read<Out>, context: Context) => NoInfer<In> | undefined;
  /** Where the parts of the document were written; without it, all of it is placed at the property. */
  readonly locate?: (value: In, context: Context) => readonly Located[];
}

/** What stands in a document that somebody wrote: nothing of it is known to a deployment only. */
export type Read<Out> = Out extends Deferred
  ? never
  : Out extends readonly (infer Item)[]
    ? readonly Read<Item>[]
    : Out extends object
      ? { readonly [Key in keyof Out]: Read<Out[Key]> }
      : Out;

/** "What stands at `at` was written at `path`", both from the property's own places on. */
export interface Located {
  readonly at: Path;
  readonly path: Path;
  /** True when the rest of the path is the same on both sides. */
  readonly isSame?: boolean;
  /** Another noun that it was written with; `path` begins there. */
  readonly subject?: Noun;
}

/** The same form for what is written and what the context adds to it. */
export function extended<In extends object, Out, Context>(
  { shape, lower, raise, locate }: Form<In, Out, Context>,
  more: (context: Context) => NoInfer<In> | undefined,
): Form<In, Out, Context> {
  const all = (value: In, context: Context): In => ({ ...more(context), ...value });
  return {
    shape,
    lower: (value, context) => lower(all(value, context), context),
    ...(raise === undefined ? {} : { raise }),
    ...(locate === undefined ? {} : { locate: (value, context) => locate(all(value, context), context) }),
  };
}

/** A form whose values are raised where they are lowered to what stands there. */
export function exact<In, Out, Context>(form: Form<In, Out, Context>): Form<In, Out, Context> {
  return {
    ...form,
    raise(written, context) {
      const value = form.raise?.(written, context);
      return value !== undefined && isLoweredTo(form.lower(value, context), written) ? value : undefined;
    },
  };
}

type Entries<Entry> = Readonly<Record<string, Entry | undefined>>;

/** What tells where the parts of an item were written. */
interface ItemPlaces<Entry> {
  readonly shape: Shape<Entry>;
  /** The member of the item that holds the key. */
  readonly key: string;
  /** Members of the item that an entry calls otherwise: places in the item, paths in the entry. */
  readonly parts?: readonly Located[];
}

/** How one entry of a map becomes an item of a list. */
interface ItemForm<Entry, Item, Context> extends ItemPlaces<Entry> {
  readonly key: keyof Item & string;
  readonly lower: (key: string, entry: Entry, context: Context) => Item;
  /** The entry of an item, which counts where it is lowered to that item. */
  readonly raise?: (item: Read<Item>, context: Context) => readonly [string, NoInfer<Entry>] | undefined;
}

/** A map that becomes a list. */
export interface ItemsForm<Entry, Item, Context> extends Form<Entries<Entry>, readonly Item[], Context> {
  readonly raise: (list: readonly Read<Item>[], context: Context) => Readonly<Record<string, Entry>> | undefined;
  readonly locate: (entries: Entries<Entry>, context: Context) => readonly Located[];
}

/** `{ http: 8080 }` → `[{ name: "http", containerPort: 8080 }]`, sorted by key: ECS keeps these lists as sets. */
export function items<Entry, Item extends object, Context>(
  form: ItemForm<Entry, Item, Context>,
): ItemsForm<Entry, Item, Context> {
  return {
    shape: mapOf(form.shape),
    lower(entries, context) {
      const list: Item[] = [];
      for (const name of sortedKeys(entries)) {
        const entry = entries[name];
        if (entry !== undefined) list.push(form.lower(name, entry, context));
      }
      return list.length === 0 ? undefined : list;
    },
    raise: (list, context) => entriesOf(form, list, context),
    locate: (entries) => locateItems(form, entries),
  };
}

/** The entries of items, where each is lowered to its item again and none hides another. */
function entriesOf<Entry, Item extends object, Context>(
  form: ItemForm<Entry, Item, Context>,
  list: readonly Read<Item>[],
  context: Context,
): Readonly<Record<string, Entry>> | undefined {
  const entries = list.flatMap((item) => {
    const entry = form.raise?.(item, context);
    return entry !== undefined && isLoweredTo(form.lower(...entry, context), item) ? [entry] : [];
  });
  const byKey = Object.fromEntries(entries);
  return Object.keys(byKey).length === list.length ? byKey : undefined;
}

/** Whether that is what a document says. */
export function isLoweredTo(built: unknown, written: unknown): boolean {
  return isDeepStrictEqual(asDocument({ built }), { built: written });
}

/** Where the items of a map's entries were written. */
export function locateItems<Entry>(places: ItemPlaces<Entry>, entries: Entries<Entry>): readonly Located[] {
  return present(entries).flatMap(([name, entry], index) => locateItem(places, name, entry, index));
}

function locateItem<Entry>(
  { shape, key, parts = [] }: ItemPlaces<Entry>,
  name: string,
  entry: Entry,
  index: number,
): readonly Located[] {
  if (fittingShape(shape.data, entry)?.type !== "struct") return [{ at: [index], path: [name] }];
  return [
    { at: [index], path: [name], isSame: true },
    { at: [index, key], path: [name] },
    ...parts.map(({ at, path, ...others }) => ({ at: [index, ...at], path: [name, ...path], ...others })),
  ];
}

function present<Entry>(entries: Entries<Entry>): readonly (readonly [string, Entry])[] {
  const found: [string, Entry][] = [];
  for (const name of sortedKeys(entries)) {
    const entry = entries[name];
    if (entry !== undefined) found.push([name, entry]);
  }
  return found;
}

/** Text is for the shell; a list is ECS's own. */
export const SHELL_COMMAND: Form<string | readonly string[], readonly string[], unknown> = {
  shape: either(STRING, listOf(STRING)),
  lower: (command) => (typeof command === "string" ? ["CMD-SHELL", command] : command),
  raise: (command) => (command.length === 2 && command[0] === "CMD-SHELL" ? command[1] : command),
  locate: (command) => (typeof command === "string" ? [] : [{ at: [], path: [], isSame: true }]),
};
