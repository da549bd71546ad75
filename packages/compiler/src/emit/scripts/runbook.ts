import type { Assembly, AssemblyWorkload, OutputFile } from "../../model/assembly.ts";
import { quote } from "./quote.ts";

/** `runbook.md`: how to see, debug and roll back this app, every command with its own names. */
export function emitRunbook(assembly: Assembly): OutputFile {
  const sections = [intro(assembly), deploying, ...assembly.workloads.map(workloadSection), stacksSection(assembly)];
  return { path: "runbook.md", content: sections.join("\n"), executable: false };
}

function intro({ app, environment, workloads }: Assembly): string {
  const place = [
    ["account", environment.account],
    ["region", environment.region],
  ] as const;
  const known = place.flatMap(([what, value]) => (value === undefined ? [] : [`${what} ${code(value)}`]));
  const rows = workloads.map(
    ({ name, cluster, service, logGroup }) => `| ${[name, cluster, service, logGroup].map(cell).join(" | ")} |`,
  );
  return `\
# ${code(app)} in ${code(environment.name)}

Every command here can be pasted as it is, in this folder, with credentials for the environment${known.length > 0 ? ` (${known.join(", ")})` : ""}.
${environment.region === undefined ? "" : `Set the region once:\n\n${commands(`export AWS_REGION=${quote(environment.region)} AWS_DEFAULT_REGION=${quote(environment.region)}`)}`}
| workload | cluster | service | log group |
|---|---|---|---|
${rows.join("\n")}
`;
}

const deploying = `\
## Deploy

To see every command without running any, and to deploy:

${commands("./deploy.sh --dry-run", "./deploy.sh")}
\`deploy.sh\` exits 0 only when each service runs exactly what was asked for. When it does not, it prints what
CloudFormation and ECS say about it. It can be interrupted and run again; a second run changes nothing.
`;

function workloadSection(workload: AssemblyWorkload): string {
  return [
    `## Workload ${code(workload.name)}\n`,
    seeSection(workload),
    debugSection(workload),
    execSection(workload),
    rollbackSection(workload),
  ].join("\n");
}

function seeSection({ cluster, service, logGroup }: AssemblyWorkload): string {
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

function debugSection({ cluster, service }: AssemblyWorkload): string {
  const where = `--cluster ${quote(cluster)}`;
  const stopped = `$(aws ecs list-tasks ${where} --service-name ${quote(service)} --desired-status STOPPED --output text --query 'taskArns[0:10]')`;
  return `\
### Tasks that stopped

ECS keeps them for about an hour. Why they stopped, and how their containers ended:

${commands(
  `aws ecs describe-tasks ${where} --output text --query 'tasks[].[taskArn,stopCode,stoppedReason]' --tasks ${stopped}`,
  `aws ecs describe-tasks ${where} --output text --query 'tasks[].containers[].[name,exitCode,reason]' --tasks ${stopped}`,
)}
| exit code | what it means | what to look at |
|---|---|---|
| 0 | the main process ended by itself | a service must not end: does the command run in the foreground? |
| 1 | the application failed | its log; a missing variable or secret, a database out of reach |
| 126, 127 | the command cannot be run | the command or entry point, and whether the file is in the image |
| 137 | killed | out of memory (the reason says \`OutOfMemoryError\`), or it ignored SIGTERM until the stop timeout was over |
| 139 | segmentation fault | often an image for another CPU architecture than the task's |
| 143 | asked to stop | a deployment, scaling in, or a failed health check |
| none | never started | the stopped reason: \`CannotPullContainerError\` (image, network, execution role), \`ResourceInitializationError\` (secrets, logs, network) |
`;
}

function execSection({ cluster, service, container, executeCommand }: AssemblyWorkload): string {
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

function rollbackSection({ name, family }: AssemblyWorkload): string {
  return `\
### Roll back

To the image that ran before, through CloudFormation, so that the stack does not drift; first a look at from what to
what, then the rollback:

${commands(`./rollback.sh --service ${quote(name)} --dry-run`, `./rollback.sh --service ${quote(name)}`)}
To the image of a certain revision, 1 for example; the revisions there are:

${commands(
  `aws ecs list-task-definitions --family-prefix ${quote(family)} --sort DESC --output text --query 'taskDefinitionArns[0:10]'`,
  `./rollback.sh --service ${quote(name)} --to 1`,
)}
The next \`deploy.sh\` deploys what the config says again: put that right, too.
`;
}

function stacksSection({ stacks }: Assembly): string {
  return `\
## Stacks

In deployment order. Why the latest deployment of each failed, if it did:

${commands(...stacks.map(({ name }) => `aws cloudformation describe-stack-events --stack-name ${quote(name)} --output text --query "StackEvents[?contains(ResourceStatus,'FAILED')]|[0:10].[Timestamp,LogicalResourceId,ResourceStatusReason]"`))}`;
}

function commands(...lines: readonly string[]): string {
  return `\`\`\`bash\n${lines.join("\n")}\n\`\`\`\n`;
}

/** Text as code, whatever is in it. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

function cell(text: string): string {
  return code(text).replaceAll("|", String.raw`\|`);
}
