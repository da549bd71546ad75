import { isApp } from "../../packages/compiler/src/load/app.ts";
import { environmentNames, lowerAll } from "../../packages/compiler/src/lower/lower.ts";
import type { TemplateFile } from "../../packages/compiler/src/model/template-file.ts";
import type { Lowered } from "../../packages/compiler/src/model/lowered.ts";
import { check } from "../../packages/validators/src/index.ts";
import { API_SPELLER, spelt } from "../../packages/validators/src/text.ts";
import { changedShop, type Change } from "./hostile-change.ts";
import { ASSETS } from "./hostile-resources.ts";
import { ThrownByConfig } from "./hostile-values.ts";

/** What a change of the shop compiles to; nothing where the config itself throws or is no app. */
export function compiled(change: Change, tell?: (keys: readonly string[]) => void): readonly Lowered[] {
  return compiledFor(change, () => true, tell);
}

/** The same for some of the environments, chosen by their places. */
export function compiledFor(
  change: Change,
  isChosen: (place: number) => boolean,
  tell?: (keys: readonly string[]) => void,
): readonly Lowered[] {
  try {
    const shop = changedShop(change, tell);
    if (!isApp(shop)) return [];
    const names = environmentNames(shop).filter((_, place) => isChosen(place));
    return lowerAll(shop, names, { readTemplate });
  } catch (error) {
    if (error instanceof ThrownByConfig || isRefusal(error)) return [];
    throw error;
  }
}

function readTemplate(path: string): TemplateFile {
  return path === "./assets.yaml" ? ASSETS : { problem: "is not there" };
}

/** `pick` answers in the config, on the line that calls it. */
function isRefusal(error: unknown): boolean {
  return error instanceof TypeError && /^pick (?:has no value for|takes the environment)/.test(error.message);
}

/** Messages and help of the errors, with the API's names. */
export function errorsOf({ assembly, findings }: Lowered): readonly string[] {
  const all = [...findings, ...check(assembly.documents)].filter(({ severity }) => severity === "error");
  return all.flatMap(({ message, help = "" }) => [spelt(message, API_SPELLER), spelt(help, API_SPELLER)]);
}
