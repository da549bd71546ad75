import type { ResourceKind } from "../resource-kind.ts";
import { cluster } from "./cluster.ts";
import { listenerRule } from "./listener-rule.ts";
import { repository } from "./repository.ts";
import { scalableTarget } from "./scalable-target.ts";
import { scalingPolicy } from "./scaling-policy.ts";
import { service } from "./service.ts";
import { targetGroup } from "./target-group.ts";
import { taskDefinition } from "./task-definition.ts";

/** Every type of resource that is compared, by CloudFormation's name of it. */
export const RESOURCE_KINDS: ReadonlyMap<string, ResourceKind> = new Map(
  [cluster, listenerRule, repository, scalableTarget, scalingPolicy, service, targetGroup, taskDefinition].map(
    (kind) => [kind.type, kind],
  ),
);
