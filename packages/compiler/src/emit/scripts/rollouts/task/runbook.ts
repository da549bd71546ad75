import { commands } from "../../../text/markdown.ts";
import { quote } from "../../../text/quote.ts";
import type { WorkloadRolledOutBy } from "../rollout-script.ts";

/** How to run a task, and how to see what it has written. */
export function runbook({ name, stack, logGroup, rollout }: WorkloadRolledOutBy<"task">): readonly string[] {
  const { gates, starter } = rollout;
  return [
    ...(starter === undefined ? [] : [startSection(stack.name, starter)]),
    `\
### Run

${gates.length > 0 ? "`deploy.sh` runs it before each rollout of what waits for it. " : ""}It ends with the exit code of the task, and prints its log:

${commands(`./run-task.sh ${quote(name)}`, `./run-task.sh ${quote(name)} -- echo hello`)}
What it has written, of all its runs:

${commands(`aws logs filter-log-events --log-group-name ${quote(logGroup)} --start-time "$(( ($(date +%s) - 3600) * 1000 ))" --output text --query 'events[].[logStreamName,message]'`)}`,
  ];
}

const STARTERS = {
  EventRule: { words: "Events start it. Which they are, its rule says:", command: "events describe-rule" },
  Schedule: {
    words: "Its schedule starts it. When that is, and what it tries again:",
    command: "scheduler get-schedule",
  },
} as const;

/** What starts the task by itself; CloudFormation has named it. */
function startSection(stack: string, starter: keyof typeof STARTERS): string {
  const { words, command } = STARTERS[starter];
  const name = `aws cloudformation describe-stack-resource --stack-name ${quote(stack)} --logical-resource-id ${starter} --output text --query StackResourceDetail.PhysicalResourceId`;
  return `### Start\n\n${words}\n\n${commands(`aws ${command} --output json --name "$(${name})"`)}`;
}
