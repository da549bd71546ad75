import type { Stack } from "../../model/assembly.ts";
import { idsOf, physicalId } from "./physical-id.ts";
import type { Subject } from "./topic.ts";

/** The commands that show the queues of the app that a workload takes values of, and that send failed messages back. */
interface QueueCommands {
  readonly counts: readonly string[];
  readonly moves: readonly string[];
}

export function queueCommands({ known, workload }: Subject): QueueCommands {
  const taken = new Set(Object.values(workload.stack.inputs).map(({ stack }) => stack));
  const queues = Array.from(taken).flatMap((name) => {
    const stack = known.stacks.get(name);
    return stack === undefined ? [] : urlsIn(stack);
  });
  return {
    counts: queues.map(
      ({ url }) => `aws sqs get-queue-attributes ${url} --attribute-names ${COUNTS} --output json --query Attributes`,
    ),
    moves: queues.filter(({ isOfDeadLetters }) => isOfDeadLetters).flatMap(({ url }) => movesFrom(url)),
  };
}

const COUNTS = "ApproximateNumberOfMessages ApproximateNumberOfMessagesNotVisible ApproximateNumberOfMessagesDelayed";

function urlsIn(stack: Stack) {
  const queues = idsOf(stack, "AWS::SQS::Queue").map((id) => ({
    url: `--queue-url "$(${physicalId(stack, id)})"`,
    isOfDeadLetters: id.includes("DeadLetter"),
  }));
  return queues.toSorted((left, right) => Number(left.isOfDeadLetters) - Number(right.isOfDeadLetters));
}

function movesFrom(url: string): readonly string[] {
  return [
    `arn=$(aws sqs get-queue-attributes ${url} --attribute-names QueueArn --output text --query Attributes.QueueArn)`,
    'aws sqs start-message-move-task --source-arn "$arn"',
  ];
}
