import { commands } from "../../text/markdown.ts";
import { someTasks } from "../tasks.ts";
import type { Topic } from "../topic.ts";

/** AWS takes Spot capacity back two minutes after a warning. */
export const fargateSpot: Topic = ({ workload }) => [
  `\
### On Fargate Spot

AWS takes capacity back: containers get SIGTERM, and end at the latest with their stop timeout, two minutes at most. Which tasks run on which
capacity, and which were taken back:

${commands(
  `aws ecs describe-tasks ${someTasks(workload, "RUNNING")} --output text --query 'tasks[].[taskArn,capacityProviderName,availabilityZone]'`,
  `aws ecs describe-tasks ${someTasks(workload, "STOPPED")} --output text --query "tasks[?stopCode=='SpotInterruption'].[taskArn,stoppedAt,stoppedReason]"`,
)}
Where too few remain, give part of them a share on \`fargate()\`, or a \`base\` there.
`,
];
