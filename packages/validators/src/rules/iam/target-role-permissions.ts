import { defineRule, type Finding } from "../../rule.ts";
import { listed } from "../../words.ts";
import type { TemplateResource } from "../template-resources.ts";
import { isAllowed, rightsOf } from "../template-roles.ts";
import { type TaskTarget, taskTargetsOf } from "../template-targets.ts";

const RUN = "ecs:RunTask";
const PASS = "iam:PassRole";
const POLICIES = ["AmazonEC2ContainerServiceEventsRole", "AmazonECS_FullAccess"];

export const targetRolePermissions = defineRule({
  code: "iam/target-role-permissions",
  severity: "warning",
  on: "template",
  summary: "The role of a rule or a schedule may start its task, and hand it its roles.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/CWE_IAM_role.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    const told = new Set<string>();
    for (const target of taskTargetsOf(template)) {
      const { role } = target;
      const rights = role === undefined ? undefined : rightsOf(template, role);
      if (role === undefined || rights === undefined || told.has(role.id)) continue;
      const missing = needsOf(target).filter((action) => !isAllowed(rights, action, POLICIES));
      if (missing.length === 0) continue;
      told.add(role.id);
      report(powerless(role, target, missing));
    }
  },
});

/** Roles are handed to a task that has some. */
function needsOf({ task }: TaskTarget): readonly string[] {
  const hasRoles = ["ExecutionRoleArn", "TaskRoleArn"].some((name) => task?.properties[name] !== undefined);
  return hasRoles ? [RUN, PASS] : [RUN];
}

function powerless(role: TemplateResource, { task, user }: TaskTarget, missing: readonly string[]): Finding {
  return {
    at: role.at,
    message: `${role.id} is the role of ${user.id}, which starts a task, and may not do ${listed(missing, "and")}; no task starts.`,
    help: `Allow ${listed(
      missing.map((action) =>
        action === RUN ? `${RUN} of the task definition` : `${PASS} of the roles of ${task?.id}`,
      ),
      "and",
    )}.`,
  };
}
