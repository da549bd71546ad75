import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { json } from "../../packages/compiler/src/report/json.ts";
import { pretty } from "../../packages/compiler/src/report/pretty.ts";
import type { Diagnostic } from "../../packages/validators/src/index.ts";
import { hostileTexts } from "../properties/hostile-texts.ts";
import { settled } from "../properties/settled.ts";
import { filesOf, loweredWith, textPlaces, type Writing } from "../properties/text-places.ts";
import { wrongs } from "./hostile-strings.ts";
import type { Sandbox } from "./sandbox.ts";

/** What came of shops in which a hostile text stands at each place. */
export interface HostileShops {
  /** What is wrong with the reports. */
  readonly found: readonly string[];
  /** Where the scripts are, relative to the project. */
  readonly folders: readonly string[];
  /** Those scripts that hold a word that no other before them does. */
  readonly scripts: readonly string[];
  /** What the shops took, all together. */
  readonly taken: readonly Writing[];
}

/**
 * Writes what shops emit that hold a hostile text at each place that takes it; at the next place stands the next text.
 * With as many turns as there are texts every text comes to every place.
 */
export function hostileShops(sandbox: Sandbox, isTurn: (turn: number) => boolean): HostileShops {
  const texts = hostileTexts(sandbox.canary);
  const places = textPlaces();
  const found: string[] = [];
  const see = (said: readonly Diagnostic[]): void => void found.push(...reportWrongs(said));
  const turns = [...texts.keys()].filter(isTurn);
  const taken = turns.map((turn) =>
    settled(
      places.map((place, index) => ({ ...place, text: texts[(index + turn) % texts.length] ?? "" })),
      see,
    ),
  );
  const shops = taken.flatMap((writings) => written(sandbox, writings));
  const scripts = ["deploy.sh", "push-images.sh"].flatMap((name) =>
    newInWords(
      sandbox,
      shops.map((folder) => join(folder, name)),
    ),
  );
  return { found, folders: [...new Set(shops)], scripts, taken: taken.flat() };
}

/** The scripts with a word that none before them has. */
function newInWords(sandbox: Sandbox, scripts: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return scripts.filter((path) => {
    const before = known.size;
    for (const word of readFileSync(join(sandbox.project, path), "utf8").match(WORD) ?? []) known.add(word);
    return known.size > before;
  });
}

const WORD = /\$'(?:[^'\\]|\\.)*'|'[^']*'|[^\s'$]+|\$/g;

/** What is wrong with the reports of what is said. */
function reportWrongs(said: readonly Diagnostic[]): readonly string[] {
  const context = { color: false, readText: () => undefined };
  return [pretty, json].flatMap((report) => wrongs({ exit: 0, out: report(said, context), err: "" }));
}

/** Writes the shop's files, and returns the folders; shops with the same scripts have the same. */
function written(sandbox: Sandbox, writings: readonly Writing[]): readonly string[] {
  return filesOf(loweredWith(writings, "production")).map((files) => {
    const scripts = files.filter(({ path }) => path.endsWith(".sh"));
    const text = scripts.map(({ content }) => content).join("\0");
    const folder = join("ecs.out", createHash("sha256").update(text).digest("hex").slice(0, 16));
    for (const { path, content, executable } of files) sandbox.put(join(folder, path), content, executable);
    return folder;
  });
}
