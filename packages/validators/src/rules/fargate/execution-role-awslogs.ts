import { defineRule } from "../../rule.ts";
import { ecsGuide } from "../source.ts";
import { containersThat, lacksRole, logsToCloudWatch, pullsFromEcr, roleMissing } from "./execution-role.ts";

export const executionRoleAwslogs = defineRule({
  code: "fargate/execution-role-awslogs",
  severity: "error",
  on: "taskDefinition",
  summary: "A Fargate task that logs with awslogs has an execution role.",
  source: ecsGuide("task_execution_IAM_role.html"),
  check(task, report) {
    if (!lacksRole(task)) return;
    // One missing role is one mistake: where ECR needs it too, `fargate/execution-role-ecr` has said so.
    if (containersThat(task, pullsFromEcr).length > 0) return;
    const containers = containersThat(task, logsToCloudWatch);
    if (containers.length > 0) report(roleMissing(task, `sends the logs of ${containers} to CloudWatch`));
  },
});
