/** One of the names; undefined where there is none. */
export function pick(names: readonly string[], which: number): string | undefined {
  return names[which % Math.max(1, names.length)];
}

/** Without the entry of that name. */
export function without<Value>(entries: Readonly<Record<string, Value>>, name: string | undefined) {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => key !== name));
}

/** With another name for one entry, in its place. */
export function renamed<Value>(entries: Readonly<Record<string, Value>>, old: string | undefined, name: string) {
  return Object.fromEntries(Object.entries(entries).map(([key, one]) => [key === old ? name : key, one] as const));
}

/** With other values in the entry that `which` picks; the same entries where there is none. */
export function changed<Value extends object>(
  entries: Readonly<Record<string, Value>>,
  which: number,
  change: (value: Value) => Partial<Value>,
): Readonly<Record<string, Value>> {
  const name = pick(Object.keys(entries), which);
  const value = entries[name ?? ""];
  return name === undefined || value === undefined ? entries : { ...entries, [name]: { ...value, ...change(value) } };
}

/** The names that no entry has. */
export function freeAmong(names: readonly string[], entries: Readonly<Record<string, unknown>>): readonly string[] {
  return names.filter((name) => !Object.hasOwn(entries, name));
}
