import { commands } from "../../text/markdown.ts";
import { quote } from "../../text/quote.ts";
import { someTasks } from "../tasks.ts";
import type { Topic } from "../topic.ts";

/** Instances of EC2 have room for tasks, or have not. */
export const instances: Topic = ({ workload }) => {
  const cluster = quote(workload.cluster);
  return [
    `\
### On instances

On which instance each task is, and which instances take no task, as their agent is not connected or they are drained:

${commands(
  `aws ecs describe-tasks ${someTasks(workload, "RUNNING")} --output text --query 'tasks[].[taskArn,containerInstanceArn,availabilityZone]'`,
  `aws ecs describe-container-instances --cluster ${cluster} --container-instances $(aws ecs list-container-instances --cluster ${cluster} --output text --query containerInstanceArns) --output text --query "containerInstances[?agentConnected!=\\\`true\\\`||status!='ACTIVE'].[ec2InstanceId,status,agentConnected,statusReason]"`,
)}
\`unable to place a task because no container instance met all of its requirements\` names the nearest instance and what it lacks: CPU, memory,
ports, GPUs, network interfaces or an attribute. What is left on each instance is below, at **Instances**.
`,
  ];
};
