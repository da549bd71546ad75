import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsGuide } from "../source.ts";
import { property, say } from "../../text.ts";

export const executionRole = defineRule({
  code: "secrets/execution-role",
  severity: "error",
  on: "taskDefinition",
  summary: "A task whose containers take secrets has an execution role.",
  source: ecsGuide("task_execution_IAM_role.html"),
  check(task, report) {
    if (task.executionRoleArn !== undefined && task.executionRoleArn !== "") return;
    const index = firstWithSecrets(task);
    if (index >= 0) report(noRole(index));
  },
});

function firstWithSecrets({ containerDefinitions: containers }: Subjects["taskDefinition"]): number {
  if (!isKnown(containers)) return -1;
  return containers.findIndex(
    (container) => isKnown(container) && isKnown(container.secrets) && container.secrets.length > 0,
  );
}

function noRole(index: number): Finding {
  return {
    at: ["containerDefinitions", index, "secrets"],
    isAbsence: true,
    message: `The task takes secrets and has no execution role to read them with. AWS answers: "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'".`,
    help: say`Add ${property("executionRoleArn")}, the ARN of a role that may read these secrets.`,
  };
}
