import { text, topic } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { granted } from "../../workloads/grants/granted.ts";

const THEIRS = "arn:aws:sns:eu-west-1:210987654321:orders";
const KEY = "arn:aws:kms:eu-west-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const orders = topic("orders");

describe("the ARN of a topic", () => {
  it("gives the task role the right to publish, and no other role one", () => {
    const props = { environment: { ORDERS: orders.arn(), AGAIN: text`${orders.arn()}?` } };
    expect(granted("TaskRole", props)).toEqual([
      { Effect: "Allow", Action: ["sns:Publish"], Resource: [{ Ref: "OrdersTopicArn" }] },
    ]);
    expect(JSON.stringify(granted("ExecutionRole", props))).not.toContain("sns:");
  });

  it("gives rights on the key that encrypts the messages, through SNS alone", () => {
    const theirs = topic.existing(THEIRS, { kmsKey: KEY });
    expect(granted("TaskRole", { environment: { ORDERS: theirs.arn() } })).toEqual([
      { Effect: "Allow", Action: ["sns:Publish"], Resource: [THEIRS] },
      {
        Effect: "Allow",
        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
        Resource: [KEY],
        Condition: { StringLike: { "kms:ViaService": "sns.*" } },
      },
    ]);
  });

  it("gives no right on the key of SNS, which lets in whoever may publish", () => {
    const own = topic("orders", { kmsKey: "alias/aws/sns" });
    expect(granted("TaskRole", { environment: { ORDERS: own.arn() } })).toHaveLength(1);
  });

  it("stands for the topic in permissions, and gives what they say alone", () => {
    const permissions = [{ actions: ["sns:ListSubscriptionsByTopic"], resources: [orders.arn()] }];
    expect(granted("TaskRole", { permissions })).toEqual([
      { Effect: "Allow", Action: ["sns:ListSubscriptionsByTopic"], Resource: [{ Ref: "OrdersTopicArn" }] },
    ]);
  });
});
