import type { DuplicateKey } from "../parsed-text.ts";
import { jsonEntries } from "./json-entries.ts";

/** A name that stands twice in one object of a JSON text. Counting names says of most texts that there is none. */
export function duplicateKey(text: string, value: unknown): DuplicateKey | undefined {
  const isPlain = !text.includes('" :') && countColons(text) === countNames(value);
  return isPlain ? undefined : firstIn(text, text.search(/\S/));
}

/** Every name has one after it, and little else has. */
function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf('":'); at >= 0; at = text.indexOf('":', at + 2)) count++;
  return count;
}

function countNames(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      if (typeof item === "object") count += countNames(item);
    }
    return count;
  }
  for (const name in value) {
    const member: unknown = Reflect.get(value, name);
    count += typeof member === "object" ? 1 + countNames(member) : 1;
  }
  return count;
}

function firstIn(text: string, offset: number): DuplicateKey | undefined {
  const seen = new Set<string | number>();
  for (const { key, name, value } of jsonEntries(text, offset)) {
    if (seen.has(name)) return { name: String(name), offset: (key ?? value).start };
    seen.add(name);
    const inside = firstIn(text, value.start);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
