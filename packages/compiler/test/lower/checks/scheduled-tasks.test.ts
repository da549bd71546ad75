import { queue } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf } from "../lowered.ts";
import { scheduled } from "../workloads/scheduled-task/scheduled.ts";

it("reports a FIFO queue for what is given up", () => {
  const place = "config/schedule-dead-letter at scheduledTasks.report.deadLetter.queue";
  expect(codesOf(scheduled({ deadLetter: { queue: queue("failed", { fifo: true }) } }))).toEqual([place]);
  const existing = queue.existing("arn:aws:sqs:eu-west-1:123456789012:failed.fifo");
  expect(codesOf(scheduled({ deadLetter: { queue: existing } }))).toEqual([place]);
  expect(codesOf(scheduled({ deadLetter: { queue: queue("failed") } }))).toEqual([]);
});
