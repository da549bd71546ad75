/**
 * The value of a property that is present but cannot be read here: a CloudFormation intrinsic that needs a
 * deployment to resolve, or a value of the wrong shape that another finding already names. Unknown is not absent:
 * a rule that meets it stays silent.
 */
export const UNKNOWN: unique symbol = Symbol.for("ecs-dsl.unknown");

export type Unknown = typeof UNKNOWN;

export function isUnknown(value: unknown): value is Unknown {
  return value === UNKNOWN;
}

/** True for a value that is present and readable. */
export function isKnown<T>(value: T | Unknown | undefined): value is T {
  return value !== undefined && value !== UNKNOWN;
}

/** True for a value that is present, readable or not. Its negation is what a rule may call "missing". */
export function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** A document as it was read: nothing is guaranteed to be there, and anything may be `Unknown`. */
export type Read<T> = T extends readonly (infer Item)[]
  ? readonly (Read<Item> | Unknown)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Read<T[Key]> | Unknown | undefined }
    : T;
