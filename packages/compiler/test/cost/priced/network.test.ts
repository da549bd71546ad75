import { describe, expect, it } from "vitest";
import { pricesOf } from "../template.ts";

const one = (Type: string, Properties: object = {}) =>
  pricesOf({ One: { Type, Properties } }, { Parameters: { Subnets: {} } });

describe("what the network costs", () => {
  it.each([
    [{ Scheme: "internal", Subnets: ["a", "b"] }, ["load balancer", 16.43, 16.43]],
    [{ Scheme: "internet-facing", Subnets: ["a", "b"] }, ["load balancer with 2 public addresses", 23.73, 23.73]],
    [{ Type: "network", SubnetMappings: ["a"] }, ["network load balancer with 1 public addresses", 20.08, 20.08]],
    [{ Subnets: { Ref: "Subnets" } }, ["load balancer", 16.43, 16.43]],
  ])("load balancer %j", (properties, price) => {
    const [first, ...others] = one("AWS::ElasticLoadBalancingV2::LoadBalancer", properties);
    expect(first).toEqual(price);
    expect(others.flat().join()).toContain("in capacity units");
  });

  it("a NAT gateway and its address", () => {
    expect(one("AWS::EC2::NatGateway")[0]).toEqual(["NAT gateway", 32.85, 32.85]);
    expect(one("AWS::EC2::EIP")).toEqual([["public address", 3.65, 3.65]]);
  });

  it("endpoints, by the zone, but for gateways", () => {
    const endpoint = (properties: object) => one("AWS::EC2::VPCEndpoint", properties);
    expect(endpoint({ VpcEndpointType: "Gateway" })).toEqual([]);
    expect(endpoint({ VpcEndpointType: "Interface", SubnetIds: ["a", "b"] })).toEqual([
      ["interface endpoint in 2 zones", 14.6, 14.6],
    ]);
    expect(endpoint({ VpcEndpointType: "Interface", SubnetIds: { Ref: "Subnets" } })).toEqual([
      ["an interface endpoint, 7.30 USD a month for each zone"],
    ]);
  });
});
