import type { TargetGroup } from "@aws-sdk/client-elastic-load-balancing-v2";
import { isRecord } from "../../../read/is-record.ts";
import { TARGET_GROUP_FACTS } from "../facts/traffic.ts";
import type { Properties, ResourceKind } from "../resource-kind.ts";

/** Only what the template says is compared: what it leaves open follows from the protocol. */
export const targetGroup: ResourceKind = {
  type: "AWS::ElasticLoadBalancingV2::TargetGroup",
  noun: "target group",
  facts: TARGET_GROUP_FACTS,
  compiled: (properties) => properties,
  live: async (aws, { id, properties }) => {
    if (id === undefined) return { value: undefined };
    const groups = await aws.ask("elasticloadbalancing:DescribeTargetGroups", { TargetGroupArns: [id] });
    if ("refusal" in groups) {
      return groups.refusal.code.startsWith("TargetGroupNotFound") ? { value: undefined } : groups;
    }
    const [group] = groups.value.TargetGroups ?? [];
    if (group === undefined) return { value: undefined };
    const attributes = await aws.ask("elasticloadbalancing:DescribeTargetGroupAttributes", { TargetGroupArn: id });
    if ("refusal" in attributes) return attributes;
    const asked = keysOf(properties["TargetGroupAttributes"]);
    const live = attributes.value.Attributes?.filter(({ Key }) => asked.has(Key)) ?? [];
    return { value: onlyMembersOf({ ...detailsOf(group), TargetGroupAttributes: live }, properties) };
  },
  effect: ({ place }) => {
    if (place === "") return "new";
    return REPLACED.test(place) ? "replacement" : "traffic";
  },
};

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html. Checked 2026-11-30. */
const REPLACED = /^(IpAddressType|Port|Protocol|ProtocolVersion|TargetType|VpcId)$/;

function detailsOf(group: TargetGroup): Properties {
  const { TargetGroupArn: _arn, TargetGroupName: _name, LoadBalancerArns: _balancers, ...details } = group;
  return { ...details };
}

function keysOf(attributes: unknown): ReadonlySet<unknown> {
  const list: readonly unknown[] = Array.isArray(attributes) ? attributes : [];
  return new Set(list.map((item) => (isRecord(item) ? item["Key"] : undefined)));
}

function onlyMembersOf(live: Properties, compiled: Properties): Properties {
  return Object.fromEntries(Object.entries(live).filter(([name]) => compiled[name] !== undefined));
}
