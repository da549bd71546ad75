import { defineRule } from "../../rule.ts";
import { ecsGuide } from "../source.ts";
import { containersThat, lacksRole, pullsFromEcr, roleMissing } from "./execution-role.ts";

export const executionRoleEcr = defineRule({
  code: "fargate/execution-role-ecr",
  severity: "error",
  on: "taskDefinition",
  summary: "A Fargate task that pulls from a private ECR repository has an execution role.",
  source: ecsGuide("task_execution_IAM_role.html"),
  check(task, report) {
    if (!lacksRole(task)) return;
    const containers = containersThat(task, pullsFromEcr);
    if (containers.length > 0) report(roleMissing(task, `pulls the image of ${containers} from ECR`));
  },
});
