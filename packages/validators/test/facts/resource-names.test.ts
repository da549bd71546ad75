import { describe, expect, it } from "vitest";
import { RESOURCE_NAMES } from "../../src/facts/resource-names.ts";

const takes = (type: string, name: string) => RESOURCE_NAMES.get(type)?.pattern.test(name);

describe("the name of a bucket", () => {
  it.each(["shop", "shop-files", "shop.files.1", "1-shop", "abc", `a${"-".repeat(61)}z`])("can be %s", (name) => {
    expect(takes("AWS::S3::Bucket", name)).toBe(true);
  });

  it.each([
    "My_Bucket",
    "shop_files",
    "Shop",
    "ab",
    "shop-",
    "-shop",
    ".shop",
    "shop..files",
    "192.168.5.4",
    "xn--shop",
    "sthree-shop",
    "shop-s3alias",
    "shop--ol-s3",
    "shop--x-s3",
    "shop/files",
    "a".repeat(64),
    "",
  ])("cannot be %j", (name) => {
    expect(takes("AWS::S3::Bucket", name)).toBe(false);
  });
});

it.each([
  [
    "AWS::SQS::Queue",
    ["jobs", "Jobs_1.fifo", "a".repeat(80), `${"a".repeat(75)}.fifo`],
    ["a b", "jobs.v1", "a".repeat(81), `${"a".repeat(76)}.fifo`],
  ],
  ["AWS::SNS::Topic", ["orders", "Orders_1.fifo", "a".repeat(256)], ["a b", "orders.v1", "a".repeat(257)]],
  ["AWS::DynamoDB::Table", ["abc", "shop.Orders_1-2", "a".repeat(255)], ["ab", "a/bc", "a".repeat(256)]],
  [
    "AWS::Lambda::Function",
    ["a", "make-Thumb_1", "arn:aws:lambda:eu-west-1:123456789012:function:a"],
    ["a b", "a.b", "a".repeat(65)],
  ],
  ["AWS::Logs::LogGroup", ["/ecs/shop", "a#b.c_d-e", "a".repeat(512)], ["a b", "a:b", "a".repeat(513)]],
  ["AWS::IAM::Role", ["shop-task", "a+b=c,d.e@f_g", "a".repeat(64)], ["a b", "a/b", "a".repeat(65)]],
  ["AWS::KMS::Alias", ["alias/shop", "alias/shop/data_1-2"], ["shop", "alias/aws/shop", "alias/", "alias/a b"]],
  ["AWS::Kinesis::Stream", ["orders", "a.b_c-d", "a".repeat(128)], ["a b", "a".repeat(129)]],
  ["AWS::RDS::DBCluster", ["shop", "Shop-1", "a".repeat(63)], ["1shop", "shop-", "shop--1", "shop_1", "a".repeat(64)]],
  ["AWS::RDS::DBInstance", ["shop", "Shop-1"], ["1shop", "shop-", "shop--1", "shop.1"]],
  ["AWS::ElastiCache::ReplicationGroup", ["shop", "a".repeat(40)], ["1shop", "shop-", "shop--1", "a".repeat(41)]],
] as const)("of %s is what AWS takes", (type, right, wrong) => {
  expect(right.filter((name) => takes(type, name) !== true)).toEqual([]);
  expect(wrong.filter((name) => takes(type, name) !== false)).toEqual([]);
});
