import { type AnyQueue, queue, type QueueProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const lowered = (one: AnyQueue) => lowerShop({ workloads: [], resources: [one] });
const FIFO = "arn:aws:sqs:eu-west-1:123456789012:dead.fifo";

describe("a queue that exists", () => {
  it.each([
    "jobs",
    "arn:aws:sns:eu-west-1:123456789012:jobs",
    "arn:aws:sqs:eu-west-1:1234:jobs",
    "arn:aws:sqs::123456789012:jobs",
    "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs",
  ])("is reported by the name %s", (arn) => {
    expect(lowered(queue.existing(arn)).findings.map(({ code }) => code)).toEqual(["config/queue-arn"]);
    expect(textsOf(lowered(queue.existing(arn)))).toEqual([
      [
        `A queue that exists is named "${arn}", which is not the ARN of a queue.`,
        "Write its ARN: arn:aws:sqs:REGION:ACCOUNT:NAME, with 12 digits for the account.",
      ],
    ]);
  });

  it.each([FIFO, "arn:aws-cn:sqs:cn-north-1:123456789012:Jobs_1"])("is taken by its ARN %s", (arn) => {
    expect(codesOf(lowered(queue.existing(arn)))).toEqual([]);
  });
});

describe("a queue", () => {
  it.each<[QueueProps, string, string, string]>([
    [
      { deadLetter: { maxReceiveCount: 5, queue: queue.existing(FIFO) } },
      "config/queue-dead-letter at queues.jobs.deadLetter.queue",
      'Queue "jobs" is not a FIFO queue, and its dead letters go to a queue that is one; SQS takes two of the same kind.',
      "Name another queue, or omit `queue` to have one made.",
    ],
    [
      { fifo: true, deadLetter: { maxReceiveCount: 5, queue: queue("dead") } },
      "config/queue-dead-letter at queues.jobs.deadLetter.queue",
      'Queue "jobs" is a FIFO queue, and its dead letters go to a queue that is none; SQS takes two of the same kind.',
      "Name another queue, or omit `queue` to have one made.",
    ],
    [
      { deadLetter: { maxReceiveCount: 5, queue: queue.existing("arn:aws:sqs:us-east-1:123456789012:dead") } },
      "config/queue-dead-letter at queues.jobs.deadLetter.queue",
      'The dead letters of queue "jobs" go to a queue in "us-east-1" of account 123456789012; SQS takes one in the region and account of the queue itself.',
      "Name another queue, or omit `queue` to have one made.",
    ],
    [
      { deadLetter: { maxReceiveCount: 5, queue: queue.existing("arn:aws:sqs:eu-west-1:210987654321:dead") } },
      "config/queue-dead-letter at queues.jobs.deadLetter.queue",
      'The dead letters of queue "jobs" go to a queue in "eu-west-1" of account 210987654321; SQS takes one in the region and account of the queue itself.',
      "Name another queue, or omit `queue` to have one made.",
    ],
    [
      { fifo: true, fifoThroughputLimit: "perMessageGroupId" },
      "config/queue-fifo at queues.jobs.fifoThroughputLimit",
      'Queue "jobs" limits messages per group, and does not deduplicate by group; SQS takes the first with the second alone.',
      'Set `deduplicationScope` to "messageGroup", or remove `fifoThroughputLimit`.',
    ],
    [
      { contentBasedDeduplication: false },
      "config/queue-fifo at queues.jobs.contentBasedDeduplication",
      'Queue "jobs" has `contentBasedDeduplication`, which only FIFO queues have.',
      "Set `fifo` to true, or remove `contentBasedDeduplication`.",
    ],
  ])("is reported with %j", (props, place, message, help) => {
    expect(codesOf(lowered(queue("jobs", props)))).toEqual([place]);
    expect(textsOf(lowered(queue("jobs", props)))).toEqual([[message, help]]);
  });

  it.each<QueueProps>([
    { fifo: true, deduplicationScope: "queue", fifoThroughputLimit: "perQueue" },
    { fifo: true, deadLetter: { maxReceiveCount: 5, queue: queue.existing(FIFO) } },
    { fifo: true, deduplicationScope: "messageGroup", fifoThroughputLimit: "perMessageGroupId" },
    { deadLetter: { maxReceiveCount: 5, queue: queue("dead") } },
    { deadLetter: { maxReceiveCount: 5, queue: queue.existing("arn:aws:sqs:${AWS::Region}:123456789012:dead") } },
  ])("is taken with %j", (props) => {
    expect(codesOf(lowered(queue("jobs", props)))).toEqual([]);
  });

  it("is reported once where `fifo` has a finding itself", () => {
    const broken = Reflect.apply(queue, undefined, ["jobs", { fifo: "yes", deduplicationScope: "queue" }]);
    expect(codesOf(lowered(broken))).toEqual(["config/property-type at queues.jobs.fifo"]);
  });

  it("accepts a finding with a reason, but no error", () => {
    const suppress = [{ code: "config/queue-fifo", reason: "We like it." }];
    expect(codesOf(lowered(queue("jobs", { deduplicationScope: "queue", suppress })))).toEqual([
      "config/queue-fifo at queues.jobs.deduplicationScope",
      "suppression/error at queues.jobs.suppress[0]",
    ]);
  });
});
