/** What `make` makes of a value, made once for each: what several rules or files ask of the same part of an app. */
export function onceFor<Key extends object, Made extends object>(make: (of: Key) => Made): (of: Key) => Made {
  const known = new WeakMap<Key, Made>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
