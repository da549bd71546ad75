import { SECURITY_GROUP_RULES_QUOTA } from "@ecs-dsl/validators/facts";
import { shown } from "@ecs-dsl/validators/words";
import { type Assembly, type Stack, stacksOf } from "../../model/assembly.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const securityGroupRules = definePlanRule({
  code: "config/security-group-rules",
  severity: "warning",
  on: "environment",
  summary: `A security group has at most ${SECURITY_GROUP_RULES_QUOTA} rules for what comes in, unless the account's quota is raised.`,
  source: {
    url: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html",
    checked: "2026-11-29",
  },
  check({ assembly }, report, { subject }) {
    for (const [group, count] of rulesByGroup(assembly)) {
      if (count > SECURITY_GROUP_RULES_QUOTA) report(tooMany(subject, group, count));
    }
  },
});

/** How many rules let something into a security group, by the words for it. */
function rulesByGroup(assembly: Assembly): ReadonlyMap<string, number> {
  const stacks = new Map(stacksOf(assembly).map((stack) => [stack.name, stack]));
  const counts = new Map<string, number>();
  for (const stack of stacks.values()) {
    for (const { Type, Properties = {} } of Object.values(stack.template.Resources)) {
      if (Type !== INGRESS) continue;
      const group = groupBehind(Reflect.get(Properties, "GroupId"), stack, stacks);
      if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  return counts;
}

const INGRESS = "AWS::EC2::SecurityGroupIngress";

/** The words for the group that a value in a stack is; what does not lead to one of the app's is not counted. */
function groupBehind(value: unknown, stack: Stack, stacks: ReadonlyMap<string, Stack>): string | undefined {
  if (!isRecord(value)) return undefined;
  const { Ref: parameter, "Fn::GetAtt": attribute } = value;
  if (Array.isArray(attribute)) return `${shown(attribute[0])} of stack ${shown(stack.name)}`;
  const input = typeof parameter === "string" ? stack.inputs[parameter] : undefined;
  const owner = input === undefined ? undefined : stacks.get(input.stack);
  if (input === undefined || owner === undefined || owner === stack) return undefined;
  return groupBehind(owner.template.Outputs?.[input.output]?.Value, owner, stacks);
}

function tooMany(app: Noun, group: string, count: number): PlanFinding {
  return {
    source: sourceOf(app),
    message: `${count} rules let others into the security group ${group}; EC2 takes ${SECURITY_GROUP_RULES_QUOTA} before the account's quota is raised.`,
    help: 'Raise the quota "Inbound or outbound rules per security group" of Amazon VPC before you deploy, and accept this finding, or divide what so many refer to.',
  };
}
