import { defineRule, type Finding } from "../../rule.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { ecsGuide } from "../source.ts";
import { knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { taskOf } from "../template-services.ts";

/** What ECS Exec needs, in a template and in a folder. */
const ROLE_FOR_EXEC = {
  code: "iam/exec-task-role",
  severity: "error",
  summary: "The tasks of a service with ECS Exec have a task role.",
  source: ecsGuide("ecs-exec.html"),
} as const;

export const execTaskRole = defineRule({
  ...ROLE_FOR_EXEC,
  on: "template",
  check(template, report) {
    for (const service of resourcesOf(template, "AWS::ECS::Service")) {
      if (!isTrue(knownAt(service.properties, "EnableExecuteCommand"))) continue;
      const task = taskOf(template, service);
      if (task !== undefined && task.properties["TaskRoleArn"] === undefined) report(withoutRole(service, task));
    }
  },
});

/** Of services and task definitions of one folder; those of a template are looked at as a whole. */
export const serviceExecTaskRole = defineRule({
  ...ROLE_FOR_EXEC,
  on: "service",
  about: "enableExecuteCommand",
  check({ enableExecuteCommand: isOn }, report, context) {
    const task = taskBeside(context);
    if (isOn === true && task?.isGuess === true && task.value.taskRoleArn === undefined)
      reportBeside(report, task, roleless(task.name));
  },
});

/** CloudFormation takes a boolean as text, too. */
function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}

const ANSWER =
  'AWS answers: "The service couldn\'t be created because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again."';
const CHANNELS = "to a role that may open channels of SSM, ssmmessages:CreateControlChannel and the three beside it.";

function roleless(task: string): Finding {
  return {
    at: ["enableExecuteCommand"],
    message: `The service has ECS Exec, and task definition "${task}" has no task role. ${ANSWER}`,
    help: `Set the task role ${CHANNELS}`,
  };
}

function withoutRole(service: TemplateResource, task: TemplateResource): Finding {
  return {
    at: task.at,
    message: `${task.id} has no task role, and ${service.id} runs it with ECS Exec. ${ANSWER}`,
    help: `Set \`TaskRoleArn\` ${CHANNELS}`,
  };
}
