import { describe, expect, it } from "vitest";
import { BALANCER_ZONES, FIXED_RESPONSE, RULE_CONDITIONS, TARGET_GROUP } from "../../src/facts/load-balancing.ts";
import { partitionOf } from "../../src/facts/regions.ts";

describe("the hosted zone of Application Load Balancers", () => {
  // Source: "Elastic Load Balancing endpoints and quotas" in the AWS general reference.
  it.each([
    ["us-east-1", "Z35SXDOTRQ7X7K"],
    ["us-west-2", "Z1H1FL5HABSF5"],
    ["eu-central-1", "Z215JYRZR1TBD5"],
    ["eu-west-1", "Z32O12XQLNTSW2"],
    ["ap-southeast-2", "Z1GM3OXH4ZPM65"],
    ["mx-central-1", "Z023552324OKD1BB28BH5"],
    ["cn-north-1", "Z1GDH35T77C1KE"],
    ["us-gov-west-1", "Z33AYJ8TM3BH4J"],
  ])("is in %s %s", (region, id) => {
    expect(BALANCER_ZONES[region]).toBe(id);
  });

  it.each(Object.entries(BALANCER_ZONES))("of %s has the id of a hosted zone, %s", (region, id) => {
    expect(partitionOf(region)).toMatch(/^aws(-cn|-us-gov)?$/);
    expect(id).toMatch(/^Z[0-9A-Z]{12,20}$/);
  });

  it("is another one in each region", () => {
    const ids = Object.values(BALANCER_ZONES);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("what a listener rule compares with", () => {
  it.each(["Host", "X-Api-Version", "a", "9", "!#$%&'+-.^_`|~"])("can be the header %s", (name) => {
    expect(RULE_CONDITIONS.headerName.pattern.test(name)).toBe(true);
  });

  it.each(["", "X Api", "X-*", "X-Api:", "X-Api?", "X/Api", " Host", "Hóst", "Host\n"])(
    "cannot be the header %j",
    (name) => {
      expect(RULE_CONDITIONS.headerName.pattern.test(name)).toBe(false);
    },
  );

  it.each(["GET", "M-SEARCH", "_", "A-Z_"])("can be the method %s", (name) => {
    expect(RULE_CONDITIONS.method.pattern.test(name)).toBe(true);
  });

  it.each(["", "get", "GET ", "GET1", "G*", "GET\n", "Get"])("cannot be the method %j", (name) => {
    expect(RULE_CONDITIONS.method.pattern.test(name)).toBe(false);
  });
});

it.each(["200", "299", "404", "400", "503", "599"])("can be answered with the fixed status %s", (status) => {
  expect(FIXED_RESPONSE.statusCode.test(status)).toBe(true);
});

it.each(["", "100", "199", "301", "302", "399", "600", "20", "2000", "2xx", " 200", "200\n"])(
  "cannot be answered with the fixed status %j",
  (status) => {
    expect(FIXED_RESPONSE.statusCode.test(status)).toBe(false);
  },
);

it("lets the default timeout of a health check be shorter than its default interval", () => {
  expect(TARGET_GROUP.timeout.default).toBeLessThan(TARGET_GROUP.interval.default);
});
