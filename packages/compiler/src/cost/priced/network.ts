import { fixed, type Priced, type PricedResource, type PricedType } from "../cost.ts";
import { HOURS } from "../prices.ts";

/** Load balancers, with their public addresses, one in each zone. */
export const loadBalancer: PricedType = {
  type: "AWS::ElasticLoadBalancingV2::LoadBalancer",
  price: (resource) => {
    const { properties, known, prices } = resource;
    const isPublic = known(properties["Scheme"]) !== "internal";
    const own = HOURS * (prices["load-balancer"] ?? 0);
    const kind = known(properties["Type"]) === "network" ? "network load balancer" : "load balancer";
    const addresses = isPublic ? countOf(properties["Subnets"] ?? properties["SubnetMappings"], resource) : 0;
    if (addresses === undefined) return [fixed(kind, own), { uncounted: `public addresses of the ${kind}` }, use(kind)];
    const words = addresses === 0 ? kind : `${kind} with ${addresses} public addresses`;
    return [fixed(words, own + addresses * HOURS * (prices["public-ipv4"] ?? 0)), use(kind)];
  },
};

function use(kind: string): Priced {
  return { uncounted: `what goes through the ${kind}, in capacity units` };
}

export const natGateway: PricedType = {
  type: "AWS::EC2::NatGateway",
  price: ({ prices }) => [
    fixed("NAT gateway", HOURS * (prices["nat-gateway"] ?? 0)),
    { uncounted: "what goes through the NAT gateway, 0.045 USD a GB" },
  ],
};

export const address: PricedType = {
  type: "AWS::EC2::EIP",
  price: ({ prices }) => [fixed("public address", HOURS * (prices["public-ipv4"] ?? 0))],
};

/** Interface endpoints by the zone; those of S3 and DynamoDB are free. */
export const endpoint: PricedType = {
  type: "AWS::EC2::VPCEndpoint",
  price: (resource) => {
    const { properties, known, prices } = resource;
    if (known(properties["VpcEndpointType"]) !== "Interface") return [];
    const zones = countOf(properties["SubnetIds"], resource);
    if (zones === undefined) return [{ uncounted: "an interface endpoint, 7.30 USD a month for each zone" }];
    return [fixed(`interface endpoint in ${zones} zones`, zones * HOURS * (prices["interface-endpoint"] ?? 0))];
  },
};

function countOf(list: unknown, { known }: PricedResource): number | undefined {
  const value = known(list);
  if (typeof value === "string") return value.split(",").length;
  return Array.isArray(value) ? value.length : undefined;
}
