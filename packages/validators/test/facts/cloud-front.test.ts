import { describe, expect, it } from "vitest";
import {
  CACHE_POLICIES,
  CLOUDFRONT_REGION,
  CLOUDFRONT_ZONE,
  ORIGIN_FACING_PREFIX_LISTS,
  ORIGIN_REQUEST_POLICIES,
} from "../../src/facts/cloud-front.ts";
import { partitionOf } from "../../src/facts/regions.ts";

describe("the prefix list of CloudFront's addresses", () => {
  it.each([
    ["us-east-1", "pl-3b927c52"],
    ["us-west-2", "pl-82a045eb"],
    ["eu-central-1", "pl-a3a144ca"],
    ["eu-west-1", "pl-4fa04526"],
    ["ap-northeast-1", "pl-58a04531"],
    ["sa-east-1", "pl-5da64334"],
  ])("is in %s %s", (region, id) => {
    expect(ORIGIN_FACING_PREFIX_LISTS[region]).toBe(id);
  });

  it.each(Object.entries(ORIGIN_FACING_PREFIX_LISTS))("of %s has the id of a prefix list, %s", (region, id) => {
    expect(partitionOf(region)).toBe("aws");
    expect(id).toMatch(/^pl-[0-9a-f]{8}$/);
  });

  it("is another one in each region", () => {
    const ids = Object.values(ORIGIN_FACING_PREFIX_LISTS);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is not known where CloudFront has none, or none that AWS lists", () => {
    expect(ORIGIN_FACING_PREFIX_LISTS["cn-north-1"]).toBeUndefined();
    expect(ORIGIN_FACING_PREFIX_LISTS["us-gov-west-1"]).toBeUndefined();
  });
});

it("knows the policies that AWS manages by their ids", () => {
  expect(CACHE_POLICIES).toEqual({
    optimized: "658327ea-f89d-4fab-a63d-7e88639e58f6",
    disabled: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
  });
  expect(ORIGIN_REQUEST_POLICIES).toEqual({
    AllViewer: "216adef6-5c7f-47e4-b989-5492eafa07d3",
    AllViewerExceptHostHeader: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
  });
});

it("knows where the records and the certificates of distributions are", () => {
  expect(CLOUDFRONT_ZONE).toBe("Z2FDTNDATAQYW2");
  expect(CLOUDFRONT_REGION).toBe("us-east-1");
});
