import type { Assembly } from "../../model/assembly.ts";

/** What the reasons and the exit codes of stopped tasks mean, once for all workloads. */
export function stoppedSection({ workloads }: Assembly): readonly string[] {
  return workloads.length === 0 ? [] : [TEXT];
}

const TEXT = `\
## What stopped tasks say

| exit code | what it means | what to look at |
|---|---|---|
| 0 | the main process ended by itself | a service must not end: does the command run in the foreground? |
| 1 | the application failed | its log; a missing variable or secret, a database out of reach |
| 126, 127 | the command cannot be run | the command or entry point, and whether the file is in the image |
| 137 | killed | out of memory (the reason says \`OutOfMemoryError\`), or it ignored SIGTERM until the stop timeout was over |
| 139 | segmentation fault | often an image for another CPU architecture than the task's |
| 143 | asked to stop | a deployment, scaling in, or a failed health check |
| none | never started | the stopped reason, below |

| the reason says | what it means | what to look at |
|---|---|---|
| \`CannotPullContainerError\` | the image is not there, or not reached, or not allowed | the image, the execution role, the way to ECR |
| \`ResourceInitializationError\` | secrets, logs, volumes or the network could not be set up | the execution role, the names of secrets, endpoints or NAT gateways |
| \`OutOfMemoryError\` | a container used more memory than it has | \`memory\` of the config |
| \`Task failed ELB health checks\`, \`Task failed container health checks\` | it runs, and does not answer as it should | the health check, how long it takes to start |
| \`Essential container in task exited\` | one container has ended, so all do | the exit code and the log of that container |
| \`Scaling activity initiated by\` | a deployment or scaling took it away | nothing |
| \`SpotInterruption\`, \`Your Spot Task was interrupted\` | AWS took the capacity back | a share on other capacity |
| \`Capacity is unavailable at this time\` | AWS has no such capacity in the zone | other zones, other sizes; it is tried again |
`;
