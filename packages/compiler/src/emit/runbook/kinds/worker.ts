import { commands } from "../../text/markdown.ts";
import { deployments } from "../deployments.ts";
import { queueCommands } from "../queues.ts";
import type { Topic } from "../topic.ts";

/** A worker is as good as its queue. */
export const worker: Topic = (subject) => [...queueSection(queueCommands(subject)), ...deployments(subject)];

function queueSection({ counts, moves }: ReturnType<typeof queueCommands>): readonly string[] {
  if (counts.length === 0) return [];
  return [
    `\
### Its queues

How many messages wait and how many are being worked on${moves.length === 0 ? "" : "; last, how many have failed too often"}:

${commands(...counts)}${moves.length === 0 ? "" : `\nThose come back, once the reason is fixed:\n\n${commands(...moves)}`}`,
  ];
}
