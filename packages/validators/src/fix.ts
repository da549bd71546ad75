import type { DocumentEdit } from "./diagnostic.ts";
import type { Path } from "./path.ts";

/**
 * The value with the edits made; the value itself is left alone. Every place is meant as it was before the edits, so
 * the edits of several fixes can be given at once: what is set is set first, then removals run from the end of each
 * list to its start.
 */
export function applyEdits(value: unknown, edits: readonly DocumentEdit[]): unknown {
  const copy: unknown = structuredClone(value);
  const holder: Record<string, unknown> = { root: copy };
  for (const edit of edits) if (edit.op === "set") set(holder, ["root", ...edit.at], structuredClone(edit.value));
  const removals = edits.filter((edit) => edit.op === "remove").map((edit) => edit.at);
  for (const at of removals.toSorted(lastPlaceFirst)) remove(holder, ["root", ...at]);
  return holder["root"];
}

function set(root: object, at: Path, value: unknown): void {
  const last = at[at.length - 1];
  const parent = follow(root, at.slice(0, -1));
  if (Array.isArray(parent) && typeof last === "number") parent[last] = value;
  else if (isRecord(parent)) define(parent, String(last), value);
}

function remove(root: object, at: Path): void {
  const last = at[at.length - 1];
  const parent = follow(root, at.slice(0, -1));
  if (Array.isArray(parent) && typeof last === "number") parent.splice(last, 1);
  else if (isRecord(parent)) delete parent[String(last)];
}

/** What is at a place, with the objects on the way there made where they are missing. */
function follow(root: unknown, at: Path): unknown {
  let here = root;
  for (const step of at) {
    if (!isRecord(here)) return undefined;
    if (!Object.hasOwn(here, step)) define(here, String(step), {});
    here = here[step];
  }
  return here;
}

function lastPlaceFirst(left: Path, right: Path): number {
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [one, other] = [left[index], right[index]];
    if (one === other) continue;
    return typeof one === "number" && typeof other === "number" ? other - one : 0;
  }
  return right.length - left.length;
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

/** Sets an own property even when its name is `__proto__`. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
