import { join } from "node:path";
import { displayPath } from "../text/display-path.ts";
import { counted } from "../report/summary.ts";
import { terminalText } from "../text/terminal-text.ts";
import { type FileChanges, isSettled } from "../write/plan.ts";
import { changesOf, type OutputPlan } from "../write/plan-output.ts";
import type { RepositoryPlan } from "../write/repository-plan.ts";

/**
 * One line for each environment, `ecs.out/production: 12 files, 3 written, 1 removed`, and one for each file at the
 * repository's root, `.github/workflows/deploy.yml: written`.
 */
export function writtenText({ plans, repository }: OutputPlan, cwd: string): string {
  const environments = plans.map((plan) => `${terminalText(displayPath(cwd, plan.folder))}: ${outcome(plan)}\n`);
  return [...environments, ...(repository === undefined ? [] : repositoryLines(repository, cwd))].join("");
}

function outcome(plan: FileChanges): string {
  const files = counted(plan.files, "file");
  if (isSettled(plan)) return `${files}, unchanged`;
  const removed = plan.stale.length === 0 ? "" : `, ${plan.stale.length} removed`;
  return `${files}, ${plan.missing.length + plan.changed.length} written${removed}`;
}

function repositoryLines(plan: RepositoryPlan, cwd: string): readonly string[] {
  const written = new Set([...plan.missing, ...plan.changed].map(({ path }) => path));
  const line = (path: string, what: string) => `${terminalText(shown(plan, path, cwd))}: ${what}\n`;
  return [
    ...plan.paths.map((path) => line(path, written.has(path) ? "written" : "unchanged")),
    ...plan.stale.map((path) => line(path, "removed")),
  ];
}

/** What `--check` found, and what to do; empty when everything is what it should be. */
export function differenceText(plan: OutputPlan, cwd: string): string {
  const lines = changesOf(plan).flatMap((changes) => [
    ...changes.missing.map(({ path }) => `missing    ${terminalText(shown(changes, path, cwd))}\n`),
    ...changes.changed.map(({ path }) => `differs    ${terminalText(shown(changes, path, cwd))}\n`),
    ...changes.stale.map((path) => `left over  ${terminalText(shown(changes, path, cwd))}\n`),
  ]);
  return lines.length === 0 ? "" : `${lines.join("")}${wayOut(plan)}\n`;
}

function wayOut({ repository }: OutputPlan): string {
  const isEdited = repository !== undefined && repository.edited.length > 0;
  const command = isEdited ? "ecs-dsl compile --force" : "ecs-dsl compile";
  return `Run \`${command}\` to bring the output up to date.`;
}

/** What a person should know of the files that somebody edited. */
export function notes(plan: OutputPlan, cwd: string): readonly string[] {
  return [
    ...changesOf(plan).flatMap((changes) => [
      ...changes.edited.map(
        (path) => `note: ${shown(changes, path, cwd)} had been edited by hand; it was written anew.`,
      ),
      ...changes.editedStale.map(
        (path) =>
          `note: ${shown(changes, path, cwd)} is no longer part of the output; it was edited by hand and stays.`,
      ),
    ]),
    ...keptNotes(plan, cwd),
  ];
}

function keptNotes({ repository }: OutputPlan, cwd: string): readonly string[] {
  if (repository === undefined) return [];
  return repository.editedKept.map(
    (path) => `note: ${shown(repository, path, cwd)} was edited by hand and stays; \`--force\` replaces it.`,
  );
}

/** The same for programs. */
export function details({ plans, repository }: OutputPlan, cwd: string): Readonly<Record<string, unknown>> {
  const environments = plans.map((plan) => ({
    name: plan.name,
    folder: displayPath(cwd, plan.folder),
    missing: plan.missing.map(({ path }) => path),
    changed: plan.changed.map(({ path }) => path),
    stale: plan.stale,
  }));
  return repository === undefined ? { environments } : { environments, repository: repositoryDetails(repository, cwd) };
}

/** Paths as the working directory sees them: the repository's root is no folder of ours. */
function repositoryDetails(plan: RepositoryPlan, cwd: string) {
  const all = (paths: readonly string[]) => paths.map((path) => shown(plan, path, cwd));
  return {
    missing: all(plan.missing.map(({ path }) => path)),
    changed: all(plan.changed.map(({ path }) => path)),
    stale: all(plan.stale),
    edited: all([...plan.edited, ...plan.editedKept, ...plan.editedStale]),
  };
}

function shown({ folder }: FileChanges, path: string, cwd: string): string {
  return displayPath(cwd, join(folder, path));
}
