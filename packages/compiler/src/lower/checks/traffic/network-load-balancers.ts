import { capitalized, shown } from "@ecs-dsl/validators/words";
import type {
  ExistingNetworkLoadBalancerPlan,
  NetworkLoadBalancerPlan,
} from "../../plan/network-load-balancer-plan.ts";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import { namesInDns } from "../../platform/load-balancer/network-load-balancer.ts";
import { balancersOf, comparedName, domainsOf } from "../../resolve/domain-names.ts";
import { namesOf as namesOfDistribution } from "../../resolve/distributions.ts";
import { logicalName } from "../../resolve/names.ts";
import { certificatesOfListener } from "../../resolve/network-target-groups.ts";
import { hostedZoneId, isDomainName } from "./domain-names.ts";
import { badBucket, isElsewhere } from "./load-balancer-guards.ts";
import { groupsOn } from "./network-listeners.ts";
import { definePlanRule, type PlanFinding, type ReportPlan } from "../plan-rule.ts";
import { isSecurityGroupId, isSource, noSource } from "./ways-in.ts";

const ARN = /^arn:[a-z-]+:elasticloadbalancing:([a-z0-9-]+):(\d{12}):loadbalancer\/net\/[\w-]+\/[0-9a-f]+$/;

export const networkLoadBalancer = definePlanRule({
  code: "config/network-load-balancer",
  severity: "error",
  on: "networkLoadBalancer",
  summary: "A network load balancer has a name of its own, and what it says of others is what AWS calls them.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html",
    checked: "2026-11-29",
  },
  check(balancer, report, { loadBalancers, environment }) {
    const { subject, name, props } = balancer;
    const own = logicalName(name);
    const other = loadBalancers.find((one) => logicalName(one.name) === own);
    if (other !== undefined) report(sameName(subject, other.subject));
    props.allowFrom?.forEach((source, index) => {
      if (typeof source === "string" && !isSource(source)) report(noSource(subject, ["allowFrom", index], source));
    });
    if (balancer.source === "existing") checkExisting(balancer, environment, report);
    else for (const problem of badBucket(subject, "accessLogs", balancer.props.accessLogs)) report(problem);
  },
});

interface Place {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

function checkExisting({ subject, props }: ExistingNetworkLoadBalancerPlan, place: Place, report: ReportPlan): void {
  const { arn, securityGroup } = props;
  if (typeof securityGroup === "string" && !isSecurityGroupId(securityGroup)) report(noGroup(subject, securityGroup));
  if (typeof arn !== "string") return;
  const [, region, account] = ARN.exec(arn) ?? [];
  if (region === undefined) return report(noArn(subject, arn));
  if (isElsewhere(region, place.region)) return report(elsewhere(subject, arn, `region ${region}`));
  if (isElsewhere(account, place.account)) report(elsewhere(subject, arn, `account ${account}`));
}

export const networkDomainName = definePlanRule({
  code: "config/network-domain-name",
  severity: "error",
  on: "networkLoadBalancer",
  summary:
    "A name of a network load balancer is a whole name in DNS, of no other load balancer or distribution, and its zone is given by its id.",
  source: {
    url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html",
    checked: "2026-11-29",
  },
  check(balancer, report, app) {
    if (balancer.source === "existing") return;
    const { networkLoadBalancers, distributions, leftOut } = app;
    const { subject, props } = balancer;
    const { hostedZone } = props;
    const isNameless = props.domainName === undefined && !leftOut.hasLeftOut(subject, ["domainName"]);
    if (typeof hostedZone === "string" && hostedZoneId(hostedZone) !== hostedZone) report(noZone(subject, hostedZone));
    else if (hostedZone !== undefined && isNameless) report(nothingToName(subject));
    const earlier = networkLoadBalancers.slice(0, networkLoadBalancers.indexOf(balancer));
    const taken = new Map([
      ...balancersOf(app).flatMap((one) =>
        domainsOf(one).map((domain) => [comparedName(domain), one.subject] as const),
      ),
      ...distributions.flatMap((one) =>
        namesOfDistribution(one).map((domain) => [comparedName(domain), one.subject] as const),
      ),
      ...earlier.flatMap((one) => namesOf(one).map((name) => [name.toLowerCase(), one.subject] as const)),
    ]);
    namesOf(balancer).forEach((name, index) => {
      const at = typeof props.domainName === "string" ? ["domainName"] : ["domainName", index];
      const holder = taken.get(name.toLowerCase());
      if (!isDomainName(name)) report(noName(subject, at, name));
      else if (holder !== undefined) report(takenName(subject, at, name, holder));
      taken.set(name.toLowerCase(), subject);
    });
  },
});

function namesOf(balancer: NetworkLoadBalancerPlan): readonly string[] {
  return balancer.source === "existing" ? [] : namesInDns(balancer);
}

export const networkLogs = definePlanRule({
  code: "config/network-logs",
  severity: "warning",
  on: "networkLoadBalancer",
  summary: "A network load balancer with access logs has a listener for TLS, of which alone it logs.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html",
    checked: "2026-11-29",
  },
  check(balancer, report, app) {
    if (balancer.source === "existing" || balancer.props.accessLogs === undefined) return;
    const isTls = groupsOn(balancer, app).some(
      ({ listener }) =>
        certificatesOfListener(listener).length > 0 || app.leftOut.hasLeftOut(listener.subject, ["certificate"]),
    );
    if (!isTls) report(nothingToLog(balancer.subject));
  },
});

function sameName(subject: Noun, other: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} is called as ${other.words} is, and both would have the same names in templates.`,
    help: "Give one of them another name.",
    related: [{ message: "The other load balancer is here.", source: sourceOf(other) }],
  };
}

function noGroup(subject: Noun, group: string): PlanFinding {
  return {
    source: sourceOf(subject, ["securityGroup"]),
    message: `${capitalized(subject.words)} has ${shown(group)} as its security group, which is not the id of one.`,
    help: 'Write its id, like "sg-0123456789abcdef0".',
  };
}

function noArn(subject: Noun, arn: string): PlanFinding {
  const isOther = /:loadbalancer\/app\//.test(arn);
  return {
    source: sourceOf(subject, ["arn"]),
    message: `${capitalized(subject.words)} has the ARN ${shown(arn)}, which is ${isOther ? "that of an Application Load Balancer" : "not the ARN of a Network Load Balancer"}.`,
    help: 'Write it like "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/ingest/50dc6c495c0c9188".',
  };
}

function elsewhere(subject: Noun, arn: string, where: string): PlanFinding {
  return {
    source: sourceOf(subject, ["arn"]),
    message: `${capitalized(subject.words)} has the ARN ${shown(arn)} of ${where}; a service takes load balancers of its own account and region.`,
    help: "Name the one beside the service.",
  };
}

function noZone(subject: Noun, zone: string): PlanFinding {
  return {
    source: sourceOf(subject, ["hostedZone"]),
    message: `${capitalized(subject.words)} has the hosted zone ${shown(zone)}, which is not the id of one.`,
    help: 'Set `hostedZone` to its id, like "Z0123456789ABCDEFGHIJ".',
  };
}

function nothingToName(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["hostedZone"]),
    message: `${capitalized(subject.words)} has a hosted zone, and no domain name for which a record would be made in it.`,
    help: 'Set `domainName`, as in "mqtt.example.com", or remove `hostedZone`.',
  };
}

function noName(subject: Noun, at: readonly (string | number)[], name: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the domain name ${shown(name)}, which is not a whole name in DNS.`,
    help: 'Set it to a name like "mqtt.example.com".',
  };
}

function takenName(subject: Noun, at: readonly (string | number)[], name: string, holder: Noun): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the domain name ${shown(name)}${holder === subject ? " twice" : `, which ${holder.words} has, too`}.`,
    help: "Remove one of them.",
  };
}

function nothingToLog(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["accessLogs"]),
    message: `${capitalized(subject.words)} has access logs, and no listener with a certificate; it logs TLS connections alone.`,
    help: "Remove `accessLogs`; flow logs of the network see all connections: `network({ flowLogs: true })`.",
  };
}
