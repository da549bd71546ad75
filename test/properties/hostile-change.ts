import type { App } from "ecs-dsl";
import * as fc from "fast-check";
import type { Noun } from "./hostile-nouns.ts";
import { shopWith } from "./hostile-shop.ts";
import { hostileValue } from "./hostile-values.ts";

/** One place of one call in which a value is replaced. */
export interface Change {
  /** Which of the calls of the shop. */
  readonly noun: Noun;
  /** The way down from its arguments: at each step which of the keys there, or one that is not there yet. */
  readonly way: readonly number[];
  readonly make: () => unknown;
}

/** Any value at any place of the calls that make the noun. */
export function hostileChange(noun: Noun): fc.Arbitrary<Change> {
  return fc.record({
    noun: fc.constant(noun),
    way: fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 6 }),
    make: hostileValue,
  });
}

/** A shop that uses every noun with every property, in which the change is made; `tell` learns where. */
export function changedShop(change: Change, tell: (keys: readonly string[]) => void = () => {}): App {
  return shopWith((noun, make, ...given) => {
    if (noun !== change.noun) return Reflect.apply(make, undefined, given);
    tell(keysOn(change.way, given));
    return Reflect.apply(make, undefined, replaced(given, change.way, change.make()));
  });
}

/** The keys that the way leads over; none where it leads into another noun, which has calls of its own. */
function keysOn([step = 0, ...rest]: readonly number[], holder: object): readonly string[] {
  const key = keyAt(holder, step);
  const inner: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
  if (rest.length === 0 || typeof inner !== "object" || inner === null) return [key];
  const below = "kind" in inner || "selection" in inner ? [] : keysOn(rest, inner);
  return below.length === 0 ? [] : [key, ...below];
}

/** One of the holder's keys, or one that is not there yet. */
function keyAt(holder: object, step: number): string {
  const keys = Object.keys(holder);
  const added = Array.isArray(holder) ? String(holder.length) : (NEW_KEYS[step % NEW_KEYS.length] ?? "x");
  return keys[step % (keys.length + 1)] ?? added;
}

/** A copy in which the value at the end of the way is another; the last step may be a key that is not there. */
function replaced(holder: readonly unknown[], way: readonly number[], value: unknown): readonly unknown[];
function replaced(holder: unknown, way: readonly number[], value: unknown): unknown;
function replaced(holder: unknown, [step = 0, ...rest]: readonly number[], value: unknown): unknown {
  if (typeof holder !== "object" || holder === null) return value;
  const key = keyAt(holder, step);
  const inner: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
  const isEnd = rest.length === 0 || typeof inner !== "object" || inner === null;
  const changed = isEnd ? value : replaced(inner, rest, value);
  if (Array.isArray(holder)) return holder.toSpliced(Number(key), 1, changed);
  return { ...holder, [key]: changed };
}

const NEW_KEYS = ["", "desiredCont", "constructor", "toString", "0", "a b", "x".repeat(300), "\u001b[31m"];
