import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { inFiles } from "../in-files.ts";
import { nameOf } from "../place.ts";
import { OPAQUE, readable } from "../../placeholder.ts";
import { ecsGuide } from "../source.ts";
import { capitalized } from "../../words.ts";

/** Of a config, both roles are the app's own, and two. */
export const executionEqualsTaskRole = inFiles(
  defineRule({
    code: "iam/execution-equals-task-role",
    severity: "warning",
    on: "taskDefinition",
    about: "taskRoleArn",
    summary: "The program of a task has other rights than the agent that starts it.",
    source: ecsGuide("security-ecs-iam-role-overview.html"),
    check(task, report) {
      const { executionRoleArn, taskRoleArn } = task;
      if (isKnown(executionRoleArn) && executionRoleArn === taskRoleArn && isOneRole(taskRoleArn)) report(shared(task));
    },
  }),
);

/** A placeholder may become two roles. */
function isOneRole(arn: string): boolean {
  const name = /(?:^|:role\/)([^:]+)$/.exec(readable(arn) ?? "")?.[1];
  return name !== undefined && !name.includes(OPAQUE);
}

function shared(task: Subjects["taskDefinition"]): Finding {
  return {
    at: ["taskRoleArn"],
    message: say`${capitalized(nameOf("taskDefinition", task))} has one role as ${property("taskRoleArn")} and ${property("executionRoleArn")}; its program may read every secret that ECS reads for it, and pull every image.`,
    help: say`Set ${property("taskRoleArn")} to a role with the rights of the program alone.`,
  };
}
