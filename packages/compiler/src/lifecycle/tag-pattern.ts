/** Whether a tag is what a pattern says, in which `*` stands for any characters. No backtracking, however many there are. */
export function matchesPattern(pattern: string, tag: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return tag === pattern;
  if (!tag.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = tag.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return tag.length - last.length >= from && tag.endsWith(last);
}

/** True where every tag that matches `narrow` certainly matches `wide`, which takes the wildcards of `narrow` for its own. */
export function coversPattern(wide: string, narrow: string): boolean {
  return matchesPattern(wide, narrow);
}
