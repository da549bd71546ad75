import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { environmentNames, lowerAll } from "../../packages/compiler/src/lower/lower.ts";
import type { Lowered } from "../../packages/compiler/src/model/lowered.ts";
import type { OutputFile } from "../../packages/compiler/src/model/assembly.ts";
import type { Noun } from "./hostile-nouns.ts";
import { shopWith } from "./hostile-shop.ts";

/** A text that a call of the shop is given, or the name of a property there. */
export interface TextPlace {
  readonly noun: Noun;
  /** The way down from the arguments of the call. */
  readonly keys: readonly string[];
  /** What stands there. */
  readonly written: string;
  readonly isName: boolean;
}

/** A place that holds another text. */
export interface Writing extends TextPlace {
  readonly text: string;
}

/** Every text and every name of the shop. */
export function textPlaces(): readonly TextPlace[] {
  const places = new Map<string, TextPlace>();
  const shop = shopWith((noun, make, ...given) => {
    for (const place of placesIn(given, noun, [])) places.set(JSON.stringify(place), place);
    return Reflect.apply(make, undefined, given);
  });
  lowerAll(shop, environmentNames(shop));
  return [...places.values()];
}

function placesIn(holder: unknown, noun: Noun, keys: readonly string[]): readonly TextPlace[] {
  if (typeof holder === "string") return [{ noun, keys, written: holder, isName: false }];
  if (typeof holder !== "object" || holder === null || isNoun(holder)) return [];
  return Object.entries(holder).flatMap(([key, inner]) => [
    ...(Array.isArray(holder) ? [] : [{ noun, keys: [...keys, key], written: key, isName: true }]),
    ...placesIn(inner, noun, [...keys, key]),
  ]);
}

/** Nouns have calls of their own. */
function isNoun(value: object): boolean {
  return "kind" in value || "selection" in value;
}

/** What the shop, or one environment of it, compiles to with the writings, none of which stands below another's name. */
export function loweredWith(writings: readonly Writing[], only?: string): readonly Lowered[] {
  const shop = shopWith((noun, make, ...given) => {
    const ours = writings.filter((writing) => writing.noun === noun);
    return Reflect.apply(make, undefined, changedList(given, ours, 0));
  });
  return lowerAll(shop, only === undefined ? environmentNames(shop) : [only]);
}

function changedList(list: readonly unknown[], writings: readonly Writing[], depth: number): readonly unknown[] {
  return list.map((item, index) => changedAt(String(index), item, writings, depth));
}

/** What stands at a key of a holder that is `depth` keys down, changed. */
function changedAt(key: string, inner: unknown, writings: readonly Writing[], depth: number): unknown {
  const ours = writings.filter(({ keys }) => keys[depth] === key);
  const here = ours.find(({ keys, isName }) => !isName && keys.length === depth + 1);
  return here === undefined ? changed(inner, ours, depth + 1) : here.text;
}

function changed(holder: unknown, writings: readonly Writing[], depth: number): unknown {
  if (typeof holder !== "object" || holder === null || writings.length === 0) return holder;
  if (Array.isArray(holder)) return changedList(holder, writings, depth);
  const entries = Object.entries(holder).map(([key, inner]): readonly [string, unknown] => {
    const renamed = writings.find(({ keys, isName }) => isName && keys.length === depth + 1 && keys[depth] === key);
    return [renamed?.text ?? key, changedAt(key, inner, writings, depth)];
  });
  return Object.fromEntries(entries);
}

/** The files of each environment. */
export function filesOf(all: readonly Lowered[]): readonly (readonly OutputFile[])[] {
  return all.map(({ assembly }) => emit(assembly, { config: "../../ecs.config.ts" }));
}
