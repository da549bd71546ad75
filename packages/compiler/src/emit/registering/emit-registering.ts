import type { Assembly, OutputFile } from "../../model/assembly.ts";
import { byPath } from "../emit.ts";
import type { EmitContext, Emitter } from "../emitter.ts";
import { emitPushImages } from "../scripts/push-images.ts";
import { emitRunTask } from "../scripts/run-task.ts";
import { emitTaskDefinitions } from "../task-definition.ts";
import { emitGitHubActions } from "../github-actions.ts";
import { emitDeploy } from "./deploy.ts";
import { emitLib } from "./lib.ts";
import { emitRollback } from "./rollback.ts";
import { emitRunbook } from "./runbook.ts";

/** The emitters of an app that emits task definitions alone, one line each, sorted by name. */
const EMITTERS: readonly Emitter[] = [
  emitDeploy,
  emitGitHubActions,
  emitLib,
  emitPushImages,
  emitRollback,
  emitRunTask,
  emitRunbook,
  emitTaskDefinitions,
];

/** The files of one environment that has no stacks, sorted by path. */
export function emitRegistering(assembly: Assembly, context: EmitContext): readonly OutputFile[] {
  return EMITTERS.flatMap((emitter) => emitter(assembly, context)).toSorted(byPath);
}
