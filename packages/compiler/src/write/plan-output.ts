import { join } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { counted } from "@ecs-dsl/validators/words";
import { displayPath } from "../text/display-path.ts";
import { type EnvironmentOutput, isForEnvironment } from "./environment-output.ts";
import { isLink, linkRefused, namesBelow } from "./link-problem.ts";
import { pathProblem, repositoryPathProblem } from "./output-path.ts";
import { outputProblem, WriteStop } from "./output-problem.ts";
import { type FileChanges, isSettled, type Obstacles, type Place, type Plan, planEnvironment } from "./plan.ts";
import { planRepository, type RepositoryOptions, type RepositoryPlan } from "./repository-plan.ts";

/** What has to happen to everything that a compile writes. */
export interface OutputPlan {
  readonly plans: readonly Plan[];
  /** Absent where the app has nothing at the repository's root, and had nothing. */
  readonly repository?: RepositoryPlan | undefined;
}

/** The output folder and the repository's root. */
export interface OutputPlaces {
  readonly out: Place;
  readonly repository: Place;
}

export interface PlanOptions extends RepositoryOptions {
  readonly cwd: string;
}

/** Compares what the environments should be with what is on disk; stops at what must not be written over. */
export function planOutput(
  outputs: readonly EnvironmentOutput[],
  places: OutputPlaces,
  options: PlanOptions,
): OutputPlan {
  const { out } = places;
  stopAt(nameProblem(outputs, places));
  stopAt(linkProblem(outputs, out, options.cwd));
  const plans = outputs.map(({ name, files }) =>
    planEnvironment(name, placeIn(out, name), files.filter(isForEnvironment)),
  );
  const repository = planRepository(outputs, places, options);
  for (const plan of plans) stopAt(obstacle(plan, options));
  stopAt(repository && (obstacle(repository, options) ?? obstacle(repository.manifest, options)));
  return { plans, repository };
}

/** The changes of every folder, in the order in which people hear of them. */
export function changesOf({ plans, repository }: OutputPlan): readonly FileChanges[] {
  return repository === undefined ? plans : [...plans, repository, repository.manifest];
}

/** True when nothing has to happen. */
export function isAllSettled(plan: OutputPlan): boolean {
  return changesOf(plan).every(isSettled);
}

function stopAt(problem: Diagnostic | undefined): void {
  if (problem !== undefined) throw new WriteStop(problem);
}

function placeIn({ path, shown }: Place, name: string): Place {
  return { path: join(path, name), shown: join(shown, name) };
}

function nameProblem(outputs: readonly EnvironmentOutput[], { out, repository }: OutputPlaces): Diagnostic | undefined {
  for (const { name, files } of outputs) {
    const problem = pathProblem(name, files.filter(isForEnvironment));
    if (problem !== undefined) return problem;
  }
  const outside = outputs.flatMap(({ files }) => files.filter((file) => !isForEnvironment(file)));
  if (outside.length === 0) return undefined;
  const way = namesBelow(repository.shown, out.shown)?.join("/");
  return repositoryPathProblem(outside, way === "" ? outputs.map(({ name }) => name) : way === undefined ? [] : [way]);
}

function linkProblem(outputs: readonly EnvironmentOutput[], out: Place, cwd: string): Diagnostic | undefined {
  const link = outputs.find(({ name }) => isLink(join(out.path, name)));
  return link === undefined ? undefined : linkRefused(cwd, join(out.shown, link.name));
}

function obstacle(plan: FileChanges & Obstacles, { cwd, force }: PlanOptions): Diagnostic | undefined {
  const shown = (path: string) => displayPath(cwd, join(plan.folder, path));
  const [link] = plan.links;
  if (link !== undefined) return linkRefused(cwd, join(plan.folder, link));
  const [blocked] = plan.folders;
  if (blocked !== undefined) return folderInTheWay(shown(blocked));
  const [first] = plan.foreign;
  return first === undefined || force ? undefined : wouldReplace(shown(first), plan.foreign.length - 1);
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
