/** Who calls whom, by name. */
export type Calls = ReadonlyMap<string, ReadonlySet<string>>;

/** The first ones in `names` without calls to which nobody calls itself, in however many steps. */
export function breakingCycles(calls: Calls, names: readonly string[]): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const name of names) if (reaches(name, name, calls, broken)) broken.add(name);
  return broken;
}

function reaches(from: string, to: string, calls: Calls, broken: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  const left = [from];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    for (const called of calls.get(name) ?? []) {
      if (broken.has(called)) continue;
      if (called === to) return true;
      if (!seen.has(called)) left.push(called);
      seen.add(called);
    }
  }
  return false;
}
