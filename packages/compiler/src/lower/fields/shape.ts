import { isRecord, type PropShape, type StructPropShape } from "../nouns/prop-shape.ts";

/** What a property may hold. It takes at least every `T`; what it takes beyond, as a CPU of 300, the rules report. */
export interface Shape<in T> {
  readonly data: PropShape;
  /** Never there: it ties the shape to the property's type. */
  readonly takes?: (value: T) => void;
}

export interface IsRequired {
  readonly isRequired: true;
}

export interface IsOptional {
  readonly isRequired?: never;
}

/** What `Props[Key]` is tied to, `Bare` being its shape or row: to one that is required where the type says so. */
export type Tied<Props, Key extends keyof Props, Bare> =
  {} extends Pick<Props, Key> ? Bare & IsOptional : Bare & IsRequired;

/** A member or a property that its structure or noun cannot be without. */
export function required<Bare extends object>(bare: Bare): Bare & IsRequired {
  return { ...bare, isRequired: true };
}

export const STRING: Shape<string> = { data: { type: "string" } };
/** Text that AWS does not take empty. */
export const FILLED: Shape<string> = { data: { type: "string", isFilled: true } };
export const INTEGER: Shape<number> = { data: { type: "integer" } };
export const NUMBER: Shape<number> = { data: { type: "number" } };
export const BOOLEAN: Shape<boolean> = { data: { type: "boolean" } };
/** AWS's own shape, which the rules check. */
export const DOCUMENT: Shape<unknown> = { data: { type: "document" } };

export const oneOf = <const Word extends string>(...values: readonly Word[]): Shape<Word> => ({
  data: { type: "string", values },
});

/** A whole number in a range; without `max` there is no upper end. */
export const from = (min: number, max?: number): Shape<number> => ({
  data: { type: "integer", min, ...(max === undefined ? {} : { max }) },
});

/** A range of the facts. */
export const within = ({ min, max }: { readonly min: number; readonly max: number }): Shape<number> => from(min, max);

export const numberFrom = (min: number, max?: number): Shape<number> => ({
  data: { type: "number", min, ...(max === undefined ? {} : { max }) },
});

export const listOf = <T>(of: Shape<T>): Shape<readonly T[]> => ({ data: { type: "list", of: of.data } });

/** A list that AWS does not take empty. */
export const filledListOf = <T>(of: Shape<T>): Shape<readonly T[]> => ({
  data: { type: "list", of: of.data, isFilled: true },
});

/** `words` is what a sentence calls it, where "an object" does not say it: `routes by port`. */
export const mapOf = <T>(of: Shape<T>, words?: string): Shape<Readonly<Record<string, T | undefined>>> => ({
  data: { type: "map", of: of.data, ...(words === undefined ? {} : { words }) },
});

/** Tags by their keys. */
export const TAG_MAP: Shape<Readonly<Record<string, string | undefined>>> = {
  data: { type: "map", of: STRING.data, isKeyed: true },
};

/** A map with the keys that there can be. */
export const mapBy = <const Name extends string, T>(
  names: readonly Name[],
  of: Shape<T>,
  words: string,
): Shape<{ readonly [Key in Name]?: T }> => ({
  data: structOf(
    words,
    names.map((name) => [name, of]),
  ),
});

/** Plain data that is held against a shape of its own once it is planned. */
export const noun = (words: string): Shape<object> => ({ data: { type: "noun", words } });

export const either = <A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> => ({
  data: { type: "either", shapes: [one.data, other.data] },
});

export const anyOf = <T>(shapes: readonly Shape<T>[]): Shape<T> => ({
  data: { type: "either", shapes: shapes.map(({ data }) => data) },
});

/** Another DSL value. `isWhole` says whether it is usable: by default, whether it has a name. */
export const node = <T>(kind: string, words: string, isWhole: (node: object) => boolean = hasName): Shape<T> => ({
  data: { type: "node", kind, words, isWhole },
});

/** A reference that is usable by `isWhole`; a parameter in Parameter Store is one to its value. */
export const reference = <T>(words: string, isWhole: (value: object) => boolean): Shape<T> => ({
  data: { type: "node", kind: "reference", also: "parameter", words, isWhole },
});

/** A structure with a shape for every member of its type; `words` is what a sentence calls it: `a health check`. */
export function struct<T extends object>(
  words: string,
  members: { readonly [Key in keyof Required<T>]: Tied<T, Key, Shape<Exclude<T[Key], undefined>>> },
): Shape<T> {
  return { data: structOf(words, Object.entries(members)) };
}

/** A structure of which one of two members is required, of which it is told to lack the first, and some others. */
export function structWithOne<T extends object>(
  words: string,
  [name, other]: readonly [keyof T & string, keyof T & string],
  members: { readonly [Key in keyof Required<T>]: Shape<Exclude<T[Key], undefined>> },
  others: readonly (keyof T & string)[] = [],
): Shape<T> {
  const data = structOf(words, Object.entries<AnyShape>(members));
  return { data: { ...data, required: [name, ...others], instead: { [name]: other } } };
}

type AnyShape = Shape<never> & Partial<IsRequired>;

export function structOf(words: string, members: readonly (readonly [string, AnyShape])[]): StructPropShape {
  return {
    type: "struct",
    words,
    members: Object.fromEntries(members.map(([name, { data }]) => [name, data])),
    required: members.filter(([, { isRequired }]) => isRequired === true).map(([name]) => name),
  };
}

/** True for a DSL value with a name, and for what passes for one. */
export function hasName(value: unknown): boolean {
  return isRecord(value) && typeof value.name === "string";
}

/** True for a value that has the property as text. */
export function isText(holder: object, property: string): boolean {
  return typeof Reflect.get(holder, property) === "string";
}
