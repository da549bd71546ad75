import { join } from "node:path";
import { displayPath } from "../display-path.ts";
import { counted } from "../report/summary.ts";
import { isSettled, type Plan } from "../write/plan.ts";

/** One line for each environment: `ecs.out/production: 12 files, 3 written, 1 removed`. */
export function writtenText(plans: readonly Plan[], cwd: string): string {
  return plans.map((plan) => `${displayPath(cwd, plan.folder)}: ${outcome(plan)}\n`).join("");
}

function outcome(plan: Plan): string {
  const files = counted(plan.files, "file");
  if (isSettled(plan)) return `${files}, unchanged`;
  const removed = plan.stale.length === 0 ? "" : `, ${plan.stale.length} removed`;
  return `${files}, ${plan.missing.length + plan.changed.length} written${removed}`;
}

/** What `--check` found, and what to do; empty when the folder is what it should be. */
export function differenceText(plans: readonly Plan[], cwd: string): string {
  const lines = plans.flatMap((plan) => [
    ...plan.missing.map(({ path }) => `missing    ${shown(plan, path, cwd)}\n`),
    ...plan.changed.map(({ path }) => `differs    ${shown(plan, path, cwd)}\n`),
    ...plan.stale.map((path) => `left over  ${shown(plan, path, cwd)}\n`),
  ]);
  return lines.length === 0 ? "" : `${lines.join("")}Run \`ecs-dsl compile\` to bring the output up to date.\n`;
}

/** What a person should know of the files that somebody edited. */
export function notes(plans: readonly Plan[], cwd: string): readonly string[] {
  return plans.flatMap((plan) => [
    ...plan.edited.map((path) => `note: ${shown(plan, path, cwd)} had been edited by hand; it was written anew.`),
    ...plan.editedStale.map(
      (path) => `note: ${shown(plan, path, cwd)} is no longer part of the output; it was edited by hand and stays.`,
    ),
  ]);
}

/** The same for programs. */
export function details(plans: readonly Plan[], cwd: string): Readonly<Record<string, unknown>> {
  const environments = plans.map((plan) => ({
    name: plan.name,
    folder: displayPath(cwd, plan.folder),
    missing: plan.missing.map(({ path }) => path),
    changed: plan.changed.map(({ path }) => path),
    stale: plan.stale,
  }));
  return { environments };
}

function shown(plan: Plan, path: string, cwd: string): string {
  return displayPath(cwd, join(plan.folder, path));
}
