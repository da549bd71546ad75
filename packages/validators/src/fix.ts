import type { DocumentEdit } from "./diagnostic.ts";
import type { Path } from "./path.ts";

/**
 * The value with the edits made; the value itself is left alone. Every place is meant as it was before the edits, so
 * the edits of several fixes can be given at once: what is set is set first, then removals run from the end of each
 * list to its start.
 */
export function applyEdits(value: unknown, edits: readonly DocumentEdit[]): unknown {
  const holder: Table = { root: copyOf(value) };
  for (const edit of edits) if (edit.op === "set") set(holder, ["root", ...edit.at], copyOf(edit.value));
  for (const at of removals(edits)) remove(holder, ["root", ...at]);
  return holder["root"];
}

type Table = Record<string | number, unknown>;

function set(root: Table, at: Path, value: unknown): void {
  let here: unknown = root;
  at.forEach((step, index) => {
    if (!isTable(here)) return;
    if (index === at.length - 1) define(here, step, value);
    else if (!Object.hasOwn(here, step)) define(here, step, {});
    here = here[step];
  });
}

function remove(root: Table, at: Path): void {
  let here: unknown = root;
  for (const step of at.slice(0, -1)) here = isTable(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  const last = at[at.length - 1];
  if (last === undefined) return;
  if (Array.isArray(here) && typeof last === "number") here.splice(last, 1);
  else if (isTable(here)) delete here[last];
}

/** Each place once, and a list's later items before its earlier ones, so that no removal moves what is still to go. */
function removals(edits: readonly DocumentEdit[]): readonly Path[] {
  const places = edits.filter((edit) => edit.op === "remove").map((edit) => edit.at);
  const distinct = new Map(places.map((at) => [JSON.stringify(at), at]));
  return [...distinct.values()].toSorted(laterFirst);
}

function laterFirst(left: Path, right: Path): number {
  const index = left.findIndex((step, depth) => step !== right[depth]);
  const [one, other] = [left[index], right[index]];
  if (one === undefined || other === undefined) return right.length - left.length;
  if (typeof one === "number" && typeof other === "number") return other - one;
  return String(other) < String(one) ? -1 : 1;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isTable(value)) return value;
  const copy = {};
  for (const key of Object.keys(value)) define(copy, key, copyOf(value[key]));
  return copy;
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null;
}

/** Sets an own property even when its name is `__proto__`. */
function define(target: object, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
