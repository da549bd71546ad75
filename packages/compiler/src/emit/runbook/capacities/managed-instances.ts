import { commands } from "../../text/markdown.ts";
import { someTasks } from "../tasks.ts";
import type { Topic } from "../topic.ts";

/** ECS starts instances for the tasks that wait. */
export const managedInstances: Topic = ({ workload }) => [
  `\
### On managed instances

Which instance ECS has chosen for each task; a task that waits is \`PROVISIONING\` until an instance is there:

${commands(`aws ecs describe-tasks ${someTasks(workload, "RUNNING")} --output text --query 'tasks[].[taskArn,lastStatus,containerInstanceArn,capacityProviderName]'`)}
Where none comes, no type of the \`instanceRequirements\` has room for the task, or the zone has none of them. Whether the provider is in order is
below, at **Managed instances**.
`,
];
