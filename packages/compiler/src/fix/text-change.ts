/** One stretch of a text, and what replaces it. `end` is exclusive. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The smallest change that makes `after` of `before`; undefined when they are equal. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start && isSameFromEnd(before, after, same + 1)) same++;
  return { start, end: before.length - same, by: after.slice(start, after.length - same) };
}

function isSameFromEnd(before: string, after: string, distance: number): boolean {
  return before.charCodeAt(before.length - distance) === after.charCodeAt(after.length - distance);
}

/** Changes of one text that leave each other alone, in the order of their places. */
export class TextChanges {
  readonly #changes: TextChange[] = [];

  /** Adds a change; false when it touches one that is there. */
  add(change: TextChange): boolean {
    const index = this.#indexAfter(change.start);
    const [before, after] = [this.#changes[index - 1], this.#changes[index]];
    if (before !== undefined && before.end >= change.start) return false;
    if (after !== undefined && change.end >= after.start) return false;
    this.#changes.splice(index, 0, change);
    return true;
  }

  /** Adds changes that belong together; false, and none is added, when one of them touches one that is there. */
  addAll(changes: readonly TextChange[]): boolean {
    const together = new TextChanges();
    together.#changes.push(...this.#changes);
    if (!changes.every((change) => together.add(change))) return false;
    this.#changes.splice(0, this.#changes.length, ...together.#changes);
    return true;
  }

  /** The text with every change made. */
  applyTo(text: string): string {
    const parts: string[] = [];
    let from = 0;
    for (const { by, end, start } of this.#changes) {
      parts.push(text.slice(from, start), by);
      from = end;
    }
    return [...parts, text.slice(from)].join("");
  }

  #indexAfter(start: number): number {
    let [low, high] = [0, this.#changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#changes[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
