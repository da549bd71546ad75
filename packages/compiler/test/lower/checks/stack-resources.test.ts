import { resource, securityGroup, stack, type StackContent } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const made = (content: StackContent) => lowerShop({ workloads: [], resources: [stack("data", content)] });
const any = (type: string, properties: object, options = {}) => resource<string>(type, { ...properties }, options);

it("reports a logical id that CloudFormation does not take", () => {
  const shop = made({ "order-topic": any("AWS::SNS::Topic", {}), "-": any("AWS::SNS::Topic", {}) });
  expect(codesOf(shop)).toEqual([
    "config/resource-id at stacks.data.order-topic",
    "config/resource-id at stacks.data.-",
  ]);
  expect(textsOf(shop)).toEqual([
    [
      'Stack "data" has the logical id "order-topic"; CloudFormation takes 1 to 255 letters and digits.',
      'Write it as "ordertopic".',
    ],
    [
      'Stack "data" has the logical id "-"; CloudFormation takes 1 to 255 letters and digits.',
      "Name the resource with letters and digits.",
    ],
  ]);
});

describe("properties", () => {
  it.each([
    ["billingMode", "BillingMode"],
    ["BilingMode", "BillingMode"],
    ["tags", "Tags"],
  ])("%s is reported as %s", (name, meant) => {
    const shop = made({ Table: any("AWS::DynamoDB::Table", { KeySchema: [], [name]: "PAY_PER_REQUEST" }) });
    expect(codesOf(shop)).toEqual([`config/resource-property at stacks.data.Table.${name}`]);
    expect(textsOf(shop)).toEqual([
      [
        `Resource "Table" of stack "data" has the property "${name}", which AWS::DynamoDB::Table does not have.`,
        `Did you mean \`${meant}\`?`,
      ],
    ]);
  });

  it("are reported where one that is needed is not there", () => {
    const shop = made({
      Alias: any("AWS::KMS::Alias", { AliasNam: "alias/shop" }),
      Table: any("AWS::DynamoDB::Table", {}),
    });
    expect(codesOf(shop)).toEqual([
      "config/resource-property at stacks.data.Alias.AliasNam",
      "config/resource-property at stacks.data.Alias",
      "config/resource-property at stacks.data.Table",
    ]);
    expect(textsOf(shop).slice(1)).toEqual([
      ['Resource "Alias" of stack "data" lacks `TargetKeyId`, which AWS::KMS::Alias needs.', "Set `TargetKeyId`."],
      ['Resource "Table" of stack "data" lacks `KeySchema`, which AWS::DynamoDB::Table needs.', "Set `KeySchema`."],
    ]);
  });

  it("pass where they may be new at AWS, or are of a type that is not known", () => {
    expect(codesOf(made({ Orders: any("AWS::SNS::Topic", { BrandNewSetting: 1 }) }))).toEqual([]);
    expect(codesOf(made({ Till: any("AWS::IoT::Thing", { thingName: 1 }) }))).toEqual([]);
  });
});

describe("what a stack names in itself", () => {
  it("passes where it is there", () => {
    const shop = made({
      Orders: any("AWS::SNS::Topic", { TopicName: { "Fn::Sub": "${AWS::StackName}-orders" } }),
      Mail: any(
        "AWS::SNS::Subscription",
        { TopicArn: { Ref: "Orders" }, Protocol: "email", Endpoint: { "Fn::GetAtt": ["DbSecurityGroup", "GroupId"] } },
        { dependsOn: ["Orders"] },
      ),
      Db: any("AWS::RDS::DBCluster", { VpcSecurityGroupIds: [securityGroup("Db", { port: 5432 })] }),
    });
    expect(codesOf(shop)).toEqual([]);
  });

  it("is reported where it is not", () => {
    const shop = made({
      Orders: any("AWS::SNS::Topic", { TopicName: { "Fn::If": ["IsLive", "orders", "draft"] } }),
      Mail: any("AWS::SNS::Subscription", { TopicArn: { Ref: "Order" }, Protocol: "email" }, { dependsOn: "Queue" }),
    });
    expect(codesOf(shop)).toEqual([
      'config/resource-reference at stacks.data.Orders.TopicName["Fn::If"]',
      "config/resource-reference at stacks.data.Mail.TopicArn.Ref",
      "config/resource-reference at stacks.data.Mail.dependsOn",
    ]);
    expect(textsOf(shop)).toEqual([
      [
        'Resource "Orders" of stack "data" asks at `TopicName.Fn::If` for the condition "IsLive"; a stack of resources has no conditions.',
        "Choose the value in TypeScript, with `pick` where it differs between environments.",
      ],
      [
        'Resource "Mail" of stack "data" refers at `TopicArn.Ref` to "Order", which its stack does not have.',
        'Did you mean "Orders"?',
      ],
      [
        'Resource "Mail" of stack "data" depends on "Queue", which its stack does not have.',
        "Name one of the 2 resources of the stack, or use a reference of the DSL for what is in another.",
      ],
    ]);
  });
});

describe("a type", () => {
  it.each([
    ["AWS::DynamoDB::Tabel", 'Did you mean "AWS::DynamoDB::Table"?'],
    ["aws::sns::topic", 'Did you mean "AWS::SNS::Topic"?'],
    ["DynamoDB Table", 'Write it like "AWS::DynamoDB::Table".'],
    ["Table", 'Write it like "AWS::DynamoDB::Table".'],
  ])("%s is reported", (type, help) => {
    const shop = made({ One: any(type, {}) });
    expect(codesOf(shop)).toEqual(["config/resource-type at stacks.data.One"]);
    expect(textsOf(shop)).toEqual([
      [`Resource "One" of stack "data" has the type "${type}", which CloudFormation does not know.`, help],
    ]);
  });

  it.each(["AWS::IoT::Thing", "Custom::Seed", "Alexa::ASK::Skill", "Initech::TPS::Report::MODULE", "Custom::a_b@c-d"])(
    "%s passes",
    (type) => {
      expect(codesOf(made({ One: any(type, {}) }))).toEqual([]);
    },
  );
});

describe("security groups of one name", () => {
  const cache = (...ports: readonly number[]) =>
    any("AWS::ElastiCache::ServerlessCache", {
      Engine: "valkey",
      ServerlessCacheName: "shop",
      SecurityGroupIds: ports.map((port) => securityGroup("Cache", { port })),
    });

  it("are one group", () => {
    expect(codesOf(made({ One: cache(6379, 6379) }))).toEqual([]);
  });

  it("are reported with two ports, or with the id of a resource", () => {
    const shop = made({ One: cache(6379, 6380), CacheSecurityGroup: any("AWS::SNS::Topic", {}) });
    expect(codesOf(shop)).toEqual([
      "config/security-group-twice at stacks.data.One",
      "config/security-group-twice at stacks.data.One",
    ]);
    expect(textsOf(shop)).toEqual([
      [
        'Resource "One" of stack "data" has a security group "Cache" for port 6380, and the stack has one of that name for port 6379.',
        "Give the two different names.",
      ],
      [
        'Resource "One" of stack "data" has a security group "Cache", whose logical id "CacheSecurityGroup" a resource of the stack has.',
        "Give the group or the resource another name.",
      ],
    ]);
  });
});
