import { defineRule, type Finding } from "../../rule.ts";
import { ecsGuide } from "../source.ts";
import { knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { taskOf } from "../template-services.ts";

export const execTaskRole = defineRule({
  code: "iam/exec-task-role",
  severity: "error",
  on: "template",
  summary: "The tasks of a service with ECS Exec have a task role.",
  source: ecsGuide("ecs-exec.html"),
  check(template, report) {
    for (const service of resourcesOf(template, "AWS::ECS::Service")) {
      if (!isTrue(knownAt(service.properties, "EnableExecuteCommand"))) continue;
      const task = taskOf(template, service);
      if (task !== undefined && task.properties["TaskRoleArn"] === undefined) report(withoutRole(service, task));
    }
  },
});

/** CloudFormation takes a boolean as text, too. */
function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}

function withoutRole(service: TemplateResource, task: TemplateResource): Finding {
  return {
    at: task.at,
    message: `${task.id} has no task role, and ${service.id} runs it with ECS Exec. AWS answers: "The service couldn't be created because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again."`,
    help: "Set `TaskRoleArn` to a role that may open channels of SSM, ssmmessages:CreateControlChannel and the three beside it.",
  };
}
