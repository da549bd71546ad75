import { expect, it } from "vitest";
import { isMisspeltRegion, partitionOf } from "../../src/facts/regions.ts";

it.each(["us-esat-1", "us-east-1a", "us-east1", "US-EAST-1"])("takes %s for a region that is misspelt", (text) => {
  expect(isMisspeltRegion(text)).toBe(true);
});

it.each(["us-east-1", "eu-west-9", "us-gov-west-1", "region", "my-region", "*", "", "us-west-2-lax-1"])(
  "takes %s for none",
  (text) => {
    expect(isMisspeltRegion(text)).toBe(false);
  },
);

it("knows the partition of a region", () => {
  const regions = [
    "us-east-1",
    "cn-north-1",
    "us-gov-west-1",
    "us-iso-east-1",
    "eusc-de-east-1",
    "${Region}",
    undefined,
  ];
  expect(regions.map(partitionOf)).toEqual([
    "aws",
    "aws-cn",
    "aws-us-gov",
    "aws-iso",
    "aws-eusc",
    undefined,
    undefined,
  ]);
});
