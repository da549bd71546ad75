import { queue, worker as workerOf } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { worker } from "../../../../src/emit/runbook/kinds/worker.ts";
import { sectionsOf, SIZE } from "../subject.ts";

it("shows its queue, and what brings failed messages back on its own", () => {
  const text = sectionsOf(worker, [
    workerOf("jobs", { ...SIZE, queue: queue("jobs", { deadLetter: { maxReceiveCount: 3 } }) }),
  ]);
  expect(text.match(/^### .*$/gm)).toEqual(["### Its queues", "### A deployment that does not end"]);
  expect(text).toMatch(/Those come back, once the reason is fixed:\n\n```bash\narn=/);
});

it("says nothing of a queue from elsewhere", () => {
  const jobs = queue.existing("arn:aws:sqs:eu-west-1:123456789012:jobs");
  expect(sectionsOf(worker, [workerOf("jobs", { ...SIZE, queue: jobs })])).not.toContain("### Its queues");
});
