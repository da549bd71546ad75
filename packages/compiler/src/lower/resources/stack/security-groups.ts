import type { SecurityGroup } from "@ecs-dsl/dsl";
import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import { resource } from "../../../cloudformation/resource.ts";
import type { Resource } from "../../../cloudformation/template.ts";
import { templateTags } from "../../fields/tags.ts";
import { isRecord } from "../../nouns/prop-shape.ts";
import { logicalName } from "../../resolve/names.ts";
import type { ResourceContext } from "../resource-kind.ts";
import type { PlacedGroup, StackPlan, StackResourcePlan } from "./plan.ts";

/** The logical id of a security group of a stack. */
export function groupId(name: string): string {
  return `${/^[A-Za-z0-9]+$/.test(name) ? name : logicalName(name)}SecurityGroup`;
}

/** True for what `securityGroup(…)` makes: plain data may have a `kind` of its own. */
export function isSecurityGroup(value: object): value is SecurityGroup {
  return callSiteOf(value) !== undefined && Reflect.get(value, "kind") === "security-group";
}

/** The security groups that stand in the properties of resources, in their order. */
export function groupsIn(resources: readonly StackResourcePlan[]): readonly PlacedGroup[] {
  return resources.flatMap((one) => groupsOf(one.properties).map((group) => ({ group, resource: one })));
}

function groupsOf(value: unknown): readonly SecurityGroup[] {
  if (Array.isArray(value)) return value.flatMap(groupsOf);
  if (!isRecord(value)) return [];
  return isSecurityGroup(value) ? [value] : Object.values(value).flatMap(groupsOf);
}

/** The security groups of a stack: they let nothing in by themselves, each workload opens its own way. */
export function securityGroups(
  { name: stack, groups }: StackPlan,
  { appTags, network }: ResourceContext,
): Readonly<Record<string, Resource>> {
  const made = groups.map(({ group: { name } }): [string, Resource] => [
    groupId(name),
    resource("AWS::EC2::SecurityGroup", {
      GroupDescription: `${name} of stack ${stack}`.replaceAll(/[^A-Za-z0-9 ._-]/g, "-").slice(0, 255),
      VpcId: network.vpc,
      Tags: templateTags(appTags),
    }),
  ]);
  return Object.fromEntries(made);
}
