import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Ignore, Options } from "ignore";

type MakeIgnore = (options: Options) => Ignore;

/** The patterns of one `.gitignore`, which hold for what is below its folder. */
interface Patterns {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** What Git ignores below a folder: the `.gitignore` of each folder from the repository's root down, the deepest first. */
export class GitIgnore {
  readonly #make: MakeIgnore;
  readonly #all: readonly Patterns[];

  private constructor(make: MakeIgnore, all: readonly Patterns[]) {
    this.#make = make;
    this.#all = all;
  }

  /** The patterns for what is in `folder`, which is walked because somebody named it, ignored or not. */
  static async of(folder: string): Promise<GitIgnore> {
    const { default: make } = await import("ignore");
    let above = new GitIgnore(make, []);
    for (const each of foldersAbove(folder)) above = above.within(each);
    return (above.has(folder, true) ? new GitIgnore(make, []) : above).within(folder);
  }

  /** The patterns for what is in a folder below. */
  within(folder: string): GitIgnore {
    const text = textIn(folder);
    if (text === undefined) return this;
    const patterns = this.#make({ ignorecase: false }).add(text);
    return new GitIgnore(this.#make, [{ folder, patterns }, ...this.#all]);
  }

  /** Whether Git ignores the file or folder at this absolute path. The folder above it is known not to be ignored. */
  has(path: string, isFolder: boolean): boolean {
    for (const { folder, patterns } of this.#all) {
      const below = relative(folder, path).replaceAll(sep, "/");
      const { ignored, unignored } = patterns.test(isFolder ? `${below}/` : below);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

/** The folders from the repository's root down to the one above `folder`; none outside of a repository. */
function foldersAbove(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let each = folder; ; each = dirname(each)) {
    if (existsSync(join(each, ".git"))) return folders.toReversed();
    if (each === dirname(each)) return [];
    folders.push(dirname(each));
  }
}

function textIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, ".gitignore"), "utf8");
  } catch {
    return undefined;
  }
}
