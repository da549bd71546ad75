import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { isSecurityGroupId } from "./traffic/ways-in.ts";

export const existingSecurityGroup = definePlanRule({
  code: "config/existing-security-group",
  severity: "error",
  on: "workload",
  summary: "A security group that exists is told by its id.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { connections = [] } }, report) {
    connections.forEach((connection, index) => {
      if (connection.kind === "stack-port" || connection.given !== undefined) return;
      if (!isSecurityGroupId(connection.name)) report(noGroup(subject, index, connection.name));
    });
  },
});

function noGroup(subject: Noun, index: number, id: string): PlanFinding {
  return {
    source: sourceOf(subject, ["connections", index]),
    message: `${capitalized(subject.words)} connects to security group ${shown(id)}, which is not the id of one.`,
    help: 'Write it like securityGroup.existing("sg-0123456789abcdef0", { port: 5432 }).',
  };
}
