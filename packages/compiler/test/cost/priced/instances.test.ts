import { describe, expect, it } from "vitest";
import { PRICES } from "../../../src/cost/prices.ts";
import { pricesOf } from "../template.ts";

const LaunchTemplateId = { Ref: "Template" };
const group = (properties: object) => ({
  Type: "AWS::AutoScaling::AutoScalingGroup",
  Properties: { MinSize: "1", MaxSize: "3", ...properties },
});
const launch = (InstanceType?: string) => ({
  Type: "AWS::EC2::LaunchTemplate",
  Properties: { LaunchTemplateData: { InstanceType } },
});

describe("a group of instances", () => {
  it("costs what its instances cost on demand", () => {
    const resources = { Group: group({ LaunchTemplate: { LaunchTemplateId } }), Template: launch("m7g.large") };
    expect(pricesOf(resources)).toEqual([["1 to 3 instances of m7g.large", 59.57, 178.7]]);
    const prices = { ...PRICES, "ec2-m7g.large": 0.1 };
    expect(pricesOf(resources, { prices })[0]?.[1]).toBe(73);
  });

  it("has no sum on Spot, but a bound", () => {
    const MixedInstancesPolicy = {
      InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0 },
      LaunchTemplate: {
        LaunchTemplateSpecification: { LaunchTemplateId },
        Overrides: [{ InstanceType: "c7g.xlarge" }],
      },
    };
    expect(pricesOf({ Group: group({ MixedInstancesPolicy }), Template: launch() })).toEqual([
      ["1 to 3 instances of c7g.xlarge on Spot, at most 317.55 USD a month"],
    ]);
  });

  it.each([
    [launch("x9z.large"), "1 to 3 instances of x9z.large, of which there is no price here"],
    [launch(), "1 to 3 instances of a type that the template does not say, of which there is no price here"],
  ])("has no sum without a price", (Template, words) => {
    expect(pricesOf({ Group: group({ LaunchTemplate: { LaunchTemplateId } }), Template })).toEqual([[words]]);
  });
});
