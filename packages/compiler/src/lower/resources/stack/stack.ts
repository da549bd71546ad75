import type { DeletionPolicy, Resource } from "../../../cloudformation/template.ts";
import type { ResourceContext, ResourcePart } from "../resource-kind.ts";
import type { StackPlan, StackResourcePlan } from "./plan.ts";
import { withKept } from "./kept.ts";
import { securityGroups } from "./security-groups.ts";
import { STATEFUL_TYPES } from "./stateful-types.ts";
import { templatePart } from "./given-template.ts";
import { propertyValue } from "./template-values.ts";

/** The resources as they are written, and the security groups in them. */
export function stackPart(plan: StackPlan, context: ResourceContext): ResourcePart {
  if (plan.template !== undefined) return templatePart(plan.template, context);
  const written = plan.resources.map((one): [string, Resource] => [one.id, resourceOf(one, context)]);
  return { resources: withKept({ ...securityGroups(plan, context), ...Object.fromEntries(written) }), outputs: {} };
}

function resourceOf({ type, properties, options }: StackResourcePlan, context: ResourceContext): Resource {
  const { dependsOn, deletionPolicy = holdsData(type, properties) ? "Retain" : undefined } = options;
  const values = Object.entries(properties).map(([name, value]) => [name, propertyValue(value, context)]);
  return {
    Type: type,
    ...(dependsOn === undefined ? {} : { DependsOn: dependsOn }),
    ...(deletionPolicy === undefined ? {} : policies(deletionPolicy)),
    ...(values.length === 0 ? {} : { Properties: Object.fromEntries(values) }),
  };
}

/** The instances of a cluster hold nothing: their cluster does, and it cannot go before them. */
function holdsData(type: string, { DBClusterIdentifier }: StackResourcePlan["properties"]): boolean {
  return STATEFUL_TYPES.has(type) && DBClusterIdentifier === undefined;
}

/** What is replaced has been made before: there is no first deployment to except. */
function policies(DeletionPolicy: DeletionPolicy) {
  return {
    DeletionPolicy,
    UpdateReplacePolicy: DeletionPolicy === "RetainExceptOnCreate" ? "Retain" : DeletionPolicy,
  } as const;
}
