import { commands } from "../../text/markdown.ts";
import { quote } from "../../text/quote.ts";
import { someTasks } from "../tasks.ts";
import type { Topic } from "../topic.ts";

/** Instances outside AWS: nobody but their owner starts or ends them. */
export const external: Topic = ({ workload }) => {
  const cluster = quote(workload.cluster);
  return [
    `\
### On instances outside AWS

On which instance each task is, and which instances take no task, as their agent is not connected or they are drained:

${commands(
  `aws ecs describe-tasks ${someTasks(workload, "RUNNING")} --output text --query 'tasks[].[taskArn,containerInstanceArn,lastStatus]'`,
  `aws ecs describe-container-instances --cluster ${cluster} --container-instances $(aws ecs list-container-instances --cluster ${cluster} --output text --query containerInstanceArns) --output text --query "containerInstances[?agentConnected!=\\\`true\\\`||status!='ACTIVE'].[ec2InstanceId,status,agentConnected,runningTasksCount]"`,
)}
An instance without a connection goes on with the tasks that it has, and gets no new ones. AWS starts no instance in the place of another: how
one is registered is below, at **Instances outside AWS**.
`,
  ];
};
