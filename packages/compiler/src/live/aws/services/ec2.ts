import {
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcEndpointsCommand,
  EC2Client,
} from "@aws-sdk/client-ec2";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"ec2">> {
  const client = new EC2Client(settings);
  return {
    "ec2:DescribeRouteTables": (input) => client.send(new DescribeRouteTablesCommand(input)),
    "ec2:DescribeSecurityGroups": (input) => client.send(new DescribeSecurityGroupsCommand(input)),
    "ec2:DescribeSubnets": (input) => client.send(new DescribeSubnetsCommand(input)),
    "ec2:DescribeVpcEndpoints": (input) => client.send(new DescribeVpcEndpointsCommand(input)),
  };
}
