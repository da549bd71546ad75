import { commands } from "../../text/markdown.ts";
import { quote } from "../../text/quote.ts";
import { physicalId } from "../physical-id.ts";
import { stoppedTasks } from "../stopped-tasks.ts";
import { latest } from "../tasks.ts";
import type { Subject, Topic } from "../topic.ts";

/** A task that runs on time: whether its schedule could start it, and how it ended. */
export const scheduledTask: Topic = (subject) => [...callsSection(subject), ...stoppedTasks(subject)];

const METRICS = ["InvocationAttemptCount", "TargetErrorCount", "InvocationDroppedCount"];

function callsSection({ assembly, workload: { stack } }: Subject): readonly string[] {
  if (assembly.emits === "task-definitions" || stack.template.Resources["Schedule"] === undefined) return [];
  const words = `--namespace AWS/Scheduler --dimensions ${quote("Name=ScheduleGroup,Value=default")} ${latest(24)} --period 3600 --statistics Sum --output text --query 'sort_by(Datapoints,&Timestamp)[].[Timestamp,Sum]'`;
  return [
    `\
### A run that did not begin

Calls of the account's schedules in a day, those that ECS refused, and those that were given up:

${commands(...METRICS.map((name) => `aws cloudwatch get-metric-statistics --metric-name ${name} ${words}`))}${deadLetters(stack)}`,
  ];
}

function deadLetters(stack: Subject["workload"]["stack"]): string {
  if (stack.template.Resources["DeadLetterQueue"] === undefined) return "";
  return `
Calls that were given up are kept, with the reason among their attributes:

${commands(`aws sqs receive-message --queue-url "$(${physicalId(stack, "DeadLetterQueue")})" --visibility-timeout 0 --message-attribute-names All --output json`)}`;
}
