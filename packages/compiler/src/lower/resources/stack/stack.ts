import type { DeletionPolicy, Resource } from "../../../cloudformation/template.ts";
import type { Resolve } from "../../resolve/references.ts";
import type { ResourceContext, ResourcePart } from "../resource-kind.ts";
import type { StackPlan, StackResourcePlan } from "./plan.ts";
import { securityGroups } from "./security-groups.ts";
import { STATEFUL_TYPES } from "./stateful-types.ts";
import { propertyValue } from "./template-values.ts";

/** The resources as they are written, and the security groups in them. */
export function stackPart(plan: StackPlan, context: ResourceContext): ResourcePart {
  const written = plan.resources.map((one): [string, Resource] => [one.id, resourceOf(one, context.resolve)]);
  return { resources: { ...securityGroups(plan, context), ...Object.fromEntries(written) }, outputs: {} };
}

function resourceOf({ type, properties, options }: StackResourcePlan, resolve: Resolve): Resource {
  const { dependsOn, deletionPolicy = STATEFUL_TYPES.has(type) ? "Retain" : undefined } = options;
  const values = Object.entries(properties).map(([name, value]) => [name, propertyValue(value, resolve)]);
  return {
    Type: type,
    ...(dependsOn === undefined ? {} : { DependsOn: dependsOn }),
    ...(deletionPolicy === undefined ? {} : policies(deletionPolicy)),
    ...(values.length === 0 ? {} : { Properties: Object.fromEntries(values) }),
  };
}

/** What is replaced has been made before: there is no first deployment to except. */
function policies(DeletionPolicy: DeletionPolicy) {
  return {
    DeletionPolicy,
    UpdateReplacePolicy: DeletionPolicy === "RetainExceptOnCreate" ? "Retain" : DeletionPolicy,
  } as const;
}
