import { queue, worker, type WorkerAlarms } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const STACK = "shop-production-mailer";
const ARN = "arn:aws:sns:eu-west-1:123456789012:alerts";
const letters = queue("letters");
const JOBS = {
  own: queue("jobs", { deadLetter: { maxReceiveCount: 5 } }),
  other: queue("jobs", { deadLetter: { maxReceiveCount: 5, queue: letters } }),
  there: queue.existing("arn:aws:sqs:eu-west-1:123456789012:theirs"),
};

function watched(alarms: WorkerAlarms, from: keyof typeof JOBS = "own", dashboard = false) {
  const base = { cpu: 256, memory: 512, image: IMAGE } as const;
  const mailer = worker("mailer", { ...base, queue: JOBS[from], alarms: { notify: ARN, ...alarms }, dashboard });
  return lowerShop({ workloads: [mailer] });
}

const ofQueue = (Value: unknown) => ({ Namespace: "AWS/SQS", Dimensions: [{ Name: "QueueName", Value }] });

describe("a worker is watched", () => {
  it("by the messages of its queue, their age and its dead letters", () => {
    const shop = watched({ waitingMessages: 1000, oldestMessage: 900, deadLetters: 1 });
    expect(codesOf(shop)).toEqual([]);
    const name = { Ref: "JobsQueueName" };
    expect(propertiesOf(shop, STACK, "WaitingMessagesAlarm")).toMatchObject({
      ...ofQueue(name),
      AlarmDescription: 'worker "mailer" has many messages waiting',
      MetricName: "ApproximateNumberOfMessagesVisible",
      Statistic: "Maximum",
      Threshold: 1000,
      TreatMissingData: "notBreaching",
      AlarmActions: [ARN],
    });
    expect(propertiesOf(shop, STACK, "OldestMessageAlarm")).toMatchObject({
      ...ofQueue(name),
      MetricName: "ApproximateAgeOfOldestMessage",
    });
    expect(propertiesOf(shop, STACK, "DeadLettersAlarm")).toMatchObject(ofQueue({ Ref: "JobsQueueDeadLetterName" }));
    expect(templateOf(shop, "shop-production-queue-jobs").Outputs).toMatchObject({
      DeadLetterName: { Value: { "Fn::GetAtt": ["DeadLetterQueue", "QueueName"] } },
    });
  });

  it("by dead letters that go into another queue, and by a queue that exists", () => {
    expect(propertiesOf(watched({ deadLetters: 1 }, "other"), STACK, "DeadLettersAlarm")).toMatchObject(
      ofQueue({ Ref: "LettersQueueName" }),
    );
    expect(propertiesOf(watched({ oldestMessage: 60 }, "there"), STACK, "OldestMessageAlarm")).toMatchObject(
      ofQueue("theirs"),
    );
  });

  it("as any service is, and its deployments stop on alarms", () => {
    const shop = watched({ cpu: 90, memory: 90, missingTasks: { threshold: 1, rollback: true } });
    expect(propertiesOf(shop, STACK, "CpuAlarm")).toMatchObject({ Namespace: "AWS/ECS" });
    expect(propertiesOf(shop, STACK, "Service")).toMatchObject({
      DeploymentConfiguration: { Alarms: { AlarmNames: [{ Ref: "MissingTasksAlarm" }], Rollback: true } },
    });
  });

  it("on a dashboard that shows its queues, where it has one", () => {
    const titlesOf = (from: keyof typeof JOBS) => {
      const body = JSON.stringify(propertiesOf(watched({ cpu: 90 }, from, true), STACK, "Dashboard"));
      return Array.from(body.matchAll(/"title\\*":\\*"([^"\\]+)/g), ([, title]) => title);
    };
    const [waiting, age, letters, ...rest] = titlesOf("own");
    expect([waiting, age, letters]).toEqual([
      "Messages that wait, and that are worked on",
      "Age of the oldest message (s)",
      "Dead letters",
    ]);
    expect(rest).toEqual(["CPU and memory (%)", "Tasks"]);
    expect(titlesOf("there")).toEqual([waiting, age, ...rest]);
    expect(Object.keys(templateOf(watched({ cpu: 90 }), STACK).Resources)).not.toContain("Dashboard");
  });
});
