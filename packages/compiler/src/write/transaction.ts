import { randomBytes } from "node:crypto";
import { readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../model/assembly.ts";
import { displayPath } from "../text/display-path.ts";
import { hasCode } from "./error-code.ts";
import { type HeldFolder, inFolder } from "./held-folder.ts";
import {
  beginJournal,
  commitJournal,
  type FileMove,
  findJournal,
  isJournal,
  type Journal,
  markStaged,
  removeJournal,
} from "./journal.ts";
import { isLock, removeDeadClaims } from "./lock.ts";
import { contentHash } from "./manifest.ts";
import { outputProblem, WriteStop } from "./output-problem.ts";
import { type FileChanges, isSettled, type Plan } from "./plan.ts";
import type { RepositoryPlan } from "./repository-plan.ts";
import { stage } from "./stage.ts";
import {
  deleteOldTree,
  isTemporaryTree,
  recoverTrees,
  stagedTree,
  swapEnvironment,
  undoEnvironment,
} from "./swap-environment.ts";
import { deleteTemporaryFiles, hashAt, stageFile, swapFile, undoFile } from "./swap-file.ts";

/** The folders that a compile writes to. */
export interface Places {
  readonly cwd: string;
  readonly out: HeldFolder;
  readonly repository: HeldFolder;
}

/** All that is to be swapped. */
export interface Work {
  readonly plans: readonly Plan[];
  readonly repository?: RepositoryPlan | undefined;
}

/** Puts everything new into its place: all of it, or nothing when something fails. */
export function swapAll(places: Places, work: Work): void {
  const plans = work.plans.filter((plan) => !isSettled(plan));
  const files = fileWork(places, work.repository);
  const journal = {
    token: randomBytes(3).toString("hex"),
    environments: plans.map(({ name, exists }) => ({ name, existed: exists })),
    files: files.map(({ move }) => move),
  };
  // A single folder needs no journal: what a killed compile left tells whether it was swapped.
  const isJournaled = files.length > 0 || plans.length > 1;
  if (isJournaled) beginJournal(places.out.path, journal);
  try {
    stageAll(places, plans, files, journal.token);
    if (isJournaled) markStaged(places.out.path);
    swapStaged(places, journal);
    if (isJournaled) commitJournal(places.out.path);
  } catch (error) {
    quietly(() => undo(places, journal, Infinity));
    throw error;
  }
  quietly(() => cleanUp(places, journal));
}

interface FileWork {
  readonly move: FileMove;
  /** Absent where the file is removed. */
  readonly file?: OutputFile;
}

function fileWork(places: Places, plan: RepositoryPlan | undefined): readonly FileWork[] {
  if (plan === undefined) return [];
  return [...movesOf("repository", plan, places), ...movesOf("output", plan.manifest, places)];
}

function movesOf(root: FileMove["root"], changes: FileChanges, places: Places): readonly FileWork[] {
  const before = (path: string) => hashAt(join(rootOf(places, root).path, path));
  return [
    ...[...changes.missing, ...changes.changed].map((file) => ({
      move: { root, path: file.path, before: before(file.path), after: contentHash(file.content) },
      file,
    })),
    ...changes.stale.map((path) => ({ move: { root, path, before: before(path), after: null } })),
  ];
}

function stageAll(places: Places, plans: readonly Plan[], files: readonly FileWork[], token: string): void {
  const out = places.out.path;
  for (const plan of plans) stage(plan, join(out, plan.name), stagedTree(out, plan.name, token));
  for (const { move, file } of files) {
    if (file !== undefined) inFolderOf(places, move, (folder) => stageFile(folder, file, token), []);
  }
}

function swapStaged(places: Places, { token, environments, files }: Journal): void {
  stopUnlessInPlace(places);
  for (const move of environments) swapEnvironment(places.out.path, move, token);
  for (const move of files) inFolderOf(places, move, (folder) => swapFile(folder, move, token));
  stopUnlessInPlace(places);
}

function stopUnlessInPlace({ cwd, out, repository }: Places): void {
  const moved = [out, repository].find((place) => !place.isInPlace());
  if (moved === undefined) return;
  const message = `"${displayPath(cwd, moved.shown)}" was replaced while it was being written. Nothing was changed.`;
  throw new WriteStop(outputProblem("output/changed", message, "Compile again."));
}

/** Brings everything old back. Each step is tried, whatever becomes of the others. */
function undo(places: Places, journal: Journal, since: number): void {
  if (!isReachable(places)) return dropStaged(places, journal);
  const { token, environments, files } = journal;
  const out = places.out.path;
  inTurn([
    ...files.toReversed().map((move) => () => undoMove(places, move, token)),
    ...environments.toReversed().map((move) => () => undoEnvironment(out, move, token, since)),
  ]);
  removeJournal(out);
}

function isReachable({ out, repository }: Places): boolean {
  return out.isReachable() && repository.isReachable();
}

/** Something else has come into the place of a folder: only what has a name of this compile's own may be touched there. */
function dropStaged({ out }: Places, { token, environments }: Journal): void {
  for (const { name } of environments) rmSync(stagedTree(out.path, name, token), { recursive: true, force: true });
}

function undoMove(places: Places, move: FileMove, token: string): void {
  inFolderOf(places, move, (folder) => undoFile(folder, move, token));
  if (move.before === null) removeEmptyFolders(places, move);
}

/** Deletes what is old, once everything new is in its place. */
function cleanUp(places: Places, { token, environments, files }: Journal): void {
  const out = places.out.path;
  inTurn([
    ...environments.map((move) => () => deleteOldTree(out, move, token)),
    ...files.map((move) => () => cleanMove(places, move, token)),
  ]);
  removeJournal(out);
}

function cleanMove(places: Places, move: FileMove, token: string): void {
  inFolderOf(places, move, (folder) => deleteTemporaryFiles(folder, move, token));
  if (move.after === null) removeEmptyFolders(places, move);
}

/** Runs in the folder that a file belongs to, which is made first when `made` is given. */
function inFolderOf(places: Places, move: FileMove, run: (folder: HeldFolder) => void, made?: string[]): void {
  const options = { cwd: places.cwd, ...(made === undefined ? {} : { made }) };
  inFolder(rootOf(places, move.root), namesAbove(move), options, run);
}

function rootOf(places: Places, root: FileMove["root"]): HeldFolder {
  return root === "output" ? places.out : places.repository;
}

function namesAbove({ path }: FileMove): readonly string[] {
  return path.split("/").slice(0, -1);
}

/** Removes the folders above a file as far as they are empty; Git knows no empty folders. */
function removeEmptyFolders(places: Places, move: FileMove): void {
  const names = namesAbove(move);
  quietly(() => {
    for (const [index, name] of [...names.entries()].toReversed()) {
      inFolder(rootOf(places, move.root), names.slice(0, index), { cwd: places.cwd }, ({ path }) =>
        rmdirSync(join(path, name)),
      );
    }
  });
}

function inTurn(steps: readonly (() => void)[]): void {
  const errors: unknown[] = [];
  for (const step of steps) {
    try {
      step();
    } catch (error) {
      // A folder that was never made holds nothing to undo.
      if (!hasCode(error, "ENOENT")) errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

/** What stopped the write is what the user has to hear of, not what stops the clean-up; the next compile cleans again. */
function quietly(run: () => void): void {
  try {
    run();
  } catch {
    return;
  }
}

/** Names of what compiles that run or were killed have in `out`. */
export function leftBehind(out: string): readonly string[] {
  try {
    return readdirSync(out).filter((name) => isTemporaryTree(name) || isLock(name) || isJournal(name));
  } catch {
    return [];
  }
}

/** Finishes or undoes what a killed compile began, so that all of it is old or all of it is new. */
export function recover(places: Places): void {
  const out = places.out.path;
  removeDeadClaims(out);
  const found = findJournal(out);
  if (found?.isDone === true) cleanUp(places, found.journal);
  else if (found !== undefined) undo(places, found.journal, found.since);
  removeJournal(out);
  recoverTrees(out);
}
