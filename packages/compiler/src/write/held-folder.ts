import { type BigIntStats, closeSync, constants, existsSync, fstatSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { hasCode } from "./error-code.ts";
import { isLink, linkRefused, namesBelow } from "./link-problem.ts";
import { WriteStop } from "./output-problem.ts";

/** A folder that stays the one that was checked, also when somebody moves it or puts a link into its place. */
export interface HeldFolder {
  /** Leads to the folder wherever it is now; where the system cannot do that, the path that was asked for. */
  readonly path: string;
  /** The path that was asked for, for people. */
  readonly shown: string;
  /** True as long as `shown` leads to the folder. */
  readonly isInPlace: () => boolean;
  /** True as long as `path` leads to the folder. */
  readonly isReachable: () => boolean;
  readonly close: () => void;
}

export interface HoldOptions {
  /** What paths in diagnostics are relative to. */
  readonly cwd: string;
  /** Missing folders are made and added to it, outermost first; without it they are an error. */
  readonly made?: string[];
}

/** Where Linux shows a process its open files. */
const DESCRIPTORS = "/proc/self/fd";

/**
 * Holds `folder`. Links at and above `base` are followed, links below it are refused: Node has no `openat`, but with
 * `/proc/self/fd` it can go down one name at a time.
 */
export function holdFolder(
  folder: string,
  base: string,
  options: HoldOptions,
  descriptors: string = DESCRIPTORS,
): HeldFolder {
  const start = startOf(base, folder);
  const first = existsSync(descriptors) ? opened(start, start, descriptors) : watched(start);
  return (namesBelow(start, folder) ?? []).reduce((held, name) => {
    try {
      return holdIn(held, name, options);
    } finally {
      held.close();
    }
  }, first);
}

/** Runs with the folder that `names` lead to from `held`, and lets it go. */
export function inFolder<T>(
  held: HeldFolder,
  names: readonly string[],
  options: HoldOptions,
  run: (folder: HeldFolder) => T,
): T {
  const [name, ...rest] = names;
  if (name === undefined) return run(held);
  const next = holdIn(held, name, options);
  try {
    return inFolder(next, rest, options, run);
  } finally {
    next.close();
  }
}

/** `base` where `folder` is below it, else the nearest folder above `folder` that is there. */
function startOf(base: string, folder: string): string {
  if (namesBelow(base, folder) !== undefined) return base;
  let above = dirname(folder);
  while (!existsSync(above)) above = dirname(above);
  return above;
}

function holdIn(held: HeldFolder, name: string, { cwd, made }: HoldOptions): HeldFolder {
  const [path, shown] = [join(held.path, name), join(held.shown, name)];
  try {
    if (made !== undefined) makeFolder(path, shown, made);
    if (!isLink(path)) return held.path === held.shown ? watched(shown) : opened(path, shown, dirname(held.path));
  } catch (error) {
    if (!isLink(path)) throw withShownPath(error, held);
  }
  throw new WriteStop(linkRefused(cwd, shown));
}

function makeFolder(path: string, shown: string, made: string[]): void {
  try {
    mkdirSync(path);
    made.push(shown);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  }
}

/** Linux: an open file that needs no permission to read, only to go through. */
const O_PATH = 0o10_000_000;

function opened(path: string, shown: string, descriptors: string): HeldFolder {
  const follow = path === shown ? 0 : constants.O_NOFOLLOW;
  const descriptor = openSync(path, O_PATH | constants.O_DIRECTORY | follow);
  const identity = identityOf(fstatSync(descriptor, { bigint: true }));
  return {
    path: join(descriptors, String(descriptor)),
    shown,
    isInPlace: () => identityAt(shown) === identity,
    isReachable: () => true,
    close: () => closeSync(descriptor),
  };
}

function watched(path: string): HeldFolder {
  statSync(`${path}${sep}.`); // Fails as opening does where that is no folder.
  const identity = identityAt(path);
  const isInPlace = () => identityAt(path) === identity;
  return { path, shown: path, isInPlace, isReachable: isInPlace, close: () => undefined };
}

function identityAt(path: string): string | undefined {
  try {
    return identityOf(statSync(path, { bigint: true }));
  } catch {
    return undefined;
  }
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

/** The same error with the path that was asked for. */
export function withShownPath(error: unknown, { path, shown }: Pick<HeldFolder, "path" | "shown">): unknown {
  if (!(error instanceof Error && "path" in error && typeof error.path === "string")) return error;
  const isBelow = error.path === path || error.path.startsWith(`${path}/`);
  return isBelow ? Object.assign(error, { path: `${shown}${error.path.slice(path.length)}` }) : error;
}
