import { network, queue, resource, stack, text } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, resourceOf, templateOf } from "../../lowered.ts";

const STACK = "shop-production-stack-data";
const KEY = { KeySchema: [{ AttributeName: "id", KeyType: "HASH" }] } as const;

function made(content: Parameters<typeof stack>[1]) {
  return lowerShop({ workloads: [], resources: [stack("data", content)] });
}

describe("a resource of a stack", () => {
  it("is as it is written", () => {
    const shop = made({
      Orders: resource("AWS::SNS::Topic", { TopicName: "orders", FifoTopic: false }, { dependsOn: ["Thing"] }),
      Thing: resource("AWS::IoT::Thing", {}),
    });
    expect(codesOf(shop)).toEqual([]);
    expect(templateOf(shop, STACK).Resources).toEqual({
      Orders: {
        Type: "AWS::SNS::Topic",
        DependsOn: ["Thing"],
        Properties: { TopicName: "orders", FifoTopic: false },
      },
      Thing: { Type: "AWS::IoT::Thing" },
    });
  });

  it("stays where it holds data, unless it is said otherwise", () => {
    const shop = made({
      Table: resource("AWS::DynamoDB::Table", KEY),
      Draft: resource("AWS::DynamoDB::Table", KEY, { deletionPolicy: "Delete" }),
      Db: resource("AWS::RDS::DBCluster", { Engine: "aurora-mysql" }, { deletionPolicy: "Snapshot" }),
      First: resource("AWS::S3::Bucket", {}, { deletionPolicy: "RetainExceptOnCreate" }),
    });
    const policies = ["Table", "Draft", "Db", "First"].map((id) => {
      const { DeletionPolicy, UpdateReplacePolicy } = { ...resourceOf(shop, STACK, id) };
      return [DeletionPolicy, UpdateReplacePolicy];
    });
    expect(policies).toEqual([
      ["Retain", "Retain"],
      ["Delete", "Delete"],
      ["Snapshot", "Snapshot"],
      ["RetainExceptOnCreate", "Retain"],
    ]);
  });

  it("goes where it is an instance of a cluster, which holds the data", () => {
    const shop = made({
      One: resource("AWS::RDS::DBInstance", { DBClusterIdentifier: { Ref: "Db" } }),
      Alone: resource("AWS::RDS::DBInstance", { Engine: "postgres" }),
      Db: resource("AWS::RDS::DBCluster", { Engine: "aurora-mysql" }),
    });
    expect(["One", "Alone", "Db"].map((id) => resourceOf(shop, STACK, id)?.DeletionPolicy)).toEqual([
      undefined,
      "Retain",
      "Retain",
    ]);
  });

  it("takes values of other nouns as parameters, and is deployed after them", () => {
    const jobs = queue("jobs");
    const shop = made({
      Mail: resource("AWS::SNS::Subscription", {
        TopicArn: { Ref: "AWS::StackName" },
        Protocol: "sqs",
        Endpoint: jobs.arn(),
        FilterPolicy: { kind: [text`to-${jobs.arn()}`, 1, null] },
      }),
    });
    expect(codesOf(shop)).toEqual([]);
    expect(templateOf(shop, STACK).Parameters).toEqual({
      JobsQueueArn: { Type: "String", Description: "Output Arn of stack shop-production-queue-jobs" },
    });
    expect(resourceOf(shop, STACK, "Mail")?.Properties).toMatchObject({
      TopicArn: { Ref: "AWS::StackName" },
      Endpoint: { Ref: "JobsQueueArn" },
      FilterPolicy: { kind: [{ "Fn::Join": ["", ["to-", { Ref: "JobsQueueArn" }]] }, 1, null] },
    });
    const names = shop.assembly.sharedStacks.map(({ name }) => name);
    expect(names.indexOf("shop-production-queue-jobs")).toBeLessThan(names.indexOf(STACK));
  });

  it("takes what stands in plain data with a `kind` of its own as it is", () => {
    const shop = made({ Rule: resource("AWS::Events::Rule", { EventPattern: { kind: "reference", of: ["output"] } }) });
    expect(codesOf(shop)).toEqual([]);
    expect(resourceOf(shop, STACK, "Rule")?.Properties).toEqual({
      EventPattern: { kind: "reference", of: ["output"] },
    });
  });

  it("is reported where no template can hold what it has", () => {
    const shop = made({ Rule: resource<string>("AWS::Events::Rule", { Targets: [network(), () => "api"] }) });
    expect(codesOf(shop)).toEqual([
      "config/property-type at stacks.data.Rule.Targets[0]",
      "config/property-type at stacks.data.Rule.Targets[1]",
    ]);
  });
});
