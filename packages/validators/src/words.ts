/** `["a", "b", "c"]` → `a, b or c`; from the ninth on, `…, h and 12 more`. */
export function listed(items: readonly (string | number)[], conjunction: "and" | "or" = "or"): string {
  const head = items.slice(0, 8).join(", ");
  if (items.length > 8) return `${head} and ${items.length - 8} more`;
  if (items.length < 2) return head;
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items[items.length - 1]}`;
}

/** `1, "entry", "entries"` → `1 entry`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The text with its first letter in upper case, to begin a sentence. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `cluster` → `a cluster`, `app` → `an app`. */
export function withArticle(words: string): string {
  return `${/^[aeiou]/i.test(words) ? "an" : "a"} ${words}`;
}

/** A value as messages show it: text in quotes and shortened, everything else as JSON, `…` for what is unknown in it. */
export function shown(value: unknown): string {
  const known = Array.isArray(value) ? value.map((item: unknown) => (typeof item === "symbol" ? "…" : item)) : value;
  const text = JSON.stringify(known) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…${text.startsWith('"') ? '"' : ""}` : text;
}

/** The candidate nearest to `text`, when it is at most two edits away; case does not count. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const typed = text.toLowerCase();
  let best: string | undefined;
  let bestDistance = 3;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const distance = editDistance(typed, candidate.toLowerCase());
    if (distance < bestDistance && distance < candidate.length) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `from` into `to`. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      current.push(cheapest(from, to, row, column, [beforeLast, last, current]));
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

type Rows = readonly [beforeLast: readonly number[], last: readonly number[], current: readonly number[]];

function cheapest(from: string, to: string, row: number, column: number, [beforeLast, last, current]: Rows): number {
  const isSame = from[row - 1] === to[column - 1];
  const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
  return Math.min(
    cell(last, column) + 1,
    cell(current, column - 1) + 1,
    cell(last, column - 1) + (isSame ? 0 : 1),
    isSwap ? cell(beforeLast, column - 2) + 1 : Infinity,
  );
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
