import { basename } from "node:path";
import { isAppName, nameFrom } from "../../init/project.ts";
import { isStageWord } from "./place.ts";

const LONGEST = 40;

/** The name of the app: as it is asked for, or what all names begin with, or the source's own. */
export function appNameOf(asked: string | undefined, names: readonly string[], shown: string): string {
  if (asked !== undefined) return asked;
  const common = commonWords(names.map(wordsOf));
  const name = names.length > 1 ? common.join("-") : "";
  if (isAppName(name)) return name;
  const [only = ""] = names;
  const first = wordsOf(only)[0] ?? "";
  const own = names.length === 1 && wordsOf(only).length > 1 && isAppName(first) ? first : undefined;
  return own ?? nameFrom(basename(shown).replace(/\.\w+$/, ""));
}

function commonWords([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  const differs = first.findIndex((word, index) => others.some((each) => each[index] !== word));
  const shared = differs < 0 ? first : first.slice(0, differs);
  return shared.filter((word) => !isStageWord(word));
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
}

/** Gives workloads their names: those of their families, without what the app and the environment are called anyway. */
export class WorkloadNames {
  readonly #app: string;
  readonly #taken = new Set<string>();

  constructor(app: string) {
    this.#app = app;
  }

  of(family: string): string {
    const words = wordsOf(family);
    const app = wordsOf(this.#app);
    const isOfApp = app.every((word, index) => words[index]?.toLowerCase() === word.toLowerCase());
    const own = (isOfApp ? words.slice(app.length) : words).filter((word) => !isStageWord(word));
    const name = (own.length === 0 ? words : own).join("-").slice(0, LONGEST).replace(/-+$/, "");
    return this.#free(/^[A-Za-z]/.test(name) ? name : `service-${name}`.replace(/-+$/, ""));
  }

  #free(name: string): string {
    let free = name;
    for (let number = 2; this.#taken.has(free); number++) free = `${name}-${number}`;
    this.#taken.add(free);
    return free;
  }
}
