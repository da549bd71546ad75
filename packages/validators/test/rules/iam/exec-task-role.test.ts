import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";
import { describeRule } from "../describe-rule.ts";
import { LATER, serviceOf, taskOf, template } from "../templates.ts";

const exec = (EnableExecuteCommand: unknown, task: object = {}) =>
  template({ Task: taskOf(task), Service: serviceOf({ EnableExecuteCommand }) });
const says = [
  `Task has no task role, and Service runs it with ECS Exec. AWS answers: "The service couldn't be created because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again."`,
  "Set `TaskRoleArn` to a role that may open channels of SSM, ssmmessages:CreateControlChannel and the three beside it.",
];

describeRule("iam/exec-task-role", "template", {
  at: "Resources.Task.Properties",
  accepts: {
    "a role": exec(true, { TaskRoleArn: "arn:aws:iam::123456789012:role/api" }),
    "no ECS Exec": exec(false),
    "a task of elsewhere": template({ Service: serviceOf({ EnableExecuteCommand: true, TaskDefinition: "shop-api" }) }),
  },
  rejects: { "no role": { document: exec(true), says }, "a boolean as text": { document: exec("true"), says } },
  unknown: [exec(LATER), exec(true, { TaskRoleArn: LATER })],
});

const inFolder = (enableExecuteCommand: unknown, task: object = {}) => ({
  service: { serviceName: "api", enableExecuteCommand },
  taskDefinition: { family: "web", ...task },
  isGuess: true,
});

describeBeside("iam/exec-task-role", {
  at: "enableExecuteCommand",
  accepts: {
    "a role": inFolder(true, { taskRoleArn: "arn:aws:iam::123456789012:role/api" }),
    "a role that is not known": inFolder(true, { taskRoleArn: UNKNOWN }),
    "no ECS Exec": inFolder(false),
    "what is not known": inFolder(UNKNOWN),
    "a template, which is looked at as a whole": { ...inFolder(true), isGuess: false },
  },
  rejects: {
    "no role": {
      documents: inFolder(true),
      severity: "warning",
      says: [
        'The service has ECS Exec, and task definition "web" has no task role. AWS answers: "The service couldn\'t be created because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again."',
        "Set the task role to a role that may open channels of SSM, ssmmessages:CreateControlChannel and the three beside it.",
      ],
    },
  },
});
