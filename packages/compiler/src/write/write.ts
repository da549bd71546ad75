import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { counted } from "@ecs-dsl/validators/words";
import type { OutputFile } from "../model/assembly.ts";
import { displayPath } from "../display-path.ts";
import { hasCode } from "./error-code.ts";
import { lock } from "./lock.ts";
import { manifestFile } from "./manifest.ts";
import { linkProblem, linkRefused, pathProblem } from "./output-path.ts";
import { outputProblem, problemOf, WriteStop } from "./output-problem.ts";
import { isSettled, type Plan, planEnvironment } from "./plan.ts";
import { stage } from "./stage.ts";
import { leftBehind, recover, swapAll } from "./swap.ts";

/** What one environment's folder should hold, without its manifest. */
export interface EnvironmentOutput {
  readonly name: string;
  readonly files: readonly OutputFile[];
}

export interface WriteOptions {
  readonly cwd: string;
  /** The output folder, relative to `cwd` or absolute. */
  readonly out: string;
  /** The config, as seen from an environment's folder. */
  readonly source: string;
  /** Replace files that we did not write. */
  readonly force: boolean;
}

/** What happened to each environment, or the one reason why nothing did. */
export type WriteResult = { readonly plans: readonly Plan[] } | { readonly problem: Diagnostic };

/** Makes the output folder what `outputs` say: all of it or nothing, even when killed. */
export function write(outputs: readonly EnvironmentOutput[], options: WriteOptions): WriteResult {
  const complete = withManifests(outputs, options);
  return guarded(options, (out) => {
    const plans = planUnlocked(complete, out, options);
    if (plans?.every(isSettled) === true && leftBehind(out).length === 0) return plans;
    return writeLocked(complete, out, options);
  });
}

/** Compares the output folder with what `outputs` say, and touches nothing. */
export function compare(outputs: readonly EnvironmentOutput[], options: WriteOptions): WriteResult {
  const complete = withManifests(outputs, options);
  return guarded(options, (out) => planAll(complete, out, { ...options, force: true }));
}

function withManifests(outputs: readonly EnvironmentOutput[], { source }: WriteOptions): readonly EnvironmentOutput[] {
  return outputs.map(({ name, files }) => ({ name, files: [...files, manifestFile(source, files)] }));
}

function guarded(options: WriteOptions, run: (out: string) => readonly Plan[]): WriteResult {
  const out = resolve(options.cwd, options.out);
  try {
    return { plans: run(out) };
  } catch (error) {
    return { problem: problemOf(error, options.cwd, out) };
  }
}

function planAll(outputs: readonly EnvironmentOutput[], out: string, options: WriteOptions): readonly Plan[] {
  stopAt(outputs.map(({ name, files }) => pathProblem(name, files)).find((problem) => problem !== undefined));
  stopAt(
    linkProblem(
      options.cwd,
      out,
      outputs.map(({ name }) => name),
    ),
  );
  const plans = outputs.map(({ name, files }) => planEnvironment(name, join(out, name), files));
  for (const plan of plans) stopAt(obstacle(plan, options));
  return plans;
}

/** The plans as things stand; undefined when another compile swaps the folders under our eyes. */
function planUnlocked(
  outputs: readonly EnvironmentOutput[],
  out: string,
  options: WriteOptions,
): readonly Plan[] | undefined {
  try {
    return planAll(outputs, out, options);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function stopAt(problem: Diagnostic | undefined): void {
  if (problem !== undefined) throw new WriteStop(problem);
}

function obstacle({ folder, links, folders, foreign }: Plan, { cwd, force }: WriteOptions): Diagnostic | undefined {
  const shown = (path: string) => displayPath(cwd, join(folder, path));
  const [link] = links;
  if (link !== undefined) return linkRefused(cwd, join(folder, link));
  const [blocked] = folders;
  if (blocked !== undefined) return folderInTheWay(shown(blocked));
  const [first] = foreign;
  return first === undefined || force ? undefined : wouldReplace(shown(first), foreign.length - 1);
}

function folderInTheWay(path: string): Diagnostic {
  const message = `"${path}" is a folder that ecs-dsl did not make, where a file of the output belongs.`;
  return outputProblem("output/foreign-file", message, "Move it away.");
}

function wouldReplace(path: string, others: number): Diagnostic {
  const more = others === 0 ? "" : `, like ${counted(others, "more file")} there`;
  const message = `"${path}" was not written by ecs-dsl${more}, and would be replaced.`;
  return outputProblem("output/foreign-file", message, "Move it away, or replace it with `--force`.");
}

function writeLocked(outputs: readonly EnvironmentOutput[], out: string, options: WriteOptions): readonly Plan[] {
  const made: string[] = [];
  try {
    const unlock = makeAndLock(out, made);
    try {
      return swapPlanned(outputs, out, options);
    } finally {
      unlock();
    }
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
}

const ATTEMPTS = 10;

/** Makes and locks `out`; again when a compile that failed has removed it in between, as its own and empty. */
function makeAndLock(out: string, made: string[]): () => void {
  for (let attempt = 1; ; attempt++) {
    try {
      makeFolders(out, made);
      return lock(out);
    } catch (error) {
      if (attempt === ATTEMPTS || !hasCode(error, "ENOENT")) throw error;
    }
  }
}

function swapPlanned(outputs: readonly EnvironmentOutput[], out: string, options: WriteOptions): readonly Plan[] {
  recover(out);
  const plans = planAll(outputs, out, options);
  swapStaged(
    out,
    plans.filter((plan) => !isSettled(plan)),
  );
  return plans;
}

function swapStaged(out: string, plans: readonly Plan[]): void {
  try {
    swapAll(
      out,
      plans.map((plan) => ({ staged: stage(out, plan), folder: plan.folder, exists: plan.exists })),
    );
  } catch (error) {
    recoverQuietly(out);
    throw error;
  }
}

/** What stopped the write is what the user has to hear of, not what stops the clean-up; the next compile cleans again. */
function recoverQuietly(out: string): void {
  try {
    recover(out);
  } catch {
    return;
  }
}

/**
 * Makes `folder` and what is missing above it, and adds what it made to `made`, outermost first. Node's own recursive
 * `mkdir` never returns on file systems that deny new folders, like `/proc`.
 */
function makeFolders(folder: string, made: string[]): void {
  if (isThere(folder)) return;
  makeFolders(dirname(folder), made);
  try {
    mkdirSync(folder);
    made.push(folder);
  } catch (error) {
    // Another compile may have made it at the same time.
    if (!hasCode(error, "EEXIST") || !isThere(folder)) throw error;
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Removes the folders that this run made, as far as they are empty. */
function removeEmpty(made: readonly string[]): void {
  try {
    for (const folder of made.toReversed()) rmdirSync(folder);
  } catch {
    return;
  }
}
