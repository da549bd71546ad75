import { describe, expect, it } from "vitest";
import { ecrHost, ecrUri, isEcrHost } from "../../src/facts/ecr-uris.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;

describe("the address of an image in ECR", () => {
  it.each([
    ["123456789012.dkr.ecr.eu-west-1.amazonaws.com", "eu-west-1"],
    ["123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn", "cn-north-1"],
    ["123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1"],
    ["123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com", "us-gov-west-1"],
    ["123456789012.dkr-ecr.eu-west-1.on.aws", "eu-west-1"],
    ["123456789012.dkr-ecr-fips.us-east-1.on.aws", "us-east-1"],
    ["123456789012.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn", "cn-north-1"],
  ])("may have the host %s", (host, region) => {
    const place = { host, account: "123456789012", region, repository: "shop/api" };
    expect(ecrUri(`${host}/shop/api`)).toEqual({ ...place, tag: undefined, digest: undefined });
    expect(ecrUri(`${host}/shop/api:1.2`)).toEqual({ ...place, tag: "1.2", digest: undefined });
    expect(ecrUri(`${host}/shop/api@${DIGEST}`)).toEqual({ ...place, tag: undefined, digest: DIGEST });
    expect(ecrUri(`${host}/shop/api:1.2@${DIGEST}`)).toEqual({ ...place, tag: "1.2", digest: DIGEST });
  });

  it.each([
    "nginx",
    "public.ecr.aws/nginx/nginx:1.27",
    "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
    "123456789012.dkr.ecr.eu-west-1.amazonaws.com/",
    "12345678901.dkr.ecr.eu-west-1.amazonaws.com/api",
    "1234567890123.dkr.ecr.eu-west-1.amazonaws.com/api",
    "123456789012.dkr.ecr.eu-west-1.amazonaws.org/api",
    "123456789012.dkr-ecr.eu-west-1.amazonaws.com/api",
    "https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/api",
  ])("is not %s", (text) => expect(ecrUri(text)).toBeUndefined());

  it("has a host that is known by itself", () => {
    expect(isEcrHost("123456789012.dkr.ecr.eu-west-1.amazonaws.com")).toBe(true);
    expect(isEcrHost("123456789012.dkr-ecr.eu-west-1.on.aws")).toBe(true);
    expect(isEcrHost("123456789012.dkr.ecr.eu-west-1.amazonaws.com/api")).toBe(false);
    expect(isEcrHost("12345678901.dkr.ecr.eu-west-1.amazonaws.com")).toBe(false);
  });

  it("has the domain of its region", () => {
    expect(["eu-west-1", "cn-north-1", "eusc-de-east-1"].map((region) => ecrHost("123456789012", region))).toEqual([
      "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
      "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn",
      "123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu",
    ]);
  });
});
