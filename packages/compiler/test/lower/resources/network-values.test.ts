import { network, service, text, type Network } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { networkTemplate, networkText, networkValue } from "../../../src/lower/resources/network-values.ts";
import { Lowering } from "../../../src/lower/lowering.ts";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf } from "../lowered.ts";

const theirs = network.existing({
  vpcId: "vpc-0123456789abcdef0",
  privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
});

function shopIn(net: Network) {
  const environment = { VPC: net.vpcId, SUBNETS: text`[${net.privateSubnets}]` };
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, environment })], network: net });
}

describe("in the environment of a task", () => {
  it("the ids of a new network are parameters", () => {
    const shop = shopIn(network());
    expect(codesOf(shop)).toEqual([]);
    expect(JSON.stringify(propertiesOf(shop, "shop-production-api", "TaskDefinition"))).toContain(
      JSON.stringify([
        {
          Name: "SUBNETS",
          Value: { "Fn::Join": ["", ["[", { "Fn::Join": [",", { Ref: "PlatformPrivateSubnets" }] }, "]"]] },
        },
        { Name: "VPC", Value: { Ref: "PlatformVpc" } },
      ]),
    );
  });

  it("those of one that exists are as they are", () => {
    expect(JSON.stringify(documentOf(shopIn(theirs), "taskDefinition"))).toContain(
      JSON.stringify([
        { name: "SUBNETS", value: "[subnet-0123456789abcdef0,subnet-0123456789abcdef1]" },
        { name: "VPC", value: "vpc-0123456789abcdef0" },
      ]),
    );
  });
});

it("is told apart from other values", () => {
  const reference = referenceOf(theirs.vpcId);
  if (reference?.of !== "output") throw new Error("It is a value of a noun.");
  expect(networkValue(reference)).toBe("vpcId");
  expect(networkValue({ ...reference, output: "cidr" })).toBeUndefined();
  expect(networkValue({ ...reference, access: "send" })).toBeUndefined();
  expect(networkValue({ ...reference, resource: { ...reference.resource, kind: "queue" } })).toBeUndefined();
  expect(networkText(new Lowering({ name: "shop" }, { name: "default" }), "vpcId", reference)).toBe(
    "vpc-0123456789abcdef0",
  );
  const view = { vpc: "vpc-1", privateSubnets: ["subnet-1"], privateSubnetCount: 1, publicSubnets: [] };
  expect(networkTemplate(view, "privateSubnets")).toEqual(["subnet-1"]);
});
