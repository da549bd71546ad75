import { external, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const lowered = lowerShop({
  tags: { team: "plant" },
  workloads: ["factory", "shop-2"].map((name) => service(name, { image: IMAGE, memory: 64, capacity: external(name) })),
});

it("is of Systems Manager, with what both agents do", () => {
  expect(propertiesOf(lowered, "shop-production-platform", "FactoryActivationRole")).toMatchObject({
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Principal: { Service: "ssm.amazonaws.com" },
          Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
        },
      ],
    },
    ManagedPolicyArns: [
      { "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/AmazonSSMManagedInstanceCore" },
      { "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role" },
    ],
    Tags: [{ Key: "team", Value: "plant" }],
  });
});

it("is named by an output, one for each capacity", () => {
  const { Outputs = {} } = templateOf(lowered, "shop-production-platform");
  const roles = Object.entries(Outputs).filter(([, { Value }]) => JSON.stringify(Value).includes("ActivationRole"));
  expect(roles).toHaveLength(2);
  expect(roles[0]).toEqual(["FactoryActivationRole", { Value: { Ref: "FactoryActivationRole" } }]);
});

it("has tags and overrides of its capacity, and defaults", () => {
  const factory = external("factory", { tags: { team: "north" }, overrides: { role: { MaxSessionDuration: 7200 } } });
  const shop = lowerShop({
    tags: { team: "plant" },
    defaults: { external: { tags: { owner: "ops" } } },
    workloads: [service("press", { image: IMAGE, memory: 64, capacity: factory })],
  });
  expect(propertiesOf(shop, "shop-production-platform", "FactoryActivationRole")).toMatchObject({
    MaxSessionDuration: 7200,
    Tags: [
      { Key: "owner", Value: "ops" },
      { Key: "team", Value: "north" },
    ],
  });
});
