/**
 * Entry `@ecs-dsl/validators/schemas`: the AWS documents as zod schemas. The only runtime path to zod.
 */
export * from "./documents/task-definition.ts";
export * from "./documents/service.ts";
export * from "./documents/cluster.ts";
export * from "./documents/repository.ts";
export * from "./documents/lifecycle-policy.ts";
export type { DocumentKind, Documents } from "./documents/index.ts";
