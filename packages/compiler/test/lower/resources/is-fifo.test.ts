import { queue, topic } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { isFifo } from "../../../src/lower/resources/is-fifo.ts";

it("is said by the settings, or by the name of what exists", () => {
  expect([queue("a", { fifo: true }), topic("a", { fifo: true })].map(isFifo)).toEqual([true, true]);
  expect([queue("a.fifo"), topic("a", { fifo: false })].map(isFifo)).toEqual([false, false]);
  expect(isFifo(queue.existing("arn:aws:sqs:us-east-1:123456789012:jobs.fifo"))).toBe(true);
  expect(isFifo(topic.existing("arn:aws:sns:us-east-1:123456789012:orders"))).toBe(false);
});
