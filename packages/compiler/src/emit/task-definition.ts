import type { Emitter } from "./emitter.ts";
import { documentFiles } from "./document-file.ts";

/** A task definition of each workload, for `aws ecs register-task-definition --cli-input-json`. */
export const emitTaskDefinitions: Emitter = (assembly) => documentFiles(assembly, "taskDefinition");
