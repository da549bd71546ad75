import type { Assembly, OutputFile } from "../../model/assembly.ts";
import { emitDeploy } from "./deploy.ts";
import { emitPushImages, type ScriptContext } from "./push-images.ts";
import { emitRollback } from "./rollback.ts";
import { emitRunbook } from "./runbook.ts";

export type { ScriptContext } from "./push-images.ts";

/** The scripts that deploy an environment, and the page that says how to operate it. */
export function emitScripts(assembly: Assembly, context: ScriptContext): readonly OutputFile[] {
  return [emitDeploy(assembly), emitPushImages(assembly, context), emitRollback(assembly), emitRunbook(assembly)];
}
