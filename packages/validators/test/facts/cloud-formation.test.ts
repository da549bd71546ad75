import { describe, expect, it } from "vitest";
import { attributesOf } from "../../src/facts/cloud-formation.ts";

describe("the attributes of a type", () => {
  it.each([
    ["AWS::ECS::Cluster", "Arn", true],
    ["AWS::ECS::Cluster", "arn", false],
    ["AWS::ECS::Cluster", "Arn.", false],
    ["AWS::ECS::Cluster", "", false],
    ["AWS::RDS::DBCluster", "Endpoint.Address", true],
    ["AWS::RDS::DBCluster", "ReadEndpoint.Address", true],
    ["AWS::RDS::DBCluster", "Endpoints", false],
    ["AWS::ElastiCache::ServerlessCache", "Endpoint", true],
    ["AWS::ElastiCache::ServerlessCache", "Endpoint.Address", true],
    ["AWS::ElastiCache::ServerlessCache", "Endpoint.Host", false],
    ["AWS::ElastiCache::ServerlessCache", "End", false],
    ["AWS::EC2::SecurityGroup", "GroupDescription", true],
    ["AWS::ECS::CapacityProvider", "", false],
  ])("of %s: %s is one: %s", (type, attribute, isOne) => {
    expect(attributesOf(type)?.has(attribute)).toBe(isOne);
  });

  it("are named without what has parts, and none where there is none", () => {
    expect(attributesOf("AWS::ElastiCache::CacheCluster")?.names).toEqual(["ConfigurationEndpoint", "RedisEndpoint"]);
    expect(attributesOf("AWS::ECS::CapacityProvider")?.names).toEqual([]);
  });

  it.each(["AWS::CloudFormation::Stack", "Custom::Thing", "Shop::Web::Service::MODULE", "constructor", "__proto__"])(
    "of %s are not known",
    (type) => {
      expect(attributesOf(type)).toBeUndefined();
    },
  );
});
