import { commands } from "../text/markdown.ts";
import { someTasks } from "./tasks.ts";
import type { Topic } from "./topic.ts";

/** How to see why tasks that run to their end have ended. */
export const stoppedTasks: Topic = ({ workload }) => {
  const stopped = someTasks(workload, "STOPPED");
  return [
    `\
### Tasks that stopped

ECS keeps them for about an hour. Why they stopped, and how their containers ended:

${commands(
  `aws ecs describe-tasks ${stopped} --output text --query 'tasks[].[taskArn,startedBy,stopCode,stoppedReason]'`,
  `aws ecs describe-tasks ${stopped} --output text --query 'tasks[].containers[].[name,exitCode,reason]'`,
)}`,
  ];
};
