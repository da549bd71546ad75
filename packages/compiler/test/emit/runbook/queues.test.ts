import { queue, service, worker } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { queueCommands } from "../../../src/emit/runbook/queues.ts";
import type { Topic } from "../../../src/emit/runbook/topic.ts";
import { sectionsOf, SIZE } from "./subject.ts";

const lines: Topic = (subject) => Object.values(queueCommands(subject)).flat();

it("counts the messages of the queues that a workload has values of, those that failed last", () => {
  const jobs = queue("jobs", { deadLetter: { maxReceiveCount: 3 } });
  const text = sectionsOf(lines, [worker("thumbnails", { ...SIZE, queue: jobs })]);
  const asked = Array.from(text.matchAll(/logical-resource-id (\w+)/g), ([, id]) => id);
  expect(asked).toEqual(["Queue", "DeadLetterQueue", "DeadLetterQueue"]);
  expect(text).toContain("start-message-move-task");
});

it("moves nothing where no message is put aside, and counts nothing where there is no queue", () => {
  const text = sectionsOf(lines, [worker("thumbnails", { ...SIZE, queue: queue("jobs") })]);
  expect(text).not.toContain("start-message-move-task");
  expect(sectionsOf(lines, [service("api", SIZE)])).toBe("");
});
