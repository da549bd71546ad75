import {
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"elasticloadbalancing">> {
  const client = new ElasticLoadBalancingV2Client(settings);
  return {
    "elasticloadbalancing:DescribeLoadBalancers": (input) => client.send(new DescribeLoadBalancersCommand(input)),
    "elasticloadbalancing:DescribeRules": (input) => client.send(new DescribeRulesCommand(input)),
    "elasticloadbalancing:DescribeTargetGroupAttributes": (input) =>
      client.send(new DescribeTargetGroupAttributesCommand(input)),
    "elasticloadbalancing:DescribeTargetGroups": (input) => client.send(new DescribeTargetGroupsCommand(input)),
    "elasticloadbalancing:DescribeTargetHealth": (input) => client.send(new DescribeTargetHealthCommand(input)),
  };
}
