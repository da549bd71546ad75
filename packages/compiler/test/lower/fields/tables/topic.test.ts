import { queue, topic } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import {
  DELIVERY_PROTOCOLS,
  FILTERED_TOPIC_NODE,
  TOPIC,
  TOPIC_NODE,
} from "../../../../src/lower/fields/tables/topic.ts";
import { fittingShape } from "../../../../src/lower/nouns/prop-shape.ts";

const takes = (shape: typeof TOPIC_NODE | typeof FILTERED_TOPIC_NODE, value: unknown) =>
  fittingShape(shape.data, value) !== undefined;

describe("a topic", () => {
  const orders = topic("orders");

  it("is told from other nouns, and from some of its messages", () => {
    const filtered = orders.filter({ kind: ["paid"] });
    expect([orders, filtered, queue("orders"), "orders"].map((value) => takes(TOPIC_NODE, value))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([orders, filtered].map((value) => takes(FILTERED_TOPIC_NODE, value))).toEqual([false, true]);
  });

  it("is what the filter is of", () => {
    const kind = "filtered-topic";
    expect(takes(FILTERED_TOPIC_NODE, { kind, topic: { name: 7 }, props: {} })).toBe(false);
    expect(takes(FILTERED_TOPIC_NODE, { kind, props: {} })).toBe(false);
  });

  it("logs each protocol that there is", () => {
    expect(Object.keys(Object(TOPIC.shape.members.deliveryStatusLogging).members)).toEqual(DELIVERY_PROTOCOLS);
  });
});
