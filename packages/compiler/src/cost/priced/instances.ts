import { isRecord, recordIn } from "../../read/is-record.ts";
import type { Priced, PricedResource, PricedType } from "../cost.ts";
import { HOURS, instancePrice } from "../prices.ts";

/** The instances of a group, at what they cost on demand. */
export const instances: PricedType = {
  type: "AWS::AutoScaling::AutoScalingGroup",
  price: (resource) => [priceOf(resource)],
};

function priceOf({ properties, known, prices, referred }: PricedResource): Priced {
  const mixed = recordIn(properties["MixedInstancesPolicy"]);
  const template = recordIn(mixed["LaunchTemplate"]);
  const specification = recordIn(template["LaunchTemplateSpecification"] ?? properties["LaunchTemplate"]);
  const launched = recordIn(referred(specification["LaunchTemplateId"])?.properties["LaunchTemplateData"]);
  const overrides: readonly unknown[] = Array.isArray(template["Overrides"]) ? template["Overrides"] : [];
  const types = [
    ...overrides.filter(isRecord).map((one) => known(one["InstanceType"])),
    known(launched["InstanceType"]),
  ];
  const type = types.find((one) => typeof one === "string");
  const [least, most] = [Number(known(properties["MinSize"])), Number(known(properties["MaxSize"]))];
  const hour = typeof type === "string" ? instancePrice(type, prices) : undefined;
  const words = `${least} to ${most} instances of ${type ?? "a type that the template does not say"}`;
  const isSpot = known(recordIn(mixed["InstancesDistribution"])["OnDemandPercentageAboveBaseCapacity"]) === 0;
  if (hour === undefined || Number.isNaN(least + most))
    return { uncounted: `${words}, of which there is no price here` };
  if (isSpot) return { uncounted: `${words} on Spot, at most ${(HOURS * most * hour).toFixed(2)} USD a month` };
  return { what: words, least: HOURS * least * hour, most: HOURS * most * hour };
}
