import { SHAPES, UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { fromCloudFormation } from "../../../src/read/cloudformation/from-cloud-formation.ts";

function environmentValue(value: unknown): unknown {
  const properties = { ContainerDefinitions: [{ Environment: [{ Name: "ORDER", Value: value }] }] };
  return fromCloudFormation(SHAPES.taskDefinition, properties).value;
}

function read(value: unknown): unknown {
  return { containerDefinitions: [{ environment: [{ name: "ORDER", value }] }] };
}

describe("fromCloudFormation", () => {
  it.each([
    [8080, "8080"],
    [1.5, "1.5"],
    [true, "true"],
    ["8080", "8080"],
  ])("writes %s out as text where the API takes text, as CloudFormation does", (written, text) => {
    expect(environmentValue(written)).toEqual(read(text));
  });

  it.each([2 ** 70, 1e-11, Math.PI, Infinity])(
    "does not know the text of %s, whose digits JavaScript does not keep",
    (written) => {
      expect(environmentValue(written)).toEqual(read(UNKNOWN));
    },
  );

  it("reads a dynamic reference around what is not known of it", () => {
    const text = "{{resolve:secretsmanager:${Secret}:SecretString:password}}";
    expect(environmentValue({ "Fn::Sub": text })).toEqual(read(text));
    expect(environmentValue({ "Fn::Sub": "https://${Host}/orders" })).toEqual(read(UNKNOWN));
  });
});

it("keeps what is known of a secret's ARN around what is not", () => {
  const CredentialArn = { "Fn::Sub": "arn:${AWS::Partition}:secretsmanager:eu-west-1:123456789012:secret:hub" };
  const read = (properties: object) => fromCloudFormation(SHAPES.pullThroughCacheRule, properties).value;
  expect(read({ CredentialArn })).toEqual({ credentialArn: CredentialArn["Fn::Sub"] });
  expect(read({ CredentialArn: { Ref: "Secret" } })).toEqual({ credentialArn: UNKNOWN });
});
