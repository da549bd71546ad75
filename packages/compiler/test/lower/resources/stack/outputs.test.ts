import { resource, stack } from "@ecs-dsl/dsl";
import type { OutputReference } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import {
  isStackReference,
  stackOutputName,
  stackValue,
  typeIn,
} from "../../../../src/lower/resources/stack/outputs.ts";
import { lowerShop, templateOf } from "../../lowered.ts";
import { IMAGE } from "../../lowered.ts";
import { service } from "@ecs-dsl/dsl";

const data = stack("data", {
  Table: resource("AWS::DynamoDB::Table", { KeySchema: [{ AttributeName: "id", KeyType: "HASH" }] }),
  TableStream: resource("AWS::SNS::Topic", {}),
  Secret: resource("AWS::SecretsManager::Secret", {}),
  Broker: resource<string>("AWS::AmazonMQ::Broker", {}),
  Thing: resource("AWS::IoT::Thing", {}),
});

const reference = (output: string, ...at: readonly string[]): OutputReference => ({
  kind: "reference",
  of: "output",
  resource: data,
  output,
  at,
});

describe("a reference to a stack", () => {
  it("is about as many names as its kind of value takes", () => {
    expect(isStackReference(reference("ref", "Table"))).toBe(true);
    expect(isStackReference(reference("attribute", "Table", "Arn"))).toBe(true);
    expect(isStackReference(reference("ref"))).toBe(false);
    expect(isStackReference(reference("attribute", "Table"))).toBe(false);
    expect(isStackReference(reference("url", "Table"))).toBe(false);
    expect(isStackReference({ ...reference("ref", "Table"), access: "read" })).toBe(false);
  });

  it("finds the ARN by the type of the resource", () => {
    expect(stackValue(reference("arn", "Table"))).toEqual({ id: "Table", attribute: "Arn" });
    expect(stackValue(reference("arn", "TableStream"))).toEqual({ id: "TableStream", attribute: "TopicArn" });
    expect(stackValue(reference("arn", "Secret"))).toEqual({ id: "Secret" });
    expect(stackValue(reference("arn", "Thing"))).toEqual({ id: "Thing", attribute: "Arn" });
    expect(typeIn(data.props, "Gone")).toBe("");
  });

  it("names its output after the resource and the attribute", () => {
    expect(stackOutputName(reference("ref", "Table"))).toBe("TableRef");
    expect(stackOutputName(reference("arn", "Table"))).toBe("TableArn");
    expect(stackOutputName(reference("attribute", "Thing", "Endpoint.Address"))).toBe("ThingEndpointAddress");
    expect(stackOutputName(reference("port", "Db"))).toBe("DbSecurityGroup");
  });

  it("tells apart outputs that would have one name", () => {
    const [one, other] = [reference("attribute", "Table", "StreamArn"), reference("attribute", "TableStream", "Arn")];
    expect(stackOutputName(other)).toBe("TableStreamArn");
    expect(stackOutputName(one)).toMatch(/^TableStreamArn[0-9a-f]{6}$/);
  });
});

it("has outputs for what others take, each once, a list as text", () => {
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    environment: {
      TABLE: data.ref("Table"),
      AGAIN: data.ref("Table"),
      IPS: data.attribute("Broker", "IpAddresses"),
    },
  });
  expect(templateOf(lowerShop({ workloads: [api] }), "shop-production-stack-data").Outputs).toEqual({
    BrokerIpAddresses: { Value: { "Fn::Join": [",", { "Fn::GetAtt": ["Broker", "IpAddresses"] }] } },
    TableRef: { Value: { Ref: "Table" } },
  });
  const nobody = lowerShop({ workloads: [], resources: [data] });
  expect(templateOf(nobody, "shop-production-stack-data")).not.toHaveProperty("Outputs");
});
