import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, sub, type Output, type Resource } from "../../../cloudformation/template.ts";
import { hashed, logicalName } from "../../resolve/names.ts";
import { schemeSuffix } from "../../resolve/scheme-suffix.ts";
import { cidrIngress } from "../network/cidr-ingress.ts";
import { EVERYWHERE_IPV6 } from "../network/ipv6.ts";
import type { NetworkPart } from "../network/network.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
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
    fullName: `${stem}FullName`,
    url: `${stem}Url`,
    arn: `${stem}Arn`,
  };
}

function idsOf(plan: LoadBalancerPlan) {
  const [stem, suffix] = [logicalName(plan.name), schemeSuffix(plan)];
  return {
    loadBalancer: `${stem}LoadBalancer${suffix}`,
    securityGroup: `${stem}SecurityGroup${suffix}`,
    ingress: (port: number, cidr: string) => `${stem}Ingress${port}${suffix}${cidr === EVERYWHERE ? "" : hashed(cidr)}`,
    /** Each port has a listener of its own: a first certificate, or none any more, moves none to a port that another holds. */
    listenerOn: (port: number) => `${stem}Listener${port}${suffix}`,
    webAcl: `${stem}WebAcl${suffix}`,
    certificate: (arn: string) => `${stem}Certificate${hashed(arn)}${suffix}`,
  };
}

/** The logical id of its security group. */
export function loadBalancerGroup(plan: LoadBalancerPlan): string {
  return idsOf(plan).securityGroup;
}

/** An Application Load Balancer with its security group and listeners. */
export function loadBalancerPart(plan: LoadBalancerPlan, network: NetworkPart, appTags: Tags): LoadBalancerPart {
  const [names, ids] = [loadBalancerNames(plan.name), idsOf(plan)];
  const certificates = listed(plan.props.certificate);
  const scheme = certificates.length > 0 ? "https" : "http";
  return {
    resources: {
      [ids.securityGroup]: securityGroup(plan, network, appTags),
      ...ingressRules(plan, network, certificates.length > 0 ? [443, 80] : [80]),
      [ids.loadBalancer]: loadBalancer(plan, network, appTags),
      ...webAcl(plan),
      ...(certificates.length > 0 ? httpsListeners(plan, certificates, appTags) : httpListener(plan, appTags)),
    },
    outputs: {
      [names.listener]: { Value: ref(ids.listenerOn(certificates.length > 0 ? 443 : 80)) },
      [names.securityGroup]: { Value: getAtt(ids.securityGroup, "GroupId") },
      [names.fullName]: { Value: getAtt(ids.loadBalancer, "LoadBalancerFullName") },
      [names.arn]: { Value: ref(ids.loadBalancer) },
      [names.url]: { Value: sub(`${scheme}://\${${ids.loadBalancer}.DNSName}`) },
    },
  };
}

function listed(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : [...new Set(value)];
}

function securityGroup(plan: LoadBalancerPlan, network: NetworkPart, appTags: Tags): Resource {
  return resource("AWS::EC2::SecurityGroup", {
    GroupDescription: `Load balancer ${plan.name}`.replaceAll(/[^A-Za-z0-9 ._-]/g, "-").slice(0, 255),
    VpcId: network.inPlatform.vpc,
    Tags: templateTags(appTags, plan.props.tags),
  });
}

const EVERYWHERE = "0.0.0.0/0";

/** Resources of their own: a port that is given up stays open until nothing needs it any more. */
function ingressRules(
  plan: LoadBalancerPlan,
  network: NetworkPart,
  ports: readonly number[],
): Readonly<Record<string, Resource>> {
  const ids = idsOf(plan);
  const sources = plan.props.allowFrom ?? (plan.props.internal === true ? network.cidrs : everywhere(network));
  return Object.fromEntries(
    ports.flatMap((port) =>
      sources.map((from) => [ids.ingress(port, from), cidrIngress(ids.securityGroup, from, port)]),
    ),
  );
}

function everywhere({ isDualStack = false }: NetworkPart): readonly string[] {
  return isDualStack ? [EVERYWHERE, EVERYWHERE_IPV6] : [EVERYWHERE];
}

function loadBalancer(plan: LoadBalancerPlan, network: NetworkPart, appTags: Tags): Resource {
  const { internal = false, tags } = plan.props;
  const properties = {
    Type: "application",
    Scheme: internal ? "internal" : "internet-facing",
    IpAddressType: network.isDualStack === true && !internal ? "dualstack" : undefined,
    Subnets: internal ? network.inPlatform.privateSubnets : network.inPlatform.publicSubnets,
    SecurityGroups: [getAtt(idsOf(plan).securityGroup, "GroupId")],
    LoadBalancerAttributes: loadBalancerAttributes(plan),
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
function webAcl(plan: LoadBalancerPlan): Readonly<Record<string, Resource>> {
  const ids = idsOf(plan);
  if (plan.props.webAcl === undefined) return {};
  const properties = { ResourceArn: ref(ids.loadBalancer), WebACLArn: plan.props.webAcl };
  const made = resource("AWS::WAFv2::WebACLAssociation", properties, {
    DeletionPolicy: "Delete",
    UpdateReplacePolicy: "Retain",
  });
  return { [ids.webAcl]: made };
}

interface ListenerSettings {
  readonly Port: 80 | 443;
  readonly Protocol: "HTTP" | "HTTPS";
  readonly SslPolicy?: string;
  readonly Certificates?: readonly { readonly CertificateArn: string }[];
  readonly DefaultActions: readonly (typeof NOT_FOUND | typeof TO_HTTPS)[];
}

const NOT_FOUND = {
  Type: "fixed-response",
  FixedResponseConfig: { StatusCode: "404", ContentType: "text/plain", MessageBody: "Not found" },
};

const TO_HTTPS = {
  Type: "redirect",
  RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" },
};

type Listeners = Readonly<Record<string, Resource>>;

function httpListener(plan: LoadBalancerPlan, appTags: Tags): Listeners {
  return listener(plan, appTags, { Port: 80, Protocol: "HTTP", DefaultActions: [NOT_FOUND] });
}

function httpsListeners(plan: LoadBalancerPlan, certificates: readonly string[], appTags: Tags): Listeners {
  const [first = "", ...others] = certificates;
  return {
    ...listener(plan, appTags, {
      Port: 443,
      Protocol: "HTTPS",
      SslPolicy: plan.props.sslPolicy ?? "ELBSecurityPolicy-TLS13-1-2-2021-06",
      Certificates: [{ CertificateArn: first }],
      DefaultActions: [NOT_FOUND],
    }),
    ...Object.fromEntries(others.map((arn) => furtherCertificate(plan, arn))),
    ...listener(plan, appTags, { Port: 80, Protocol: "HTTP", DefaultActions: [TO_HTTPS] }),
  };
}

function listener(plan: LoadBalancerPlan, appTags: Tags, settings: ListenerSettings): Listeners {
  const ids = idsOf(plan);
  const made = resource("AWS::ElasticLoadBalancingV2::Listener", {
    LoadBalancerArn: ref(ids.loadBalancer),
    ...settings,
    Tags: templateTags(appTags, plan.props.tags),
  });
  return { [ids.listenerOn(settings.Port)]: made };
}

/** A resource holds one certificate. Source: the CloudFormation reference of `ListenerCertificate`. */
function furtherCertificate(plan: LoadBalancerPlan, arn: string): readonly [string, Resource] {
  const ids = idsOf(plan);
  const made = resource("AWS::ElasticLoadBalancingV2::ListenerCertificate", {
    ListenerArn: ref(ids.listenerOn(443)),
    Certificates: [{ CertificateArn: arn }],
  });
  return [ids.certificate(arn), made];
}
