import { describe, expect, it } from "vitest";
import { topic } from "../../src/index.ts";
import { callSiteOf, referenceOf } from "../../src/inspect.ts";

const ARN = "arn:aws:sns:us-east-1:123456789012:orders";

describe("a topic", () => {
  it("is its name and its settings, or the ARN of one that exists", () => {
    const orders = topic("orders", { fifo: true });
    expect(orders).toMatchObject({ kind: "topic", source: "new", name: "orders", props: { fifo: true } });
    expect(Object.isFrozen(orders.props)).toBe(true);
    expect(callSiteOf(orders)).toBeDefined();
    const theirs = topic.existing(ARN, { kmsKey: "alias/theirs" });
    expect(theirs).toMatchObject({ kind: "topic", source: "existing", name: ARN, props: { kmsKey: "alias/theirs" } });
  });

  it.each([topic("orders"), topic.existing(ARN)])("$source gives its ARN with the right to publish", (orders) => {
    expect(referenceOf(orders.arn())).toEqual({
      kind: "reference",
      of: "output",
      resource: orders,
      output: "arn",
      access: "publish",
    });
  });

  it("says what of it cannot become text yet", () => {
    expect(() => String(topic("orders").arn())).toThrow(
      'The ARN of topic "orders" is known once the config is compiled',
    );
  });
});
