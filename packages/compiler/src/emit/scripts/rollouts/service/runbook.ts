import { commands } from "../../../text/markdown.ts";
import { quote } from "../../../text/quote.ts";
import type { WorkloadRolledOutBy } from "../rollout-script.ts";

type ServiceWorkload = WorkloadRolledOutBy<"service">;

/** How to see a service, why its tasks stopped, and how to get a shell in one. */
export function runbook(workload: ServiceWorkload): readonly string[] {
  return [seeSection(workload), ...shiftSection(workload), debugSection(workload), execSection(workload)];
}

/** How to see what it does. */
export function seeSection({ cluster, logGroup, rollout: { service } }: ServiceWorkload): string {
  const words = `--cluster ${quote(cluster)} --services ${quote(service)}`;
  return `\
### See

How many tasks run, and whether the rollout is through:

${commands(`aws ecs describe-services ${words} --output table --query 'services[0].[status,desiredCount,runningCount,deployments[].[status,taskDefinition,rolloutState,rolloutStateReason]]'`)}
What ECS has done lately:

${commands(`aws ecs describe-services ${words} --output text --query 'services[0].events[0:15].[createdAt,message]'`)}
The log, as it is written (AWS CLI v2), and its latest lines (v1 too):

${commands(
  `aws logs tail ${quote(logGroup)} --follow --since 1h`,
  `aws logs filter-log-events --log-group-name ${quote(logGroup)} --start-time "$(( ($(date +%s) - 3600) * 1000 ))" --output text --query 'events[].[logStreamName,message]'`,
)}`;
}

/** Where a deployment runs the new tasks beside the old ones. */
function shiftSection({ name, cluster, rollout: { service, shiftMinutes } }: ServiceWorkload): readonly string[] {
  if (shiftMinutes === undefined) return [];
  const words = `--cluster ${quote(cluster)} --service ${quote(service)}`;
  return [
    `\
### A deployment under way

A deployment starts the new tasks beside the old ones, shifts the traffic, and lets the old tasks run until it has baked: ${shiftMinutes} minutes at most
for that and for its pauses. \`deploy.sh\` tells how far it is. The latest deployments, and what the newest does:

${commands(
  `aws ecs list-service-deployments ${words} --output table --query 'serviceDeployments[0:5].[startedAt,status,statusReason]'`,
  `aws ecs describe-service-deployments --output json --query 'serviceDeployments[0].[status,lifecycleStage,targetServiceRevision,lifecycleHookDetails,alarms]' --service-deployment-arns "$(aws ecs list-service-deployments ${words} --output text --query 'serviceDeployments[0].serviceDeploymentArn')"`,
)}
To let a paused one go on, and to let one go back that is paused or under way, from another terminal than the one where \`deploy.sh\` waits:

${commands(`./deploy.sh --continue --service ${quote(name)}`, `./deploy.sh --abort --service ${quote(name)}`)}
Traffic goes to one target group or the other; which one changes with each deployment. Do not change the weights of its rules by hand: the
stack is told of them before a rule changes.
`,
  ];
}

/** How to see why its tasks stopped. */
export function debugSection({ cluster, rollout: { service } }: ServiceWorkload): string {
  const where = `--cluster ${quote(cluster)}`;
  const stopped = `$(aws ecs list-tasks ${where} --service-name ${quote(service)} --desired-status STOPPED --output text --query 'taskArns[0:10]')`;
  return `\
### Tasks that stopped

ECS keeps them for about an hour. Why they stopped, and how their containers ended:

${commands(
  `aws ecs describe-tasks ${where} --output text --query 'tasks[].[taskArn,stopCode,stoppedReason]' --tasks ${stopped}`,
  `aws ecs describe-tasks ${where} --output text --query 'tasks[].containers[].[name,exitCode,reason]' --tasks ${stopped}`,
)}`;
}

function execSection({ cluster, container, executeCommand, rollout: { service } }: ServiceWorkload): string {
  if (!executeCommand) {
    return `\
### A shell in a task

Off for this workload. Set \`enableExecuteCommand: true\` in the config, compile and deploy.
`;
  }
  return `\
### A shell in a task

Needs the Session Manager plugin of the AWS CLI.

${commands(
  `task=$(aws ecs list-tasks --cluster ${quote(cluster)} --service-name ${quote(service)} --output text --query 'taskArns[0]')`,
  `aws ecs execute-command --cluster ${quote(cluster)} --task "$task" --container ${quote(container)} --interactive --command /bin/sh`,
)}`;
}
