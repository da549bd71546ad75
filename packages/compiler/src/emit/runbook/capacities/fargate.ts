import { commands } from "../../text/markdown.ts";
import { someTasks } from "../tasks.ts";
import type { Topic } from "../topic.ts";

/** Fargate gives each task a network interface, and shows no machine. */
export const fargate: Topic = ({ workload }) => [
  `\
### On Fargate

In which zone each task is, on which version of the platform, and whether its network interface is attached; there is no machine to look at:

${commands(`aws ecs describe-tasks ${someTasks(workload, "RUNNING")} --output text --query 'tasks[].[taskArn,availabilityZone,platformVersion,attachments[0].status]'`)}`,
];
