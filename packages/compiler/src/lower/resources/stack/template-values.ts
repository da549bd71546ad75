import { callSiteOf, referenceOf } from "@ecs-dsl/dsl/inspect";
import { getAtt } from "../../../cloudformation/template.ts";
import { isRecord } from "../../plan/prop-shape.ts";
import { Deferred } from "../../resolve/deferred.ts";
import { referenceValue, type Resolve } from "../../resolve/references.ts";
import { groupId, isSecurityGroup } from "./security-groups.ts";

/** A value of a property as the template has it: references and security groups are what CloudFormation takes for them. */
export function propertyValue(value: unknown, resolve: Resolve): unknown {
  if (Array.isArray(value)) return value.map((item) => propertyValue(item, resolve));
  if (!isRecord(value)) return value;
  if (isSecurityGroup(value)) return getAtt(groupId(value.name), "GroupId");
  const reference = referenceOf(value);
  if (reference !== undefined && callSiteOf(value) !== undefined) return templateOf(referenceValue(reference, resolve));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, propertyValue(member, resolve)]));
}

function templateOf(value: string | Deferred): unknown {
  return value instanceof Deferred ? value.template : value;
}
