import { network, queue, service, stack } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { isExpanded, sectionOf } from "../../../../src/lower/resources/stack/given-template.ts";
import { stacksOf } from "../../../../src/model/assembly.ts";
import { codesOf, IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

const net = network();
const jobs = queue("jobs");
const data = stack("data", {
  template: "./data.yaml",
  parameters: { VpcId: net.vpcId, SubnetIds: net.privateSubnets, QueueArn: jobs.arn(), Capacity: 5, IsWide: false },
});
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: IMAGE,
  environment: { TABLE: data.output("TableName") },
  permissions: [{ actions: ["dynamodb:GetItem"], resources: [data.output("TableArn")] }],
});
const names = ["VpcId", "SubnetIds", "QueueArn", "Capacity", "IsWide"];
const value = {
  Description: "Data",
  Parameters: Object.fromEntries(names.map((name) => [name, {}])),
  Resources: { Table: { Type: "AWS::DynamoDB::Table" }, "Fn::ForEach::Others": [] },
  Outputs: { TableName: { Value: { Ref: "Table" } }, TableArn: { Value: { "Fn::GetAtt": ["Table", "Arn"] } } },
};
const shop = lowerShop(
  { network: net, workloads: [api] },
  { readTemplate: (path) => (path === "./data.yaml" ? { text: "# as it is\n", value } : undefined) },
);

describe("a template that was there already", () => {
  it("is a stack of the app with values for its parameters, after those that it takes them from", () => {
    expect(codesOf(shop)).toEqual([]);
    const stacks = shop.assembly.sharedStacks;
    expect(stacks.map(({ name }) => name)).toEqual([
      "shop-production-platform",
      "shop-production-queue-jobs",
      "shop-production-stack-data",
    ]);
    expect(stacks.at(-1)).toMatchObject({
      kind: "resource",
      text: "# as it is\n",
      template: { Description: "Data", Resources: { Table: { Type: "AWS::DynamoDB::Table" } }, Outputs: value.Outputs },
      parameters: { Capacity: "5", IsWide: "false" },
      inputs: {
        VpcId: { stack: "shop-production-platform", output: "Vpc" },
        SubnetIds: { stack: "shop-production-platform", output: "PrivateSubnets" },
        QueueArn: { stack: "shop-production-queue-jobs", output: "Arn" },
      },
    });
  });

  it("gives others its outputs", () => {
    const stack = "shop-production-stack-data";
    expect(stacksOf(shop.assembly).at(-1)?.inputs).toMatchObject({
      DataStackTableName: { stack, output: "TableName" },
      DataStackTableArn: { stack, output: "TableArn" },
    });
    expect(JSON.stringify(propertiesOf(shop, "shop-production-api", "TaskRole"))).toContain(
      '"Resource":[{"Ref":"DataStackTableArn"}]',
    );
  });

  it("takes values of a network that exists as they are", () => {
    const there = network.existing({
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
    });
    const parameters = { VpcId: there.vpcId, SubnetIds: there.privateSubnets };
    const { assembly } = lowerShop({
      network: there,
      workloads: [],
      resources: [stack("data", { template: "./data.yaml", parameters })],
    });
    expect(assembly.sharedStacks.at(-1)?.parameters).toEqual({
      VpcId: "vpc-0123456789abcdef0",
      SubnetIds: "subnet-0123456789abcdef0,subnet-0123456789abcdef1",
    });
  });
});

describe("a section of a template", () => {
  it("is empty where the template has none", () => {
    expect(sectionOf({ Outputs: ["a"] }, "Outputs")).toEqual({});
  });

  it.each([
    [{ Transform: "Include", Outputs: {} }, true],
    [{ "Fn::Transform": {}, Outputs: {} }, true],
    [{ Outputs: { "Fn::ForEach::Names": [] } }, true],
    [{ Outputs: { Name: { Value: { "Fn::Sub": "a" } } }, Resources: { "Fn::ForEach::A": [] } }, false],
  ])("may have more than is seen in %j: %j", (template, isMore) => {
    expect(isExpanded(template, "Outputs")).toBe(isMore);
  });
});
