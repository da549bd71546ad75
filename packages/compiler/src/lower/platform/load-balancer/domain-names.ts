import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, sub, type Intrinsic, type Resource } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { comparedName, type DomainPlan, domainsOf } from "../../resolve/domain-names.ts";
import { certificatesOf, mainPort } from "../../resolve/listeners.ts";
import { hashed } from "../../resolve/names.ts";
import type { LoadBalancerIds } from "./ids.ts";

type Resources = Readonly<Record<string, Resource>>;

/** The certificate that is made for the names of a load balancer; undefined where it has others, or no names. */
export function ownCertificate(plan: LoadBalancerPlan, ids: LoadBalancerIds): Intrinsic | undefined {
  const domains = validated(plan);
  return domains.length === 0 ? undefined : ref(certificateId(ids, domains));
}

function validated(plan: LoadBalancerPlan): readonly DomainPlan[] {
  return certificatesOf(plan).length > 0 ? [] : domainsOf(plan).filter(inZone);
}

function inZone({ hostedZone }: DomainPlan): boolean {
  return hostedZone !== undefined;
}

/** By what it is for: another certificate stands beside the first until no listener has that any more. */
function certificateId(ids: LoadBalancerIds, domains: readonly DomainPlan[]): string {
  return ids.domainCertificate(JSON.stringify(domains.map((one) => [comparedName(one), one.hostedZone])));
}

interface Around {
  readonly appTags: Tags;
  readonly isDualStack: boolean;
}

/** The certificate of a load balancer's names, and their records. */
export function domainResources(plan: LoadBalancerPlan, ids: LoadBalancerIds, around: Around): Resources {
  const domains = validated(plan);
  const types = around.isDualStack ? ["A", "AAAA"] : ["A"];
  const records = domainsOf(plan)
    .filter(inZone)
    .flatMap((domain) => types.map((type) => [recordId(domain, type), record(plan, ids, domain, type)] as const));
  return {
    ...(domains.length === 0
      ? {}
      : { [certificateId(ids, domains)]: certificate(domains, templateTags(around.appTags, plan.props.tags)) }),
    ...Object.fromEntries(
      domainsOf(plan)
        .filter(inZone)
        .flatMap((domain) => healthCheck(plan, ids, domain, around)),
    ),
    ...Object.fromEntries(records),
  };
}

/** Source for one entry a name: the CloudFormation reference of `DomainValidationOption`. Checked 2026-11-29. */
function certificate(domains: readonly DomainPlan[], Tags: ReturnType<typeof templateTags>): Resource {
  const [first = "", ...others] = domains.map(({ name }) => name);
  return resource("AWS::CertificateManager::Certificate", {
    DomainName: first,
    SubjectAlternativeNames: others.length === 0 ? undefined : others,
    ValidationMethod: "DNS",
    DomainValidationOptions: domains.map(({ name, hostedZone }) => ({ DomainName: name, HostedZoneId: hostedZone })),
    Tags,
  });
}

/** By its name alone: a record that another load balancer or a distribution gets is changed, not made anew beside the one that is there. */
export function recordId(domain: Pick<DomainPlan, "name">, type: string): string {
  return `Record${type}${hashed(comparedName(domain))}`;
}

function record(plan: LoadBalancerPlan, ids: LoadBalancerIds, domain: DomainPlan, Type: string): Resource {
  const { name, hostedZone, routingPolicy } = domain;
  const properties = {
    Name: name,
    Type,
    HostedZoneId: hostedZone,
    AliasTarget: {
      DNSName: sub(`dualstack.\${${ids.loadBalancer}.DNSName}`),
      HostedZoneId: getAtt(ids.loadBalancer, "CanonicalHostedZoneID"),
      EvaluateTargetHealth: routingPolicy !== undefined,
    },
    ...policyOf(routingPolicy),
    HealthCheckId: domain.healthCheck === undefined ? undefined : ref(ids.healthCheck(checkedText(domain))),
  };
  // Requests come once there is a listener with the certificate of the name.
  return resource("AWS::Route53::RecordSet", properties, { DependsOn: ids.listenerOn(mainPort(plan)) });
}

/** By what it asks: another one stands beside the first until no record has that any more. */
function checkedText(domain: DomainPlan): string {
  return JSON.stringify([comparedName(domain), domain.healthCheck]);
}

/** Source for what is asked: https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html. Checked 2026-11-29. */
function healthCheck(
  plan: LoadBalancerPlan,
  ids: LoadBalancerIds,
  domain: DomainPlan,
  { appTags }: Around,
): readonly (readonly [string, Resource])[] {
  if (domain.healthCheck === undefined) return [];
  const { path, requestInterval = 30, failureThreshold = 3 } = domain.healthCheck;
  const isSecure = mainPort(plan) === 443;
  const HealthCheckConfig = {
    Type: isSecure ? ("HTTPS" as const) : ("HTTP" as const),
    FullyQualifiedDomainName: getAtt(ids.loadBalancer, "DNSName"),
    Port: mainPort(plan),
    ResourcePath: path,
    RequestInterval: requestInterval,
    FailureThreshold: failureThreshold,
    EnableSNI: isSecure,
  };
  const HealthCheckTags = templateTags({ Name: domain.name, ...appTags }, plan.props.tags);
  const made = resource(
    "AWS::Route53::HealthCheck",
    { HealthCheckConfig, HealthCheckTags },
    { DependsOn: ids.listenerOn(mainPort(plan)) },
  );
  return [[ids.healthCheck(checkedText(domain)), made]];
}

function policyOf(policy: DomainPlan["routingPolicy"]) {
  if (policy === undefined) return {};
  const { weighted: Weight, failover: Failover, latency } = policy;
  return {
    SetIdentifier: sub("${AWS::StackName} in ${AWS::Region}"),
    Region: latency === true ? ref("AWS::Region") : undefined,
    Weight,
    Failover,
  };
}
