import { commands } from "../../text/markdown.ts";
import { quote } from "../../text/quote.ts";
import { deployments } from "../deployments.ts";
import type { Subject, Topic } from "../topic.ts";

/** A task on each instance. */
export const daemon: Topic = (subject) => [...instancesSection(subject), ...deployments(subject)];

function instancesSection({ workload: { cluster, rollout } }: Subject): readonly string[] {
  if (rollout.kind !== "service") return [];
  const of = quote(cluster);
  return [
    `\
### Instances without it

It runs once on each instance that is active and that its placement constraints allow. How many tasks it wants and has, and each instance with
the number of tasks on it; an instance without room for the daemon has none of it:

${commands(
  `aws ecs describe-services --cluster ${of} --services ${quote(rollout.service)} --output text --query 'services[0].[desiredCount,runningCount]'`,
  `aws ecs describe-container-instances --cluster ${of} --container-instances $(aws ecs list-container-instances --cluster ${of} --output text --query containerInstanceArns) --output text --query 'containerInstances[].[ec2InstanceId,status,agentConnected,runningTasksCount]'`,
)}`,
  ];
}
