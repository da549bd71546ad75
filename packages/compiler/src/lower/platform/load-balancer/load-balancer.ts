import { keyOfId } from "../../resolve/outside-ids.ts";
import type { OutsideId } from "@ecs-dsl/dsl";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, sub, type Output, type Resource, type Value } from "../../../cloudformation/template.ts";
import { logicalName } from "../../resolve/names.ts";
import { cidrIngress } from "../network/cidr-ingress.ts";
import { EVERYWHERE_IPV6 } from "../network/ipv6.ts";
import type { NetworkPart } from "../network/network.ts";
import type { Lowering } from "../../lowering.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { furtherListeners, mainPort } from "../../resolve/listeners.ts";
import { nameInUrl } from "../../resolve/domain-names.ts";
import { outsideId } from "../../resources/outside-values.ts";
import { domainResources } from "./domain-names.ts";
import { EVERYWHERE, idsOf, type LoadBalancerIds } from "./ids.ts";
import { listeners } from "./listeners.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { OriginAccess } from "../distribution/origin-access.ts";
import { loadBalancerAttributes, overridesOf } from "./attributes.ts";

export interface LoadBalancerPart {
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, Output>>;
}

/** Outputs of the platform about a load balancer. */
export function loadBalancerNames(name: string) {
  const stem = logicalName(name);
  return {
    securityGroup: `${stem}SecurityGroup`,
    listener: `${stem}Listener`,
    listenerOn: (port: number) => `${stem}Listener${port}`,
    fullName: `${stem}FullName`,
    url: `${stem}Url`,
    arn: `${stem}Arn`,
    originSecret: (version: number) => `${stem}OriginSecret${version}`,
  };
}

/** Its security group, in the platform. */
export function groupOfBalancer(lowering: Lowering, plan: LoadBalancerPlan): Value<string> {
  return plan.existing === undefined
    ? getAtt(idsOf(plan).securityGroup, "GroupId")
    : outsideId(lowering, plan.existing.securityGroup ?? "");
}

interface Around {
  readonly network: NetworkPart;
  readonly appTags: Tags;
  /** What it has more where distributions are before it. */
  readonly access: OriginAccess | undefined;
}

/** An Application Load Balancer with its security group and listeners. */
export function loadBalancerPart(lowering: Lowering, plan: LoadBalancerPlan, around: Around): LoadBalancerPart {
  const { network, appTags, access } = around;
  const [names, ids] = [loadBalancerNames(plan.name), idsOf(plan)];
  const main = mainPort(plan);
  const further = furtherListeners(plan);
  const ports = [...(main === 443 ? [443, 80] : [80]), ...further.map(({ port }) => port)];
  return {
    resources: {
      [ids.securityGroup]: securityGroup(plan, network, appTags),
      ...ingressRules(lowering, plan, around, ports),
      ...access?.resources,
      [ids.loadBalancer]: loadBalancer(lowering, plan, around),
      ...webAcl(lowering, plan),
      ...listeners(lowering, plan, ids, appTags),
      ...domainResources(plan, ids, { lowering, appTags, isDualStack: isDualStack(plan, network) }),
    },
    outputs: {
      [names.listener]: { Value: ref(ids.listenerOn(main)) },
      ...Object.fromEntries(
        further.map(({ port }) => [names.listenerOn(port), { Value: ref(ids.listenerOn(port)) }] as const),
      ),
      [names.securityGroup]: { Value: getAtt(ids.securityGroup, "GroupId") },
      [names.fullName]: { Value: getAtt(ids.loadBalancer, "LoadBalancerFullName") },
      [names.arn]: { Value: ref(ids.loadBalancer) },
      [names.url]: { Value: urlOf(plan, ids) },
      ...Object.fromEntries(
        (access?.secrets ?? []).map(({ version, id }) => [names.originSecret(version), { Value: ref(id) }] as const),
      ),
    },
  };
}

function urlOf(plan: LoadBalancerPlan, ids: LoadBalancerIds): Value<string> {
  const name = nameInUrl(plan);
  const scheme = mainPort(plan) === 443 ? "https" : "http";
  return name === undefined ? sub(`${scheme}://\${${ids.loadBalancer}.DNSName}`) : `${scheme}://${name}`;
}

/** Whether clients reach it by IPv6. */
function isDualStack({ props: { internal = false, overrides } }: LoadBalancerPlan, network: NetworkPart): boolean {
  const type = overrides?.IpAddressType ?? (network.isDualStack === true && !internal ? "dualstack" : "ipv4");
  return type.startsWith("dualstack");
}

function securityGroup(plan: LoadBalancerPlan, network: NetworkPart, appTags: Tags): Resource {
  return resource("AWS::EC2::SecurityGroup", {
    GroupDescription: `Load balancer ${plan.name}`.replaceAll(/[^A-Za-z0-9 ._-]/g, "-").slice(0, 255),
    VpcId: network.inPlatform.vpc,
    Tags: templateTags(appTags, plan.props.tags),
  });
}

/** Resources of their own: a port that is given up stays open until nothing needs it any more. */
function ingressRules(
  lowering: Lowering,
  plan: LoadBalancerPlan,
  around: Around,
  ports: readonly number[],
): Readonly<Record<string, Resource>> {
  const ids = idsOf(plan);
  const sources = plan.props.allowFrom ?? sourcesOf(plan, around);
  return Object.fromEntries(
    ports.flatMap((port) =>
      sources.map((from) => [
        ids.ingress(port, keyOfId(from)),
        cidrIngress(ids.securityGroup, outsideId(lowering, from), port),
      ]),
    ),
  );
}

function sourcesOf({ props }: LoadBalancerPlan, { network, access }: Around): readonly OutsideId[] {
  if (props.internal === true) return network.cidrs;
  return access?.isGuarded === true ? [] : everywhere(network);
}

function everywhere({ isDualStack = false }: NetworkPart): readonly string[] {
  return isDualStack ? [EVERYWHERE, EVERYWHERE_IPV6] : [EVERYWHERE];
}

function loadBalancer(lowering: Lowering, plan: LoadBalancerPlan, { network, appTags, access }: Around): Resource {
  const { internal = false, tags } = plan.props;
  const properties = {
    Type: "application",
    Scheme: internal ? "internal" : "internet-facing",
    IpAddressType: network.isDualStack === true && !internal ? "dualstack" : undefined,
    Subnets: internal ? network.inPlatform.privateSubnets : network.inPlatform.publicSubnets,
    SecurityGroups: [idsOf(plan).securityGroup, ...(access?.groups ?? [])].map((id) => getAtt(id, "GroupId")),
    LoadBalancerAttributes: loadBalancerAttributes(plan, (id) => outsideId(lowering, id)),
    Tags: templateTags(appTags, tags),
  };
  // ELB refuses an internet-facing load balancer before the VPC has its gateway, and the gateway goes only after it.
  const waitsFor = internal || network.internet === undefined ? {} : { DependsOn: network.internet };
  return resource("AWS::ElasticLoadBalancingV2::LoadBalancer", withOverrides(properties, overridesOf(plan)), waitsFor);
}

/**
 * A load balancer has one web ACL, and another takes the place of the first. CloudFormation replaces the association, so it would
 * take back the first after that, and WAF takes back whatever the load balancer then has: it is retained instead, and gone by then.
 * Source: https://docs.aws.amazon.com/waf/latest/APIReference/API_DisassociateWebACL.html, which names no web ACL. Checked 2026-11-29.
 */
function webAcl(lowering: Lowering, plan: LoadBalancerPlan): Readonly<Record<string, Resource>> {
  const ids = idsOf(plan);
  if (plan.props.webAcl === undefined) return {};
  const properties = { ResourceArn: ref(ids.loadBalancer), WebACLArn: outsideId(lowering, plan.props.webAcl) };
  const made = resource("AWS::WAFv2::WebACLAssociation", properties, {
    DeletionPolicy: "Delete",
    UpdateReplacePolicy: "Retain",
  });
  return { [ids.webAcl]: made };
}
