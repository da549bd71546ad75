import { basename } from "node:path";
import { isAppName, nameFrom } from "../../init/project.ts";
import { isStageWord } from "./place.ts";

const LONGEST = 40;

/** What a workload is called in its source. */
export interface SourceNames {
  readonly family: string;
  /** The name of its main container, as far as that is known. */
  readonly container?: string;
  /** The repository of its image: `shop/api`. */
  readonly repository: string | undefined;
}

/** The name of the app: as it is asked for, or what its workloads have in common, or that of its one workload. */
export function appNameOf(asked: string | undefined, names: readonly SourceNames[], shown: string): string {
  const owners = new Set(names.map(({ repository }) => repository?.split("/").toReversed()[1]));
  const [owner] = owners.size === 1 ? owners : [];
  const families = new Set(names.map(({ family }) => family));
  const words = commonWords(names.map(({ family }) => wordsOf(family)));
  const [first] = names;
  const common = families.size === 1 && first !== undefined ? ownerWords(words, first) : words;
  const folder = nameFrom(basename(shown).replace(/\.\w+$/, ""));
  const wishes = [asked, owner, common.join("-").slice(0, LONGEST), folder];
  return wishes.find((name) => name !== undefined && isAppName(name)) ?? "app";
}

/** Of one family, the end is the workload's: what its container is called, or the last word. */
function ownerWords(words: readonly string[], { container = "", repository = "" }: SourceNames): readonly string[] {
  const whole = words.join("-").toLowerCase();
  const names = [container, repository].map((name) => wordsOf(name).join("-").toLowerCase());
  if (words.length < 2 || names.includes(whole)) return words;
  const end = names.find((name) => name !== "" && whole.endsWith(`-${name}`));
  return words.slice(0, end === undefined ? -1 : -end.split("-").length);
}

function commonWords([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  const differs = first.findIndex((word, index) => others.some((each) => each[index] !== word));
  const shared = differs < 0 ? first : first.slice(0, differs);
  const own = shared.filter((word) => !isStageWord(word));
  return own.length === 0 ? shared : own;
}

/** Without what says that it is a task definition. */
function wordsOf(name: string): readonly string[] {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const last = words.findLastIndex((word) => !/^(?:task|def|definition|family|td|taskdef(?:inition)?)$/i.test(word));
  return last < 0 ? words : words.slice(0, last + 1);
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
