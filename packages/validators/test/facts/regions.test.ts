import { describe, expect, it } from "vitest";
import { isMisspeltRegion, partitionOf, REGION_NAME, REGIONS, urlSuffixOf } from "../../src/facts/regions.ts";

// Source: "AWS Regions" in the AWS general reference, and the regions of AWS's SDKs.
const NAMES = `
af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2
ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1
eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2
us-west-1 us-west-2 cn-north-1 cn-northwest-1 eusc-de-east-1 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1
us-isob-west-1 us-isof-east-1 us-isof-south-1 eu-isoe-west-1
`;

describe("the name of a region", () => {
  it.each(NAMES.trim().split(/\s+/))("can be %s", (region) => {
    expect(REGIONS).toContain(region);
    expect(REGION_NAME.test(region)).toBe(true);
    expect(isMisspeltRegion(region)).toBe(false);
    expect(isMisspeltRegion(region)).toBe(false);
  });

  it.each(REGIONS)("of the list has its form: %s", (region) => {
    expect(REGION_NAME.test(region)).toBe(true);
  });

  it.each(["eu-west-9", "ap-southeast-12", "ap-northwest-1"])("can be %s, should AWS open it", (region) => {
    expect(REGION_NAME.test(region)).toBe(true);
  });

  it.each([
    "",
    "us-east",
    "us-east-",
    "us-east-0",
    "us-east-100",
    "us-east-1a",
    "aws-us-east-1",
    "us-east-1.amazonaws.com",
    "US-EAST-1",
    "us_east_1",
    "xx-east-1",
    "us-middle-1",
    "us-centraleast-1",
    "us-isoa-east-1",
    "us-isox-west-1",
    "us-east-one",
  ])("cannot be %j", (region) => {
    expect(REGION_NAME.test(region)).toBe(false);
  });
});

it.each([
  "us-esat-1",
  "us-east-1a",
  "us-east1",
  "us-east-12a",
  "us-east-100",
  "US-EAST-1",
  "uk-south-1",
  "eu-1",
  "us-isoa-east-1",
])("takes %s for a region that is misspelt", (text) => {
  expect(isMisspeltRegion(text)).toBe(true);
});

it.each([
  "region",
  "my-region",

  "*",
  "",
  "us-west-2-lax-1",
  "us-east",
  "us-east-1ab",
  "us east 1",
  "1-us-east-1",
  "usa",
])("takes %j for none", (text) => {
  expect(isMisspeltRegion(text)).toBe(false);
});

// Source: `partitions.json` of AWS's SDKs, where `dnsSuffix` is what templates call AWS::URLSuffix.
it.each([
  ["us-east-1", "aws", "amazonaws.com"],
  ["eu-central-1", "aws", "amazonaws.com"],
  ["cn-north-1", "aws-cn", "amazonaws.com.cn"],
  ["cn-northwest-1", "aws-cn", "amazonaws.com.cn"],
  ["us-gov-west-1", "aws-us-gov", "amazonaws.com"],
  ["eusc-de-east-1", "aws-eusc", "amazonaws.eu"],
  ["us-iso-east-1", "aws-iso", "c2s.ic.gov"],
  ["us-isob-east-1", "aws-iso-b", "sc2s.sgov.gov"],
  ["eu-isoe-west-1", "aws-iso-e", "cloud.adc-e.uk"],
  ["us-isof-south-1", "aws-iso-f", "csp.hci.ic.gov"],
])("knows that the region %s is in the partition %s, with addresses below %s", (region, partition, urlSuffix) => {
  expect(partitionOf(region)).toBe(partition);
  expect(urlSuffixOf(region)).toBe(urlSuffix);
});
