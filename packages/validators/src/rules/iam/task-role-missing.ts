import { property, say } from "../../text.ts";
import { ecsGuide } from "../source.ts";
import { wanted } from "../wanted.ts";

export const taskRoleMissing = wanted({
  code: "iam/task-role-missing",
  severity: "info",
  presets: ["strict"],
  on: "taskDefinition",
  at: "taskRoleArn",
  summary: "A task has a role of its own.",
  source: ecsGuide("task-iam-roles.html"),
  says: "{it} has no role of its own",
  because: "on Fargate it may do nothing in AWS, and on an instance it has the rights of the instance",
  help: say`Set ${property("taskRoleArn")}.`,
});
