import { keyOfId } from "../../resolve/outside-ids.ts";
import type { OutsideId } from "@ecs-dsl/dsl";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, partOf, ref, type Intrinsic, type Resource, type Value } from "../../../cloudformation/template.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { NetworkLoadBalancerPlan, NewNetworkLoadBalancerPlan } from "../../plan/network-load-balancer-plan.ts";
import { hashed, logicalName } from "../../resolve/names.ts";
import { networkListenerStem, type NetworkTargetGroupPlan } from "../../resolve/network-target-groups.ts";
import { schemeSuffix } from "../../resolve/scheme-suffix.ts";
import { fromPlatform } from "../../resolve/stack-outputs.ts";
import { ingressSource } from "../network/cidr-ingress.ts";
import { EVERYWHERE_IPV6 } from "../network/ipv6.ts";
import type { NetworkPart } from "../network/network.ts";
import { EVERYWHERE } from "./ids.ts";
import type { LoadBalancerPart } from "./load-balancer.ts";
import { outsideId } from "../../resources/outside-values.ts";
import { networkRecords } from "./network-records.ts";

/** Outputs of the platform about a network load balancer. */
function namesOf({ name }: NetworkLoadBalancerPlan) {
  const stem = logicalName(name);
  return {
    securityGroup: `${stem}SecurityGroup`,
    fullName: `${stem}FullName`,
    arn: `${stem}Arn`,
    host: `${stem}Host`,
  };
}

function idsOf(plan: NewNetworkLoadBalancerPlan) {
  const [stem, suffix] = [logicalName(plan.name), schemeSuffix(plan)];
  return { loadBalancer: `${stem}NetworkLoadBalancer${suffix}`, securityGroup: `${stem}SecurityGroup${suffix}` };
}

/** A network load balancer with its security group, and what lets clients in; of one that exists, only the latter. */
export function networkLoadBalancerPart(
  lowering: Lowering,
  plan: NetworkLoadBalancerPlan,
  groups: readonly NetworkTargetGroupPlan[],
  network: NetworkPart,
  appTags: Tags,
): LoadBalancerPart {
  const ways = waysIn(lowering, plan, groups, network);
  if (plan.source === "existing") return { resources: ways, outputs: {} };
  const [ids, names] = [idsOf(plan), namesOf(plan)];
  const [domain] = namesInDns(plan);
  return {
    resources: {
      [ids.securityGroup]: securityGroup(plan, network, appTags),
      ...ways,
      [ids.loadBalancer]: loadBalancer(lowering, plan, network, appTags),
      ...networkRecords(lowering, plan, ids.loadBalancer),
    },
    outputs: {
      [names.securityGroup]: { Value: getAtt(ids.securityGroup, "GroupId") },
      [names.fullName]: { Value: getAtt(ids.loadBalancer, "LoadBalancerFullName") },
      [names.arn]: { Value: ref(ids.loadBalancer) },
      [names.host]: { Value: domain ?? getAtt(ids.loadBalancer, "DNSName") },
    },
  };
}

/** The names that a network load balancer has in DNS beside that of AWS. */
export function namesInDns({ props: { domainName = [] } }: NewNetworkLoadBalancerPlan): readonly string[] {
  return typeof domainName === "string" ? [domainName] : domainName;
}

function securityGroup(plan: NewNetworkLoadBalancerPlan, network: NetworkPart, appTags: Tags): Resource {
  return resource("AWS::EC2::SecurityGroup", {
    GroupDescription: `Network load balancer ${plan.name}`.replaceAll(/[^A-Za-z0-9 ._-]/g, "-").slice(0, 255),
    VpcId: network.inPlatform.vpc,
    Tags: templateTags(appTags, plan.props.tags),
  });
}

/** Ways to the ports that it listens on. One that is given up stays open until nothing needs it any more. */
function waysIn(
  lowering: Lowering,
  plan: NetworkLoadBalancerPlan,
  groups: readonly NetworkTargetGroupPlan[],
  network: NetworkPart,
): Readonly<Record<string, Resource>> {
  const sources = sourcesOf(plan, network);
  const into = groupInPlatform(lowering, plan);
  return Object.fromEntries(groups.flatMap((group) => sources.map((from) => wayIn(lowering, into, group, from))));
}

function wayIn(
  lowering: Lowering,
  into: Value<string>,
  { listener, protocol }: NetworkTargetGroupPlan,
  from: OutsideId,
) {
  const { stem, suffix } = networkListenerStem(listener);
  const way = resource("AWS::EC2::SecurityGroupIngress", {
    GroupId: into,
    IpProtocol: protocol.toLowerCase(),
    FromPort: listener.props.port,
    ToPort: listener.props.port,
    ...ingressSource(outsideId(lowering, from)),
  });
  const kind = protocol === "UDP" ? "Udp" : "";
  return [`${stem}Ingress${kind}${suffix}${from === EVERYWHERE ? "" : hashed(keyOfId(from))}`, way] as const;
}

function sourcesOf(plan: NetworkLoadBalancerPlan, network: NetworkPart): readonly OutsideId[] {
  if (plan.source === "existing" || plan.props.allowFrom !== undefined) return plan.props.allowFrom ?? [];
  if (plan.props.internal === true) return network.cidrs;
  return plan.props.ipAddressType === "dualstack" ? [EVERYWHERE, EVERYWHERE_IPV6] : [EVERYWHERE];
}

function loadBalancer(
  lowering: Lowering,
  plan: NewNetworkLoadBalancerPlan,
  network: NetworkPart,
  appTags: Tags,
): Resource {
  const { subject, props } = plan;
  const { internal = false, ipAddressType = "ipv4" } = props;
  const properties = {
    Type: "network",
    Scheme: internal ? "internal" : "internet-facing",
    IpAddressType: ipAddressType,
    Subnets: internal ? network.inPlatform.privateSubnets : network.inPlatform.publicSubnets,
    SecurityGroups: [groupInPlatform(lowering, plan)],
    LoadBalancerAttributes: attributesOf(lowering, props),
    Tags: templateTags(appTags, props.tags),
  };
  const overrides = { subject, path: ["overrides"], value: props.overrides };
  // ELB refuses an internet-facing load balancer before the VPC has its gateway, and the gateway goes only after it.
  const waitsFor = internal || network.internet === undefined ? {} : { DependsOn: network.internet };
  return resource("AWS::ElasticLoadBalancingV2::LoadBalancer", withOverrides(properties, overrides), waitsFor);
}

/** CloudFormation sets those that are named and leaves the others as they are: what a property says is always named. */
function attributesOf(
  lowering: Lowering,
  { accessLogs, crossZone = false, deletionProtection = false }: NewNetworkLoadBalancerPlan["props"],
) {
  const logs: readonly (readonly [key: string, value: Value<string> | boolean])[] =
    accessLogs === undefined
      ? [["access_logs.s3.enabled", false]]
      : [
          ["access_logs.s3.bucket", outsideId(lowering, accessLogs.bucket)],
          ["access_logs.s3.enabled", true],
          ["access_logs.s3.prefix", accessLogs.prefix ?? ""],
        ];
  return [
    ...logs,
    ["deletion_protection.enabled", deletionProtection] as const,
    ["load_balancing.cross_zone.enabled", crossZone] as const,
  ].map(([Key, value]) => ({ Key, Value: typeof value === "object" ? value : String(value) }));
}

/** Its security group, in the stack of the platform. */
export function groupInPlatform(lowering: Lowering, plan: NetworkLoadBalancerPlan): Value<string> {
  return plan.source === "existing"
    ? outsideId(lowering, plan.props.securityGroup ?? "")
    : getAtt(idsOf(plan).securityGroup, "GroupId");
}

/** Its security group, in the stack of a workload. */
export function groupFromPlatform(lowering: Lowering, plan: NetworkLoadBalancerPlan): Value<string> {
  if (plan.source === "existing") return outsideId(lowering, plan.props.securityGroup ?? "");
  return fromPlatform(lowering, namesOf(plan).securityGroup, "AWS::EC2::SecurityGroup::Id");
}

/** Its ARN, in the stack of a workload. */
export function arnFromPlatform(lowering: Lowering, plan: NetworkLoadBalancerPlan): Value<string> {
  return plan.source === "existing"
    ? outsideId(lowering, plan.props.arn ?? "")
    : fromPlatform(lowering, namesOf(plan).arn);
}

/** What metrics call it, in the stack of a workload: the end of its ARN. */
export function fullNameFromPlatform(lowering: Lowering, plan: NetworkLoadBalancerPlan): Value<string> {
  if (plan.source === "new") return fromPlatform(lowering, namesOf(plan).fullName);
  const arn = arnFromPlatform(lowering, plan);
  if (typeof arn === "string") return /loadbalancer\/(.*)/.exec(arn)?.[1] ?? "";
  return { "Fn::Join": ["/", [1, 2, 3].map((index) => partOf(arn, "/", index))] };
}

/** The output of the platform that is the value of a new one. */
export function networkLoadBalancerOutput(lowering: Lowering, name: string, value: "arn" | "host"): Intrinsic {
  return fromPlatform(lowering, `${logicalName(name)}${value === "arn" ? "Arn" : "Host"}`);
}
