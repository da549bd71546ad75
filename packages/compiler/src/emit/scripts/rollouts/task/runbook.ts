import { commands } from "../../markdown.ts";
import { quote } from "../../quote.ts";
import type { WorkloadRolledOutBy } from "../rollout-script.ts";

/** How to run a task, and how to see what it has written. */
export function runbook({ name, logGroup, rollout: { gates } }: WorkloadRolledOutBy<"task">): readonly string[] {
  return [
    `\
### Run

${gates.length > 0 ? "`deploy.sh` runs it before each rollout of what waits for it. " : ""}It ends with the exit code of the task, and prints its log:

${commands(`./run-task.sh ${quote(name)}`, `./run-task.sh ${quote(name)} -- echo hello`)}
What it has written, of all its runs:

${commands(`aws logs filter-log-events --log-group-name ${quote(logGroup)} --start-time "$(( ($(date +%s) - 3600) * 1000 ))" --output text --query 'events[].[logStreamName,message]'`)}`,
  ];
}
