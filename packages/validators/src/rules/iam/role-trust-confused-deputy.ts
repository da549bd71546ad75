import { defineRule, type Finding } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { ecsGuide } from "../source.ts";
import type { TemplateResource } from "../template-resources.ts";
import { knownTexts, rolesOfTasks, statementsIn } from "../template-roles.ts";

export const roleTrustConfusedDeputy = defineRule({
  code: "iam/role-trust-confused-deputy",
  severity: "info",
  presets: ["strict"],
  on: "template",
  summary: "The roles of tasks trust ECS for the own account alone.",
  source: ecsGuide("task-iam-roles.html", "2026-11-30"),
  check(template, report) {
    const told = new Set<string>();
    for (const property of ["ExecutionRoleArn", "TaskRoleArn"] as const) {
      for (const { role } of rolesOfTasks(template, property)) {
        if (told.has(role.id) || !trustsAnyone(role)) continue;
        told.add(role.id);
        report(deputy(role));
      }
    }
  },
});

function trustsAnyone({ properties }: TemplateResource): boolean {
  const statements = statementsIn(properties["AssumeRolePolicyDocument"]) ?? [];
  return statements.some(({ Condition: condition, Effect: effect, Principal: principal }) => {
    const services = isRecord(principal) ? knownTexts(principal["Service"] ?? []) : undefined;
    return condition === undefined && effect === "Allow" && services?.includes("ecs-tasks.amazonaws.com") === true;
  });
}

function deputy({ at, id }: TemplateResource): Finding {
  return {
    at: [...at, "AssumeRolePolicyDocument"],
    message: `${id} lets ECS take it for whoever asks ECS; a condition on aws:SourceAccount keeps it to your own account.`,
    help: "Add a `Condition` with StringEquals of aws:SourceAccount, and ArnLike of aws:SourceArn.",
  };
}
