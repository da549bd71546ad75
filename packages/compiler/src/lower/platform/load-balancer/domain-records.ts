import { resource } from "../../../cloudformation/resource.ts";
import { ref, sub, type Resource, type Value } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { comparedName, type DomainPlan, domainsOf, inZone } from "../../resolve/domain-names.ts";
import { hashed } from "../../resolve/names.ts";
import { outsideId } from "../../resources/outside-values.ts";
import { idsOf } from "./ids.ts";

type Resources = Readonly<Record<string, Resource>>;

/** What the records of a load balancer's names lead to. */
export interface AliasTarget {
  /** The types of the records that each name gets. */
  readonly types: readonly string[];
  readonly port: 80 | 443;
  /** What the records say. */
  readonly aliasName: Value<string>;
  /** ELB's own hosted zone. */
  readonly zone: Value<string>;
  /** What health checks ask. */
  readonly checkedName: Value<string>;
  /** The listener with the certificate of the names, where it is made here: requests come once it is there. */
  readonly listener: string | undefined;
}

/** The health checks of a load balancer's names, and their records in the zones that are given. */
export function domainRecords(
  lowering: Lowering,
  plan: LoadBalancerPlan,
  appTags: Tags,
  target: AliasTarget,
): Resources {
  const domains = domainsOf(plan).filter(inZone);
  const records = domains.flatMap((domain) =>
    target.types.map((type) => [recordId(domain, type), record(lowering, plan, { target, domain, type })] as const),
  );
  return Object.fromEntries([...domains.flatMap((domain) => healthCheck(plan, target, domain, appTags)), ...records]);
}

/** By its name alone: a record that another load balancer or a distribution gets is changed, not made anew beside the one that is there. */
export function recordId(domain: Pick<DomainPlan, "name">, type: string): string {
  return `Record${type}${hashed(comparedName(domain))}`;
}

interface RecordParts {
  readonly target: AliasTarget;
  readonly domain: DomainPlan;
  readonly type: string;
}

function record(lowering: Lowering, plan: LoadBalancerPlan, { target, domain, type: Type }: RecordParts): Resource {
  const { name, hostedZone, routingPolicy } = domain;
  const properties = {
    Name: name,
    Type,
    HostedZoneId: hostedZone && outsideId(lowering, hostedZone),
    AliasTarget: {
      DNSName: target.aliasName,
      HostedZoneId: target.zone,
      EvaluateTargetHealth: routingPolicy !== undefined,
    },
    ...policyOf(routingPolicy),
    HealthCheckId: domain.healthCheck === undefined ? undefined : ref(idsOf(plan).healthCheck(checkedText(domain))),
  };
  return resource("AWS::Route53::RecordSet", properties, after(target));
}

function after({ listener }: AliasTarget): { readonly DependsOn?: string } {
  return listener === undefined ? {} : { DependsOn: listener };
}

/** By what it asks: another one stands beside the first until no record has that any more. */
function checkedText(domain: DomainPlan): string {
  return JSON.stringify([comparedName(domain), domain.healthCheck]);
}

/** Source for what is asked: https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html. Checked 2026-11-29. */
function healthCheck(
  plan: LoadBalancerPlan,
  target: AliasTarget,
  domain: DomainPlan,
  appTags: Tags,
): readonly (readonly [string, Resource])[] {
  if (domain.healthCheck === undefined) return [];
  const { path, requestInterval = 30, failureThreshold = 3 } = domain.healthCheck;
  const isSecure = target.port === 443;
  const HealthCheckConfig = {
    Type: isSecure ? ("HTTPS" as const) : ("HTTP" as const),
    FullyQualifiedDomainName: target.checkedName,
    Port: target.port,
    ResourcePath: path,
    RequestInterval: requestInterval,
    FailureThreshold: failureThreshold,
    EnableSNI: isSecure,
  };
  const HealthCheckTags = templateTags({ Name: domain.name, ...appTags }, plan.props.tags);
  const made = resource("AWS::Route53::HealthCheck", { HealthCheckConfig, HealthCheckTags }, after(target));
  return [[idsOf(plan).healthCheck(checkedText(domain)), made]];
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
