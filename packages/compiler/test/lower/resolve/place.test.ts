import { describe, expect, it } from "vitest";
import {
  ACCOUNT,
  located,
  PARTITION,
  placeOf,
  REGION,
  regionOf,
  substituted,
} from "../../../src/lower/resolve/place.ts";

const shop = placeOf({ name: "production", account: "123456789012", region: "eu-west-1" });

describe("placeOf", () => {
  it.each([
    ["eu-west-1", "aws", "amazonaws.com"],
    ["cn-north-1", "aws-cn", "amazonaws.com.cn"],
    ["us-gov-west-1", "aws-us-gov", "amazonaws.com"],
    ["eusc-de-east-1", "aws-eusc", "amazonaws.eu"],
  ])("knows the partition of %s", (region, partition, urlSuffix) => {
    expect(placeOf({ name: "production", account: "123456789012", region })).toMatchObject({
      partition,
      urlSuffix,
      isKnown: true,
    });
  });

  it.each([
    ["123456789012", "us-east-1a"],
    ["shop", "us-east-1"],
  ])("leaves account %s in region %s to the finding about it", (account, region) => {
    expect(placeOf({ name: "production", account, region }).isKnown).toBe(false);
  });

  it("leaves to the deployment what the app does not name", () => {
    expect(placeOf({ name: "default" })).toMatchObject({ account: "${AWS::AccountId}", isKnown: false });
  });
});

describe("a text about a location", () => {
  it("has the account in a document, and a pseudo parameter in a template", () => {
    const arn = located(shop, "arn:", PARTITION, ":ecs:", REGION, ":", ACCOUNT, ":cluster/shop");
    expect(arn.read).toBe("arn:aws:ecs:eu-west-1:123456789012:cluster/shop");
    expect(arn.template).toEqual({
      "Fn::Sub": "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/shop",
    });
  });

  it("keeps `${` of a name out of CloudFormation's hands", () => {
    expect(substituted(["a${b}", ACCOUNT])).toEqual({ "Fn::Sub": "a${!b}${AWS::AccountId}" });
    expect(located(shop, "a${b}-", ACCOUNT).read).toBe("a${b}-123456789012");
  });

  it("may be the region alone", () => {
    expect(regionOf(shop)).toMatchObject({ read: "eu-west-1", template: { Ref: "AWS::Region" } });
  });
});
