import { resource, stack } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const made = (type: string, properties: object) =>
  lowerShop({ workloads: [], resources: [stack("data", { It: resource<string>(type, { ...properties }) })] });

describe("the name of a resource", () => {
  it.each([
    ["AWS::S3::Bucket", { BucketName: "shop-files" }],
    ["AWS::S3::Bucket", { BucketName: { "Fn::Sub": "My_${AWS::StackName}" } }],
    ["AWS::S3::Bucket", {}],
    ["AWS::SQS::Queue", { QueueName: "jobs.fifo", FifoQueue: true }],
    ["AWS::SQS::Queue", { QueueName: "jobs.fifo", FifoQueue: { "Fn::If": ["IsFifo", true, { Ref: "AWS::NoValue" }] } }],
    ["AWS::SNS::Topic", { TopicName: "orders", FifoTopic: false }],
    ["AWS::MediaLive::Channel", { Name: "a b" }],
  ])("passes: %s %j", (type, properties) => {
    expect(codesOf(made(type, properties)).filter((code) => code.includes("resource-name"))).toEqual([]);
  });

  it.each([
    [
      "AWS::S3::Bucket",
      { BucketName: "My_Bucket" },
      'Resource "It" of stack "data" has the `BucketName` "My_Bucket"; S3 takes 3 to 63 lower-case letters, digits, "." and "-" that begin and end with a letter or a digit, and no address of IP.',
      'Write it as "my-bucket".',
    ],
    [
      "AWS::S3::Bucket",
      { BucketName: "ab" },
      'Resource "It" of stack "data" has the `BucketName` "ab"; S3 takes 3 to 63 lower-case letters, digits, "." and "-" that begin and end with a letter or a digit, and no address of IP.',
      "Remove `BucketName`: CloudFormation names it then.",
    ],
    [
      "AWS::SQS::Queue",
      { QueueName: "my jobs" },
      'Resource "It" of stack "data" has the `QueueName` "my jobs"; SQS takes 1 to 80 letters, digits, "-" and "_".',
      'Write it as "my-jobs".',
    ],
    [
      "AWS::KMS::Alias",
      { AliasName: "shop", TargetKeyId: "k" },
      'Resource "It" of stack "data" has the `AliasName` "shop"; KMS takes a name that begins with "alias/", not with "alias/aws/", of letters, digits, "-", "_" and "/".',
      'Write it as "alias/shop".',
    ],
    [
      "AWS::SQS::Queue",
      { QueueName: "jobs", FifoQueue: true },
      'Resource "It" of stack "data" has `FifoQueue` and the `QueueName` "jobs"; such a name ends in ".fifo".',
      'Write it as "jobs.fifo".',
    ],
    [
      "AWS::SNS::Topic",
      { TopicName: "orders.fifo" },
      'Resource "It" of stack "data" has the `TopicName` "orders.fifo" without `FifoTopic`; only a name of one that is FIFO ends in ".fifo".',
      'Set `FifoTopic` to true, or write the name as "orders".',
    ],
  ])("is reported: %s %j", (type, properties, message, help) => {
    const lowered = made(type, properties);
    const [property] = Object.keys(properties);
    expect(codesOf(lowered)).toEqual([`config/resource-name at stacks.data.It.${property}`]);
    expect(textsOf(lowered)).toEqual([[message, help]]);
  });
});
