import { describe, expect, it } from "vitest";
import {
  balancerOf,
  comesByHttps,
  listenerArn,
  listenerOf,
  portsOf,
} from "../../../src/lower/resolve/existing-load-balancers.ts";

const START = "arn:aws:elasticloadbalancing:us-east-1:123456789012:";
const ARN = `${START}listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2`;
const OF_EDGE = {
  region: "us-east-1",
  account: "123456789012",
  fullName: "app/edge/50dc6c495c0c9188",
  balancerArn: `${START}loadbalancer/app/edge/50dc6c495c0c9188`,
};

describe("the ARN of a listener", () => {
  it("says what its load balancer is", () => {
    expect(listenerArn(ARN)).toEqual(OF_EDGE);
    expect(listenerArn(ARN.replace("arn:aws:", "arn:aws-us-gov:"))?.balancerArn).toContain("arn:aws-us-gov:");
  });

  it.each(["", "edge", `${START}loadbalancer/app/edge/50dc6c495c0c9188`, ARN.replace("/app/", "/net/"), `${ARN}/1`])(
    "is none: %s",
    (text) => {
      expect(listenerArn(text)).toBeUndefined();
    },
  );
});

describe("a load balancer that exists", () => {
  const both = { listeners: { https: "S", http: "H", 8443: "8" } };

  it("has a listener for each port that routes name, and one for those that name none", () => {
    expect([undefined, 443, 80, 8443, 9].map((port) => listenerOf(both, port))).toEqual([
      "S",
      "S",
      "H",
      "8",
      undefined,
    ]);
    expect(listenerOf({ listeners: { http: "H" } }, undefined)).toBe("H");
    expect(listenerOf({ listeners: { 443: "4" } }, 443)).toBe("4");
    expect(listenerOf({}, undefined)).toBeUndefined();
    expect(portsOf(both).toSorted((left, right) => left - right)).toEqual([80, 443, 8443]);
  });

  it("is the one that the first ARN says", () => {
    expect(balancerOf({ listeners: { https: "S", http: ARN } })).toEqual(OF_EDGE);
    expect(balancerOf({})).toBeUndefined();
  });

  it("speaks HTTPS where nothing else is known", () => {
    expect([undefined, 443, 80, 8443].map((port) => comesByHttps(both, port))).toEqual([true, true, false, true]);
    expect(comesByHttps({ listeners: { http: "H" } }, undefined)).toBe(false);
  });
});
