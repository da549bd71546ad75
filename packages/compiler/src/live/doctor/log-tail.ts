import type { Refusal } from "../aws/answer.ts";
import type { Patient } from "./patient.ts";

/** So many lines show why a program has ended. */
const LINES = 5;

/** The last lines that a container of a task has written, where awslogs keeps them. */
export async function logTail(
  { aws, containers }: Patient,
  container: string,
  task: string,
): Promise<{ readonly lines: readonly string[]; readonly unseen: readonly Refusal[] }> {
  const options = containers.find(({ name }) => name === container)?.logConfiguration?.options ?? {};
  const { "awslogs-group": logGroupName, "awslogs-stream-prefix": prefix, "awslogs-region": region } = options;
  const isHere = region === undefined || region === aws.region;
  if (logGroupName === undefined || prefix === undefined || !isHere) return { lines: [], unseen: [] };
  const logStreamName = `${prefix}/${container}/${task}`;
  const answer = await aws.ask("logs:GetLogEvents", {
    logGroupName,
    logStreamName,
    limit: LINES,
    startFromHead: false,
  });
  if ("refusal" in answer) {
    const isMissing = answer.refusal.code === "ResourceNotFoundException";
    return { lines: [], unseen: isMissing ? [] : [answer.refusal] };
  }
  const lines = (answer.value.events ?? []).map(({ message = "" }) => message.trimEnd()).filter((line) => line !== "");
  return { lines: lines.slice(-LINES), unseen: [] };
}
