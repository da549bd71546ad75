import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isEnvironmentName, isRepositoryPath } from "./output-path.ts";

/** What a compile is about to swap, so that whoever finds it dead can undo it. */
export interface Journal {
  /** Part of every temporary name. */
  readonly token: string;
  readonly environments: readonly EnvironmentMove[];
  readonly files: readonly FileMove[];
}

/** An environment's folder that is replaced, or new. */
export interface EnvironmentMove {
  readonly name: string;
  readonly existed: boolean;
}

/** One file that is replaced, new or removed. */
export interface FileMove {
  readonly root: "output" | "repository";
  /** Relative to its root. */
  readonly path: string;
  /** Hash of the content; null where there is no file. */
  readonly before: string | null;
  readonly after: string | null;
}

const BEGUN = ".journal";
const DONE = ".journal-done";
const HALF = ".journal-new";

/** Is that the name of a journal? */
export function isJournal(name: string): boolean {
  return [BEGUN, DONE, HALF].includes(name);
}

/** From here on a dead compile is undone. */
export function beginJournal(out: string, { token, environments, files }: Journal): void {
  writeFileSync(join(out, HALF), JSON.stringify({ token, environments, files }));
  renameSync(join(out, HALF), join(out, BEGUN));
}

/** Everything new is complete, and nothing is swapped yet: what is newer than the journal is somebody else's work. */
export function markStaged(out: string): void {
  const now = new Date();
  utimesSync(join(out, BEGUN), now, now);
}

/** From here on only the old files are left to be deleted. */
export function commitJournal(out: string): void {
  renameSync(join(out, BEGUN), join(out, DONE));
}

export function removeJournal(out: string): void {
  const names = namesIn(out);
  for (const name of [BEGUN, DONE, HALF]) if (names.includes(name)) rmSync(join(out, name), { force: true });
}

/** The names in the folder; none where it has gone. */
function namesIn(out: string): readonly string[] {
  try {
    return readdirSync(out);
  } catch {
    return [];
  }
}

export interface FoundJournal {
  readonly journal: Journal;
  readonly isDone: boolean;
  /** When everything was staged, in milliseconds since 1970. */
  readonly since: number;
}

/** The journal of a compile that was killed. */
export function findJournal(out: string): FoundJournal | undefined {
  return readJournal(join(out, DONE), true) ?? readJournal(join(out, BEGUN), false);
}

function readJournal(path: string, isDone: boolean): FoundJournal | undefined {
  try {
    const journal: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isOurs(journal) ? { journal, isDone, since: statSync(path).mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

/** A journal may come from anywhere; one that leads elsewhere is not followed. */
function isOurs(value: unknown): value is Journal {
  if (!isRecord(value)) return false;
  const { token, environments, files } = value;
  return (
    typeof token === "string" &&
    /^[0-9a-f]{6}$/.test(token) &&
    Array.isArray(environments) &&
    environments.every(isEnvironmentMove) &&
    Array.isArray(files) &&
    files.every(isFileMove)
  );
}

function isEnvironmentMove(value: unknown): value is EnvironmentMove {
  if (!isRecord(value)) return false;
  const { name, existed } = value;
  return typeof name === "string" && isEnvironmentName(name) && typeof existed === "boolean";
}

function isFileMove(value: unknown): value is FileMove {
  if (!isRecord(value)) return false;
  const { root, path, before, after } = value;
  const isPlace = root === "output" || root === "repository";
  return isPlace && typeof path === "string" && isRepositoryPath(path) && [before, after].every(isHash);
}

function isHash(value: unknown): boolean {
  return value === null || typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
