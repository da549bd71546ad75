import type { Assembly, OutputFile } from "../model/assembly.ts";
import type { EmitContext, Emitter } from "./emitter.ts";
import { emitLifecyclePolicies } from "./lifecycle-policy.ts";
import { emitParameters } from "./parameters.ts";
import { emitGitHubActions } from "./github-actions.ts";
import { emitDeploy } from "./scripts/deploy.ts";
import { emitLib } from "./scripts/lib.ts";
import { emitPushImages } from "./scripts/push-images.ts";
import { emitRollback } from "./scripts/rollback.ts";
import { emitRunbook } from "./runbook/runbook.ts";
import { emitRunTask } from "./scripts/run-task.ts";
import { emitStacks } from "./stack.ts";
import { emitTaskDefinitions } from "./task-definition.ts";

/** Every emitter, one line each, sorted by name. */
const EMITTERS: readonly Emitter[] = [
  emitDeploy,
  emitGitHubActions,
  emitLib,
  emitLifecyclePolicies,
  emitParameters,
  emitPushImages,
  emitRollback,
  emitRunTask,
  emitRunbook,
  emitStacks,
  emitTaskDefinitions,
];

/** The files of one environment, sorted by path. Pure: no clock, no disk, no checks. */
export function emit(assembly: Assembly, context: EmitContext): readonly OutputFile[] {
  return EMITTERS.flatMap((emitter) => emitter(assembly, context)).toSorted(byPath);
}

/** Sorts files by their paths. */
export function byPath(left: OutputFile, right: OutputFile): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}
