import { queue, topic } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../../lowered.ts";

function codesWith(props: object) {
  return codesOf(lowerShop({ workloads: [], resources: [Reflect.apply(topic, undefined, ["orders", props])] }));
}

describe("a topic", () => {
  it.each([
    [{ archivePolicy: { messageRetentionPeriod: 366 } }, "range at topics.orders.archivePolicy.messageRetentionPeriod"],
    [{ archivePolicy: {} }, "missing at topics.orders.archivePolicy.messageRetentionPeriod"],
    [{ signatureVersion: 2 }, "type at topics.orders.signatureVersion"],
    [{ tracingConfig: "active" }, "value at topics.orders.tracingConfig"],
    [{ kmsKey: "" }, "empty at topics.orders.kmsKey"],
    [{ deliveryStatusLogging: { sms: {} } }, "unknown at topics.orders.deliveryStatusLogging.sms"],
    [
      { deliveryStatusLogging: { sqs: { successFeedbackSampleRate: 101 } } },
      "range at topics.orders.deliveryStatusLogging.sqs.successFeedbackSampleRate",
    ],
  ])("is reported with %j", (props, place) => {
    expect(codesWith(props)).toEqual([`config/property-${place}`]);
  });

  it("is known less of where it exists", () => {
    const orders = Reflect.apply(Reflect.get(topic, "existing"), undefined, [
      "arn:aws:sns:eu-west-1:123456789012:orders",
      { displayName: "Orders" },
    ]);
    expect(textsOf(lowerShop({ workloads: [], resources: [orders] }))[0]?.[0]).toBe(
      'Topic "arn:aws:sns:eu-west-1:123456789012:orders" has the property "displayName", which an existing topic does not have.',
    );
  });

  it("may have the name of a queue", () => {
    const resources = [topic("orders"), queue("orders")];
    const { findings, assembly } = lowerShop({ workloads: [], resources });
    expect(findings).toEqual([]);
    expect(assembly.sharedStacks.slice(-2).map(({ name }) => name)).toEqual([
      "shop-production-queue-orders",
      "shop-production-topic-orders",
    ]);
  });
});
