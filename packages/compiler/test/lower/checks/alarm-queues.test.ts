import { cluster, queue, worker, type AnyQueue, type WorkerAlarms } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const ALARMS = "workers.mailer.alarms";
const notify = "arn:aws:sns:eu-west-1:123456789012:alerts";
const theirs = (place: string) => queue.existing(`arn:aws:sqs:${place}:theirs`);

function shop(alarms: WorkerAlarms, jobs: AnyQueue = queue("jobs", { deadLetter: { maxReceiveCount: 5 } })) {
  const base = { cpu: 256, memory: 512, image: IMAGE } as const;
  return lowerShop({
    workloads: [worker("mailer", { ...base, queue: jobs, alarms })],
    cluster: cluster({ containerInsights: "disabled" }),
  });
}

it.each<readonly [WorkerAlarms, AnyQueue | undefined, string, string, string]>([
  [
    { deadLetters: 1, notify },
    queue("jobs"),
    `config/alarm-queue at ${ALARMS}.deadLetters`,
    'Worker "mailer" has an alarm on dead letters, and queue "jobs" has none.',
    "Write `deadLetter: { maxReceiveCount: 5 }` at the queue, or omit `deadLetters`.",
  ],
  [
    { deadLetters: 1, notify },
    theirs("eu-west-1:123456789012"),
    `config/alarm-queue at ${ALARMS}.deadLetters`,
    'Worker "mailer" has an alarm on dead letters, and nothing here says where those of "arn:aws:sqs:eu-west-1:123456789012:theirs" go, which exists.',
    "Omit `deadLetters`, and watch that queue where it is made.",
  ],
  [
    { oldestMessage: 900, notify },
    theirs("eu-west-1:210987654321"),
    `config/alarm-queue at ${ALARMS}.oldestMessage`,
    'Alarm `oldestMessage` of worker "mailer" is about "arn:aws:sqs:eu-west-1:210987654321:theirs", a queue of another account, whose metrics are there.',
    "Omit `oldestMessage`, and watch the queue where it is.",
  ],
  [
    { waitingMessages: { threshold: 9, period: 90 }, notify },
    undefined,
    `config/alarm-period at ${ALARMS}.waitingMessages.period`,
    'Alarm `waitingMessages` of worker "mailer" looks at 90 seconds at a time; its metric has a value for each minute.',
    "Write a multiple of 60, to 86400.",
  ],
  [
    { waitingMessages: 9 },
    undefined,
    `config/alarm-unheard at ${ALARMS}`,
    'Worker "mailer" has alarms that tell nobody and stop no deployment.',
    'Write `notify: topic("alerts")`, or `rollback: true` at an alarm.',
  ],
  [
    { missingTasks: 1, notify },
    undefined,
    `config/alarm-insights at ${ALARMS}.missingTasks`,
    'Worker "mailer" has an alarm on missing tasks, which Container Insights counts; the cluster has it disabled, and the alarm never goes off.',
    'Write `containerInsights: "enabled"` at the cluster, or omit `missingTasks`.',
  ],
])("reports the alarms %j of a worker", (alarms, jobs, code, message, help) => {
  expect(codesOf(shop(alarms, jobs))).toEqual([code]);
  expect(textsOf(shop(alarms, jobs))).toEqual([[message, help]]);
});

it("takes alarms on a queue that exists here, and dead letters that go into another queue", () => {
  expect(codesOf(shop({ oldestMessage: 900, notify }, theirs("eu-west-1:123456789012")))).toEqual([]);
  const deadLetter = { maxReceiveCount: 5, queue: queue("letters") };
  expect(codesOf(shop({ deadLetters: 1, notify }, queue("jobs", { deadLetter })))).toEqual([]);
});
