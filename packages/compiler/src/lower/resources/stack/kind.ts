import type { AnyStack, Resource, StackContent, TemplateProps } from "@ecs-dsl/dsl";
import { isTemplate } from "@ecs-dsl/dsl/inspect";
import { RESOURCE_OPTIONS, SECURITY_GROUP, stackShape } from "../../fields/tables/stack.ts";
import { STACK_TEMPLATE } from "../../fields/tables/stack-template.ts";
import { labelOf, noun, type Noun } from "../../nouns/noun.ts";
import type { ResourceKind, ResourcePlanner } from "../resource-kind.ts";
import { isStackReference, stackOutputName, stackOutputs } from "./outputs.ts";
import type { PlacedGroup, StackPlan, StackResourcePlan } from "./plan.ts";
import { stackPart } from "./stack.ts";
import { groupsIn } from "./security-groups.ts";

/** Any CloudFormation. */
export const stack: ResourceKind<AnyStack, StackPlan> = {
  label: "stacks",
  words: "stack",
  plan({ name, props }, subject, planner) {
    const plan = { kind: "stack", source: "new", name, subject } as const;
    if (isTemplate(props)) return { ...plan, ...templateContent(props, subject, planner) };
    return { ...plan, ...content(props, subject, planner) };
  },
  part: stackPart,
  outputs: stackOutputs,
  gives: isStackReference,
  outputOf: stackOutputName,
  existing: () => "",
  given: (_reference, value) => value,
  grants: () => [],
};

type Content = Omit<StackPlan, "kind" | "source" | "name" | "subject">;

function content(props: StackContent, subject: Noun, planner: ResourcePlanner): Content {
  const own = planner.conformed(subject, stackShape(props), props);
  const resources: readonly StackResourcePlan[] = Object.entries(own).flatMap(([id, value]) =>
    value === undefined ? [] : [resourcePlan(value, id, subject, planner)],
  );
  const groups = groupsIn(resources).map((placed) => placedGroup(placed, planner));
  return { props: own, resources, groups };
}

function templateContent(props: TemplateProps, subject: Noun, planner: ResourcePlanner): Content {
  const { template: path, parameters = {} } = planner.conformed(subject, STACK_TEMPLATE.shape, props);
  planner.referTo(parameters);
  const file = path === undefined ? undefined : planner.template(path);
  return { props: {}, resources: [], groups: [], template: { path, file, parameters } };
}

function placedGroup({ group, resource }: PlacedGroup, planner: ResourcePlanner): PlacedGroup {
  const subject = noun(
    group,
    labelOf(resource.subject, ["securityGroup"]),
    `security group ${JSON.stringify(group.name)} of ${resource.subject.words}`,
  );
  const { port } = planner.conformed(subject, SECURITY_GROUP.shape, group.props);
  return { group, resource, port };
}

function resourcePlan(node: Resource, id: string, holder: Noun, planner: ResourcePlanner): StackResourcePlan {
  const subject = noun(node, labelOf(holder, [id]), `resource ${JSON.stringify(id)} of ${holder.words}`);
  const properties = planner.document(subject, node.properties);
  planner.referTo(properties);
  return {
    id,
    subject,
    type: node.type,
    properties,
    options: planner.conformed(subject, RESOURCE_OPTIONS.shape, node.options),
  };
}
