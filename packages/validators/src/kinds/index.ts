import type { DocumentKind } from "../documents/index.ts";
import { appSpec } from "./app-spec.ts";
import { cluster } from "./cluster.ts";
import { ecsTarget } from "./ecs-target.ts";
import type { Kind } from "./kind.ts";
import { lifecyclePolicy } from "./lifecycle-policy.ts";
import { registryPolicy, repositoryPolicy } from "./policy.ts";
import {
  creationTemplate,
  pullThroughCacheRule,
  replicationConfiguration,
  scanningConfiguration,
  signingConfiguration,
} from "./registry.ts";
import { repository } from "./repository.ts";
import { runTask } from "./run-task.ts";
import { service } from "./service.ts";
import { taskDefinition } from "./task-definition.ts";
import { template } from "./template.ts";

/** Every kind of document, in the order in which a file is held against them: the most telling first. */
export const KINDS: { readonly [Name in DocumentKind]: Kind<Name> } = {
  taskDefinition,
  lifecyclePolicy,
  service,
  runTask,
  repository,
  cluster,
  repositoryPolicy,
  registryPolicy,
  replicationConfiguration,
  scanningConfiguration,
  pullThroughCacheRule,
  creationTemplate,
  signingConfiguration,
  appSpec,
  template,
  ecsTarget,
};

/** Their names, in the same order. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = Object.keys(KINDS).filter(isDocumentKind);

/** True for the name of a kind of document. */
export function isDocumentKind(name: string): name is DocumentKind {
  return Object.hasOwn(KINDS, name);
}

/** What the rules about a document of the kind are about: the document itself, and its parts. */
export function subjectsOf(kind: DocumentKind): readonly string[] {
  const { parts } = KINDS[kind];
  return parts === undefined ? [kind] : [kind, parts.subject];
}
