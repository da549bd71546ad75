import type { Route } from "@aws-sdk/client-ec2";
import { expect, it } from "vitest";
import { wayOutOf } from "../../../src/live/doctor/way-out.ts";

const DEFAULT = "0.0.0.0/0";
const table = (route: Route, association: object) => ({
  Routes: [{ DestinationCidrBlock: "10.0.0.0/16", GatewayId: "local" }, route],
  Associations: [association],
});

it.each([
  ["internet-gateway", { DestinationCidrBlock: DEFAULT, GatewayId: "igw-1" }],
  ["other", { DestinationCidrBlock: DEFAULT, NatGatewayId: "nat-1" }],
  ["other", { DestinationIpv6CidrBlock: "::/0", EgressOnlyInternetGatewayId: "eigw-1" }],
  ["broken", { DestinationCidrBlock: DEFAULT, NatGatewayId: "nat-1", State: "blackhole" as const }],
  ["none", { DestinationCidrBlock: "192.168.0.0/16", TransitGatewayId: "tgw-1" }],
])("is %s by %j", (way, route) => {
  expect(wayOutOf("subnet-1", [table(route, { SubnetId: "subnet-1" })])).toBe(way);
});

it("is of the main route table where the subnet has none of its own", () => {
  const main = table({ DestinationCidrBlock: DEFAULT, GatewayId: "igw-1" }, { Main: true });
  const own = table({ DestinationCidrBlock: DEFAULT, NatGatewayId: "nat-1" }, { SubnetId: "subnet-1" });
  expect([wayOutOf("subnet-1", [main, own]), wayOutOf("subnet-2", [main, own]), wayOutOf("subnet-1", [])]).toEqual([
    "other",
    "internet-gateway",
    "none",
  ]);
});
