import type { ReferenceData } from "@ecs-dsl/dsl";
import { callSiteOf, referenceOf } from "@ecs-dsl/dsl/inspect";
import { getAtt } from "../../../cloudformation/template.ts";
import { isRecord } from "../../nouns/prop-shape.ts";
import { Deferred } from "../../resolve/deferred.ts";
import { referenceValue } from "../../resolve/references.ts";
import { networkTemplate, networkValue } from "../network-values.ts";
import type { ResourceContext } from "../resource-kind.ts";
import { groupId, isSecurityGroup } from "./security-groups.ts";

type Context = Pick<ResourceContext, "resolve" | "view">;

/** A value of a property as the template has it: references and security groups are what CloudFormation takes for them. */
export function propertyValue(value: unknown, context: Context): unknown {
  if (Array.isArray(value)) return value.map((item) => propertyValue(item, context));
  if (!isRecord(value)) return value;
  if (isSecurityGroup(value)) return getAtt(groupId(value.name), "GroupId");
  const reference = referenceOf(value);
  if (reference !== undefined && callSiteOf(value) !== undefined) return referred(reference, context);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, propertyValue(member, context)]));
}

function referred(reference: ReferenceData, { resolve, view }: Context): unknown {
  const ofNetwork = reference.of === "output" ? networkValue(reference) : undefined;
  if (ofNetwork !== undefined) return networkTemplate(view, ofNetwork);
  const value = referenceValue(reference, resolve);
  return value instanceof Deferred ? value.template : value;
}
