import type { DuplicateKey } from "../parsed-text.ts";
import { jsonEntries } from "./json-entries.ts";

/** A name that stands twice in one object of a JSON text. Counting names says of most texts that there is none. */
export function duplicateKey(text: string, value: unknown): DuplicateKey | undefined {
  return (text.match(/"\s*:/g)?.length ?? 0) === countNames(value) ? undefined : firstIn(text, startOf(text));
}

function countNames(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) count += countNames(value[index]);
    return count;
  }
  for (const member of Object.values(value)) count += 1 + countNames(member);
  return count;
}

function startOf(text: string): number {
  return text.search(/[[{]/);
}

function firstIn(text: string, offset: number): DuplicateKey | undefined {
  if (offset < 0) return undefined;
  const seen = new Set<string | number>();
  for (const { key, name, value } of jsonEntries(text, offset)) {
    if (seen.has(name)) return { name: String(name), offset: (key ?? value).start };
    seen.add(name);
    const inside = firstIn(text, value.start);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
