/** The members of `T` that have a value. */
export type Given<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** A structure without the members that are not given. */
export function given<T extends object>(members: T): Given<T> {
  const kept = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
  assertGiven<T>(kept);
  return kept;
}

/** Of a structure's own members some are omitted, and nothing else is changed: TypeScript does not follow names there. */
function assertGiven<T>(_kept: object): asserts _kept is Given<T> {}
