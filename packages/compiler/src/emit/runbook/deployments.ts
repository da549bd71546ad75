import { commands } from "../text/markdown.ts";
import { quote } from "../text/quote.ts";
import type { Topic } from "./topic.ts";

/** How to see why the deployment of a service does not end. */
export const deployments: Topic = ({ workload: { cluster, rollout } }) => {
  if (rollout.kind !== "service") return [];
  const words = `--cluster ${quote(cluster)} --services ${quote(rollout.service)}`;
  return [
    `\
### A deployment that does not end

How many tasks of each deployment have failed, what ends it by itself, and what ECS says of tasks that it cannot place:

${commands(
  `aws ecs describe-services ${words} --output text --query 'services[0].deployments[].[status,rolloutState,rolloutStateReason,failedTasks,runningCount,pendingCount]'`,
  `aws ecs describe-services ${words} --output json --query 'services[0].deploymentConfiguration'`,
  `aws ecs describe-services ${words} --output text --query "services[0].events[?contains(message,'unable')]|[0:10].[createdAt,message]"`,
)}
New tasks of the same task definition, after a secret or the image behind a tag has changed:

${commands(`aws ecs update-service --cluster ${quote(cluster)} --service ${quote(rollout.service)} --force-new-deployment --output text --query 'service.deployments[].[status,rolloutState]'`)}`,
  ];
};
