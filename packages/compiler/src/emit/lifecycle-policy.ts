import type { Emitter } from "./emitter.ts";
import { documentFiles } from "./document-file.ts";

/** The lifecycle policy of each repository, for `aws ecr put-lifecycle-policy --lifecycle-policy-text`. */
export const emitLifecyclePolicies: Emitter = (assembly) => documentFiles(assembly, "lifecyclePolicy");
