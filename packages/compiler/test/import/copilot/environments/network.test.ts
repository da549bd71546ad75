import { describe, expect, it } from "vitest";
import { networkOf } from "../../../../src/import/copilot/environments/network.ts";
import { remarks, shown, yaml } from "../../shown.ts";

const NEEDS = { hasPrivate: false, copilotStack: undefined };

describe("the network of an environment", () => {
  it("has no NAT gateways where all tasks have addresses of their own", () => {
    expect(shown(networkOf(undefined, NEEDS))).toBe("network({ natGateways: 0 })");
    expect(networkOf(undefined, { ...NEEDS, hasPrivate: true })).toBeUndefined();
  });

  it("is made as the manifest says, but for the blocks of its subnets", () => {
    const given = yaml(
      "cidr: 10.1.0.0/16\nsubnets: { public: [{ cidr: a, az: eu-west-1b }, { cidr: b, az: eu-west-1a }] }\nflow_logs: { retention: 14 }\nsecurity_group: { ingress: [] }",
    );
    expect(shown(networkOf(given, { ...NEEDS, hasPrivate: true }))).toBe(
      'network({ cidr: "10.1.0.0/16", availabilityZones: ["eu-west-1a", "eu-west-1b"], flowLogs: { retentionInDays: 14 } })',
    );
    expect(remarks(given).length).toBe(3);
    expect(shown(networkOf(yaml("cidr: 10.0.0.0/16\nflow_logs: true\nsubnets: { public: [{}, {}, {}] }"), NEEDS))).toBe(
      "network({ availabilityZones: 3, flowLogs: true, natGateways: 0 })",
    );
  });

  it("is one that exists, by its ids", () => {
    const given = yaml("id: vpc-1\nsubnets: { public: [{ id: s1 }, { id: s2 }] }");
    expect(shown(networkOf(given, NEEDS))).toBe(
      'network.existing({ vpcId: "vpc-1", privateSubnetIds: ["s1", "s2"], publicSubnetIds: ["s1", "s2"] })',
    );
    expect(shown(networkOf(undefined, { ...NEEDS, copilotStack: "shop-test" }))).toBe(
      'network.existing({ vpcId: stackOutput("shop-test", "VpcId"), privateSubnetIds: stackOutput("shop-test", "PrivateSubnets"), publicSubnetIds: stackOutput("shop-test", "PublicSubnets") })',
    );
  });
});
