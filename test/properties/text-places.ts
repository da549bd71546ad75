import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { environmentNames, lowerAll } from "../../packages/compiler/src/lower/lower.ts";
import type { Lowered } from "../../packages/compiler/src/model/lowered.ts";
import type { OutputFile } from "../../packages/compiler/src/model/assembly.ts";
import { API_SPELLER, spelt } from "../../packages/validators/src/text.ts";
import { check, type Diagnostic } from "../../packages/validators/src/index.ts";
import type { Noun } from "./hostile-nouns.ts";
import { shopWith } from "./hostile-shop.ts";

/** A text that a call of the shop is given, or the name of a property there. */
export interface TextPlace {
  readonly noun: Noun;
  /** The way down from the arguments of the call. */
  readonly keys: readonly string[];
  readonly isName: boolean;
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
  if (typeof holder === "string") return [{ noun, keys, isName: false }];
  if (typeof holder !== "object" || holder === null || isNoun(holder)) return [];
  return Object.entries(holder).flatMap(([key, inner]) => [
    ...(Array.isArray(holder) ? [] : [{ noun, keys: [...keys, key], isName: true }]),
    ...placesIn(inner, noun, [...keys, key]),
  ]);
}

/** Nouns have calls of their own. */
function isNoun(value: object): boolean {
  return "kind" in value || "selection" in value;
}

/** What the shop, or one environment of it, compiles to with the text at each of the places. */
export function loweredWith(text: string, places: readonly TextPlace[], only?: string): readonly Lowered[] {
  const shop = shopWith((noun, make, ...given) => {
    const changes = places.filter((place) => place.noun === noun);
    const changed = changes.reduce<readonly unknown[]>(
      (all, place) => changedList(all, place.keys, place, text),
      given,
    );
    return Reflect.apply(make, undefined, changed);
  });
  return lowerAll(shop, only === undefined ? environmentNames(shop) : [only]);
}

function changedList(list: readonly unknown[], keys: readonly string[], place: TextPlace, text: string) {
  return list.map((item, index) => (String(index) === keys[0] ? changed(item, keys.slice(1), place, text) : item));
}

function changed(holder: unknown, keys: readonly string[], place: TextPlace, text: string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return text;
  if (typeof holder !== "object" || holder === null) return holder;
  if (Array.isArray(holder)) return changedList(holder, keys, place, text);
  const isEnd = place.isName && rest.length === 0;
  const entries = Object.entries(holder).map(([name, inner]): readonly [string, unknown] => {
    if (name !== key) return [name, inner];
    return isEnd ? [text, inner] : [name, changed(inner, rest, place, text)];
  });
  return Object.fromEntries(entries);
}

/** What is said of it, as a report has it. */
function diagnosticsOf(all: readonly Lowered[]): readonly Diagnostic[] {
  return all
    .flatMap(({ assembly, findings }) => [...findings, ...check(assembly.documents)])
    .map(({ code, severity, message, help = "" }) => ({
      code,
      severity,
      message: spelt(message, API_SPELLER),
      help: spelt(help, API_SPELLER),
    }));
}

/** The files of each environment. */
export function filesOf(all: readonly Lowered[]): readonly (readonly OutputFile[])[] {
  return all.map(({ assembly }) => emit(assembly, { config: "../../ecs.config.ts" }));
}

/** The places, in order, at which the text may stand all at once without an error. */
export function acceptedPlaces(
  text: string,
  places: readonly TextPlace[],
  kept: readonly TextPlace[] = [],
): readonly TextPlace[] {
  const all = [...kept, ...places];
  if (places.length === 0 || isAccepted(text, all)) return all;
  if (places.length === 1) return kept;
  const middle = Math.ceil(places.length / 2);
  return acceptedPlaces(text, places.slice(middle), acceptedPlaces(text, places.slice(0, middle), kept));
}

function isAccepted(text: string, places: readonly TextPlace[]): boolean {
  return diagnosticsWith(text, places, "production").every(({ severity }) => severity !== "error");
}

/** What is said of the shop with the text at each of the places; `pick` refuses in the config, on its own line. */
export function diagnosticsWith(text: string, places: readonly TextPlace[], only?: string): readonly Diagnostic[] {
  try {
    return diagnosticsOf(loweredWith(text, places, only));
  } catch (error) {
    if (!(error instanceof TypeError) || !error.message.startsWith("pick ")) throw error;
    return [{ code: "config/threw", severity: "error", message: error.message }];
  }
}
