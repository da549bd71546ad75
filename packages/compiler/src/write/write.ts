import { rmdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { type EnvironmentOutput, isForEnvironment } from "./environment-output.ts";
import { hasCode } from "./error-code.ts";
import { type HeldFolder, holdFolder, withShownPath } from "./held-folder.ts";
import { linkAbove, linkRefused } from "./link-problem.ts";
import { lock } from "./lock.ts";
import { manifestFile } from "./manifest.ts";
import { isEnvironmentName } from "./output-path.ts";
import { problemOf, WriteStop } from "./output-problem.ts";
import type { Place } from "./plan.ts";
import { isAllSettled, type OutputPlan, planOutput } from "./plan-output.ts";
import { readSteadily } from "./read-steadily.ts";
import { repositoryRoot } from "./repository-root.ts";
import { leftBehind, type Places, recover, swapAll } from "./transaction.ts";

export interface WriteOptions {
  readonly cwd: string;
  /** The output folder, relative to `cwd` or absolute. */
  readonly out: string;
  /** Absolute path of the config's folder; the repository's root is there or above. */
  readonly configFolder: string;
  /** The config, as seen from an environment's folder. */
  readonly source: string;
  /** Replace files that we did not write, and those at the repository's root that somebody edited. */
  readonly force: boolean;
  /** The outputs are all environments that the app has: what others wrote at the repository's root is stale. */
  readonly isWholeApp: boolean;
}

/** What happened to each environment and at the repository's root, or the one reason why nothing did. */
export type WriteResult = OutputPlan | { readonly problem: Diagnostic };

/**
 * Makes the output folder and the files at the repository's root what `outputs` say.
 *
 * All of it or nothing: when a step fails, every step before it is undone. While it runs, and after a kill, each file at the
 * root and each environment's folder is wholly the old one or wholly the new one (a folder that is replaced is away between
 * two renames), and the next write into the same output folder first makes the whole set old again, or new if only cleaning
 * was left. What somebody has edited between a kill and that write is kept as it is.
 */
export function write(outputs: readonly EnvironmentOutput[], options: WriteOptions): WriteResult {
  const job = jobOf(outputs, options);
  return guarded(job, () => {
    const plan = readSteadily(foldersOf(job), () => planUnlocked(job));
    if (plan !== undefined && isAllSettled(plan) && leftBehind(job.out.path).length === 0) return plan;
    return writeLocked(job);
  });
}

const READ_AGAIN_MS = 5;
const READS = 100;

/** Compares with what `outputs` say, as `force` would write it, and touches nothing. Waits while a compile writes. */
export function compare(outputs: readonly EnvironmentOutput[], options: WriteOptions): WriteResult {
  const job = jobOf(outputs, { ...options, force: true });
  return guarded(job, () => {
    for (let read = 1; read < READS; read++) {
      const plan = readSteadily(foldersOf(job), () => planUnlocked(job));
      if (plan !== undefined && leftBehind(job.out.path).length === 0) return plan;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, READ_AGAIN_MS);
    }
    return planUnlocked(job);
  });
}

/** One call, with everything that follows from its options. */
interface Job {
  readonly outputs: readonly EnvironmentOutput[];
  readonly options: WriteOptions;
  readonly out: Place;
  readonly repository: Place;
}

function jobOf(outputs: readonly EnvironmentOutput[], options: WriteOptions): Job {
  const { cwd, source, configFolder } = options;
  const complete = outputs.map(({ name, files, order }) => {
    return { name, files: [...files, manifestFile(source, files.filter(isForEnvironment), order)] };
  });
  const out = resolve(cwd, options.out);
  return { outputs: complete, options, out: placeAt(out), repository: placeAt(repositoryRoot(configFolder)) };
}

function placeAt(path: string): Place {
  return { path, shown: path };
}

function foldersOf({ outputs, out }: Job): readonly string[] {
  return outputs.flatMap(({ name }) => (isEnvironmentName(name) ? [join(out.path, name)] : []));
}

function guarded({ options, out }: Job, run: () => OutputPlan): WriteResult {
  try {
    return run();
  } catch (error) {
    return { problem: problemOf(error, options.cwd, out.path) };
  }
}

function planUnlocked(job: Job): OutputPlan {
  const { cwd } = job.options;
  const link = linkAbove(cwd, job.out.path);
  if (link !== undefined) throw new WriteStop(linkRefused(cwd, link));
  return planOutput(job.outputs, job, job.options);
}

function writeLocked(job: Job): OutputPlan {
  const made: string[] = [];
  try {
    return withPlaces(job, made, (places) => {
      recover(places);
      const plan = planOutput(job.outputs, places, job.options);
      if (!isAllSettled(plan)) swapAll(places, plan);
      return plan;
    });
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
}

function withPlaces<T>(job: Job, made: string[], run: (places: Places) => T): T {
  const { places, release } = acquired(job, made);
  try {
    return run(places);
  } catch (error) {
    throw withShownPath(withShownPath(error, places.out), places.repository);
  } finally {
    release();
  }
}

interface Acquired {
  readonly places: Places;
  readonly release: () => void;
}

const ATTEMPTS = 10;

/** Holds and locks the folders; again when a compile that failed has removed the output folder, as its own and empty. */
function acquired(job: Job, made: string[]): Acquired {
  for (let attempt = 1; ; attempt++) {
    try {
      return acquire(job, made);
    } catch (error) {
      if (attempt === ATTEMPTS || !hasCode(error, "ENOENT")) throw error;
    }
  }
}

function acquire({ out, repository, options: { cwd } }: Job, made: string[]): Acquired {
  const root = holdFolder(repository.path, repository.path, { cwd });
  return orLetGo(root, () => {
    const folder = holdFolder(out.path, cwd, { cwd, made });
    return orLetGo(folder, () => {
      const unlock = lock(folder);
      const release = () => [unlock, folder.close, root.close].forEach((end) => end());
      return { places: { cwd, out: folder, repository: root }, release };
    });
  });
}

function orLetGo<T>(held: HeldFolder, run: () => T): T {
  try {
    return run();
  } catch (error) {
    held.close();
    throw withShownPath(error, held);
  }
}

/** Removes the folders that this run made, as far as they are empty. */
function removeEmpty(made: readonly string[]): void {
  try {
    for (const folder of made.toReversed()) rmdirSync(folder);
  } catch {
    return;
  }
}
