import type { RouteTable } from "@aws-sdk/client-ec2";

/** How traffic of a subnet leaves its VPC: by an internet gateway, which takes a public address, otherwise, or not at all. */
export type WayOut = "broken" | "internet-gateway" | "none" | "other";

/** The way out of a subnet, by its own route table or the main one of its VPC. */
export function wayOutOf(subnet: string, tables: readonly RouteTable[]): WayOut {
  const own = tables.find(({ Associations = [] }) => Associations.some(({ SubnetId }) => SubnetId === subnet));
  const table = own ?? tables.find(({ Associations = [] }) => Associations.some(({ Main }) => Main === true));
  const route = table?.Routes?.find(
    ({ DestinationCidrBlock, DestinationIpv6CidrBlock }) =>
      DestinationCidrBlock === "0.0.0.0/0" || DestinationIpv6CidrBlock === "::/0",
  );
  if (route === undefined) return "none";
  if (route.State === "blackhole") return "broken";
  return route.GatewayId?.startsWith("igw-") === true ? "internet-gateway" : "other";
}
