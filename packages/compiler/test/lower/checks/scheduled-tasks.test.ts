import { queue } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, textsOf } from "../lowered.ts";
import { scheduled } from "../workloads/scheduled-task/scheduled.ts";

const told = (notify: string) => scheduled({ onFailure: { notify } });

it("reports who cannot be told of failures", () => {
  expect(codesOf(told("arn:aws:sns:eu-west-1:123456789012:alerts"))).toEqual([]);
  expect(codesOf(told("arn:aws:sns:${AWS::Region}:123456789012:alerts"))).toEqual([]);
  expect(textsOf(told("alerts"))).toEqual([
    [
      'Scheduled task "report" tells "alerts" of failures, which is not the ARN of a topic.',
      "Write its ARN: arn:aws:sns:REGION:ACCOUNT:NAME.",
    ],
  ]);
  expect(textsOf(told("arn:aws:sns:us-east-1:123456789012:alerts"))).toEqual([
    [
      'Scheduled task "report" tells a topic in "us-east-1" of failures, where a rule in "eu-west-1" does not reach.',
      'Name a topic in "eu-west-1".',
    ],
  ]);
});

it("reports a FIFO queue for what is given up", () => {
  const place = "config/schedule-dead-letter at scheduledTasks.report.deadLetter.queue";
  expect(codesOf(scheduled({ deadLetter: { queue: queue("failed", { fifo: true }) } }))).toEqual([place]);
  const existing = queue.existing("arn:aws:sqs:eu-west-1:123456789012:failed.fifo");
  expect(codesOf(scheduled({ deadLetter: { queue: existing } }))).toEqual([place]);
  expect(codesOf(scheduled({ deadLetter: { queue: queue("failed") } }))).toEqual([]);
});
