/**
 * Entry `@ecs-dsl/validators/schemas`: the AWS documents as zod schemas. The only runtime path to zod.
 */
import { appSpec } from "./documents/app-spec.ts";
import { cluster } from "./documents/cluster.ts";
import { ecsTarget } from "./documents/ecs-target.ts";
import type { DocumentKind } from "./documents/index.ts";
import { lifecyclePolicy } from "./documents/lifecycle-policy.ts";
import { policyDocument } from "./documents/policy-document.ts";
import {
  creationTemplate,
  pullThroughCacheRule,
  replicationConfiguration,
  scanningConfiguration,
  signingConfiguration,
} from "./documents/registry.ts";
import { repository } from "./documents/repository.ts";
import { runTask } from "./documents/run-task.ts";
import { service } from "./documents/service.ts";
import { taskDefinition } from "./documents/task-definition.ts";
import { template } from "./documents/template.ts";

export * from "./documents/tag.ts";
export * from "./documents/log-configuration.ts";
export * from "./documents/capacity-provider-strategy-item.ts";
export * from "./documents/task-definition/key-value-pair.ts";
export * from "./documents/secret.ts";
export * from "./documents/task-definition/linux-parameters.ts";
export * from "./documents/task-definition/container-definition.ts";
export * from "./documents/task-definition/volume.ts";
export * from "./documents/task-definition.ts";
export * from "./documents/service/deployment-configuration.ts";
export * from "./documents/service/service-connect-configuration.ts";
export * from "./documents/service/service-volume-configuration.ts";
export * from "./documents/service/vpc-lattice-configuration.ts";
export * from "./documents/service/gateway-connector.ts";
export * from "./documents/service.ts";
export * from "./documents/cluster.ts";
export * from "./documents/repository.ts";
export * from "./documents/lifecycle-policy.ts";
export * from "./documents/policy-document.ts";
export * from "./documents/registry.ts";
export * from "./documents/app-spec.ts";
export * from "./documents/template.ts";
export * from "./documents/ecs-target.ts";
export * from "./documents/run-task.ts";
export type { DocumentKind, Documents } from "./documents/index.ts";

/** The schema of each kind of document. */
export const DOCUMENT_SCHEMAS = {
  taskDefinition,
  service,
  cluster,
  repository,
  lifecyclePolicy,
  repositoryPolicy: policyDocument,
  registryPolicy: policyDocument,
  replicationConfiguration,
  scanningConfiguration,
  pullThroughCacheRule,
  creationTemplate,
  signingConfiguration,
  appSpec,
  template,
  ecsTarget,
  runTask,
} as const satisfies Readonly<Record<DocumentKind, unknown>>;
