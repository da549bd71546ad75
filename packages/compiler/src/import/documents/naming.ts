import { basename } from "node:path";
import { isAppName, nameFrom } from "../../init/project.ts";
import { isStageWord } from "./place.ts";

const LONGEST = 40;

/** What a workload is called in its source. */
export interface SourceNames {
  readonly family: string;
  /** The repository of its image: `shop/api`. */
  readonly repository: string | undefined;
}

/** The name of the app: as it is asked for, or what its workloads have in common, or that of its one workload. */
export function appNameOf(asked: string | undefined, names: readonly SourceNames[], shown: string): string {
  const owners = new Set(names.map(({ repository }) => repository?.split("/").toReversed()[1]));
  const [owner] = owners.size === 1 ? owners : [];
  const families = new Set(names.map(({ family }) => family));
  const words = commonWords(names.map(({ family }) => wordsOf(family)));
  // Of one family, the last word is the workload's.
  const common = families.size === 1 && words.length > 1 ? words.slice(0, -1) : words;
  const folder = nameFrom(basename(shown).replace(/\.\w+$/, ""));
  const wishes = [asked, owner, common.join("-").slice(0, LONGEST), folder];
  return wishes.find((name) => name !== undefined && isAppName(name)) ?? "app";
}

function commonWords([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  const differs = first.findIndex((word, index) => others.some((each) => each[index] !== word));
  const shared = differs < 0 ? first : first.slice(0, differs);
  const own = shared.filter((word) => !isStageWord(word));
  return own.length === 0 ? shared : own;
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
    const own = this.#ownWords(family);
    const words = own.length > 0 ? own : wordsOf(family);
    const name = words.join("-").slice(0, LONGEST).replace(/-+$/, "");
    return this.#free(/^[A-Za-z]/.test(name) ? name : `service-${name}`.replace(/-+$/, ""));
  }

  #ownWords(family: string): readonly string[] {
    const words = wordsOf(family).filter((word) => !isStageWord(word));
    const app = wordsOf(this.#app);
    const isOfApp = app.every((word, index) => words[index]?.toLowerCase() === word.toLowerCase());
    return isOfApp ? words.slice(app.length) : words;
  }

  #free(name: string): string {
    let free = name;
    for (let number = 2; this.#taken.has(free); number++) free = `${name}-${number}`;
    this.#taken.add(free);
    return free;
  }
}
