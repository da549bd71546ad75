import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { describe, expect, it } from "vitest";
import { knownType, meantType } from "../../../../src/lower/resources/stack/known-types.ts";

describe("a type that configs are typed with", () => {
  it("has its properties, its attributes and what gives its ARN", () => {
    expect(knownType("AWS::KMS::Alias")).toEqual({
      properties: ["AliasName", "TargetKeyId"],
      required: ["AliasName", "TargetKeyId"],
      attributes: [],
      lists: [],
      arn: undefined,
    });
    expect(knownType("AWS::MemoryDB::SubnetGroup")).toMatchObject({
      attributes: ["ARN", "SupportedNetworkTypes"],
      lists: ["SupportedNetworkTypes"],
      arn: "ARN",
    });
  });

  it.each([
    ["AWS::DynamoDB::Table", "Arn"],
    ["AWS::RDS::DBCluster", "DBClusterArn"],
    ["AWS::SNS::Topic", "TopicArn"],
    ["AWS::IAM::ManagedPolicy", "PolicyArn"],
    ["AWS::SecretsManager::Secret", "Ref"],
  ])("%s has its ARN by %s", (type, arn) => {
    expect(knownType(type)?.arn).toBe(arn);
  });

  it("is told apart from others", () => {
    expect(knownType("AWS::IoT::Thing")).toBeUndefined();
    expect(knownType("constructor")).toBeUndefined();
  });

  it("is meant by what is like its name, and by no other type that AWS has", () => {
    expect(meantType("AWS::DynamoDB::Tabel")).toBe("AWS::DynamoDB::Table");
    const types = [...loadAwsServiceSpecSync().all("resource")].map((resource) => resource.cloudFormationType);
    expect(types.length).toBeGreaterThan(1500);
    expect(types.filter((type) => knownType(type) === undefined && meantType(type) !== undefined)).toEqual([]);
  });
});
