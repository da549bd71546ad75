import { capitalized, shown } from "@ecs-dsl/validators/words";
import { type Assembly, stacksOf } from "../../../model/assembly.ts";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import type { NetworkLoadBalancerPlan } from "../../plan/network-load-balancer-plan.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { namesInDns } from "../../platform/load-balancer/network-load-balancer.ts";
import { balancersOf, comparedName, type DomainPlan, domainsOf } from "../../resolve/domain-names.ts";
import { namesOf } from "../../resolve/distributions.ts";
import { certificatesOf } from "../../resolve/listeners.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

/** A whole name in DNS. */
export const DOMAIN_NAME =
  /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

export function isDomainName(name: string): boolean {
  return DOMAIN_NAME.test(name) && name.length <= LENGTHS.name;
}

/** Characters of a whole name, and of the first of a certificate. */
const LENGTHS = { name: 253, first: 64 };

export const domainName = definePlanRule({
  code: "config/domain-name",
  severity: "error",
  on: "namedLoadBalancer",
  summary: "A domain name of a load balancer is a whole name in DNS, short enough for a certificate where one is made.",
  source: {
    url: "https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html",
    checked: "2026-11-29",
  },
  check(balancer, report) {
    const { subject } = balancer;
    const isMade = balancer.existing === undefined && certificatesOf(balancer).length === 0;
    domainsOf(balancer).forEach((domain, index) => {
      const length = index === 0 && isMade ? LENGTHS.first : LENGTHS.name;
      if (!DOMAIN_NAME.test(domain.name)) report(noName(subject, domain));
      else if (domain.name.length > length) report(tooLong(subject, domain, length));
    });
  },
});

export const domainNameTwice = definePlanRule({
  code: "config/domain-name-twice",
  severity: "error",
  on: "app",
  summary: "A domain name is that of one load balancer, once.",
  check(app, report) {
    const seen = new Map<string, LoadBalancerPlan>();
    for (const balancer of balancersOf(app)) {
      for (const domain of domainsOf(balancer)) {
        const earlier = seen.get(comparedName(domain));
        if (earlier !== undefined) report(twice(balancer, domain, earlier));
        else seen.set(comparedName(domain), balancer);
      }
    }
  },
});

export const domainNameEnvironments = definePlanRule({
  code: "config/domain-name-environments",
  severity: "error",
  on: "environment",
  summary: "Environments whose load balancers have the same domain name have a routing policy for it.",
  source: {
    url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-shared.html",
    checked: "2026-11-29",
  },
  check({ assembly, earlier }, report, app) {
    const { networkLoadBalancers, distributions } = app;
    const all = [
      ...networkLoadBalancers.map((one) => ({ subject: one.subject, names: placedNames(one) })),
      ...balancersOf(app).map((one) => ({ subject: one.subject, names: domainsOf(one) })),
      ...distributions.map((one) => ({ subject: one.subject, names: namesOf(one) })),
    ];
    const records = new Map(recordsOf(assembly).map((record) => [record.key, record]));
    for (const other of earlier) {
      const taken = recordsOf(other).filter(({ key, isOneOfSeveral }) => {
        const mine = records.get(key);
        return mine !== undefined && !(isOneOfSeveral && mine.isOneOfSeveral);
      });
      const names = new Set(taken.map(({ name }) => name));
      for (const { subject, names: own } of all)
        for (const domain of own)
          if (names.has(comparedName(domain))) report(ofAnother(subject, domain, assembly, other));
    }
  },
});

/** The names of a network load balancer of the app, and where they stand. */
function placedNames(balancer: NetworkLoadBalancerPlan): readonly Pick<DomainPlan, "name" | "at">[] {
  if (balancer.source === "existing") return [];
  const isOne = typeof balancer.props.domainName === "string";
  return namesInDns(balancer).map((name, index) => ({ name, at: isOne ? ["domainName"] : ["domainName", index] }));
}

/** A record of DNS as a template says it. */
interface DnsRecord {
  /** The same for those of which a zone has one. */
  readonly key: string;
  readonly name: string;
  /** Whether others of the same name may stand beside it. */
  readonly isOneOfSeveral: boolean;
}

/** A zone that comes from outside is another one in another place. */
function zoneIn({ account, region }: Assembly["environment"], zone: unknown): unknown {
  return typeof zone === "string" ? zone : [zone, account, region];
}

function recordsOf(assembly: Assembly): readonly DnsRecord[] {
  const { environment } = assembly;
  return stacksOf(assembly).flatMap(({ template }) =>
    Object.values(template.Resources).flatMap(({ Type, Properties = {} }) => {
      if (Type !== "AWS::Route53::RecordSet") return [];
      const { Name, HostedZoneId, Type: type, SetIdentifier }: RecordProperties = Properties;
      const name = String(Name).toLowerCase();
      return [
        {
          key: JSON.stringify([name, zoneIn(environment, HostedZoneId), type]),
          name,
          isOneOfSeveral: SetIdentifier !== undefined,
        },
      ];
    }),
  );
}

interface RecordProperties {
  readonly Name?: unknown;
  readonly HostedZoneId?: unknown;
  readonly Type?: unknown;
  readonly SetIdentifier?: unknown;
}

/** Source: https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html. Checked 2026-11-29. */
const ZONE = /^[A-Z0-9]{1,32}$/;

/** The id that a text is, or that Route 53 writes with what it is of; undefined where it has none. */
export function hostedZoneId(zone: string): string | undefined {
  return ZONE.test(zone) ? zone : /^\/?hostedzone\/([A-Z0-9]{1,32})$/.exec(zone)?.[1];
}

export const hostedZone = definePlanRule({
  code: "config/hosted-zone",
  severity: "error",
  on: "namedLoadBalancer",
  summary:
    "The hosted zone of a domain name is given by its id, or the load balancer has a certificate; without a name there is none.",
  source: {
    url: "https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html",
    checked: "2026-11-29",
  },
  check(balancer, report, { leftOut }) {
    const { subject, props } = balancer;
    if (leftOut.hasLeftOut(subject, ["hostedZone"]) || leftOut.hasLeftOut(subject, ["certificate"])) return;
    const all = domainsOf(balancer);
    const isNameless = all.length === 0 && !leftOut.hasLeftOut(subject, ["domainName"]);
    if (isNameless && props.hostedZone !== undefined) report(nothingToName(subject));
    const lacking = all.find((domain) => domain.hostedZone === undefined);
    const isMade = balancer.existing === undefined && certificatesOf(balancer).length === 0;
    if (lacking !== undefined && isMade) report(noZone(subject, lacking));
    const zones = new Map(all.map((domain) => [domain.hostedZone, domain]));
    for (const [zone, domain] of zones) {
      const at = zone === props.hostedZone ? ["hostedZone"] : [...domain.at, "hostedZone"];
      if (typeof zone === "string" && !ZONE.test(zone)) report(noZoneId(subject, at, zone));
    }
  },
});

export const routingPolicy = definePlanRule({
  code: "config/routing-policy",
  severity: "error",
  on: "namedLoadBalancer",
  summary: "The routing policy of a domain name is one of its kinds.",
  source: {
    url: "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
    checked: "2026-11-29",
  },
  check(balancer, report, { leftOut }) {
    const isZoneless = ({ hostedZone, at }: DomainPlan) =>
      hostedZone === undefined &&
      ![["hostedZone"], [...at, "hostedZone"]].some((path) => leftOut.hasLeftOut(balancer.subject, path));
    for (const domain of domainsOf(balancer)) {
      const { latency, weighted, failover } = domain.routingPolicy ?? {};
      const given = [latency === true ? true : undefined, weighted, failover].filter((one) => one !== undefined);
      if (domain.routingPolicy !== undefined && given.length !== 1) report(notOne(balancer.subject, domain));
      else if (given.length === 1 && isZoneless(domain)) report(withoutZone(balancer.subject, domain));
    }
  },
});

function noName(subject: Noun, { name, at }: DomainPlan): PlanFinding {
  const meant = name.replace(/^[a-z]+:\/\//i, "").replace(/[/:].*$|\.$/, "");
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the domain name ${shown(name)}, which is not a whole name in DNS.`,
    help: DOMAIN_NAME.test(meant)
      ? `Write ${shown(meant)}.`
      : 'Set it to a name like "api.example.com" or "*.example.com".',
  };
}

function tooLong(subject: Noun, { at }: DomainPlan, length: number): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has a domain name of more than ${length} characters here; ${length === LENGTHS.first ? "ACM takes no more for the first name of a certificate" : "DNS takes no more"}.`,
    help: length === LENGTHS.first ? "Put a shorter name first." : "Shorten it.",
  };
}

function twice(balancer: LoadBalancerPlan, { name, at }: DomainPlan, earlier: LoadBalancerPlan): PlanFinding {
  const holder = balancer === earlier ? "twice" : `, which ${earlier.subject.words} has, too`;
  return {
    source: sourceOf(balancer.subject, at),
    message: `${capitalized(balancer.subject.words)} has the domain name ${shown(name)}${balancer === earlier ? ` ${holder}` : holder}.`,
    help: "Remove one of them.",
  };
}

function ofAnother(
  subject: Noun,
  { name, at }: Pick<DomainPlan, "name" | "at">,
  { environment: own }: Assembly,
  { environment: other }: Assembly,
): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the domain name ${shown(name)} in environment ${shown(own.name)}, and in ${shown(other.name)}, too; Route 53 refuses the second record.`,
    help: `Name one for each, as \`domainName: pick(env, { ${own.name}: …, ${other.name}: … })\`, or give both a \`routingPolicy\`.`,
  };
}

function noZone(subject: Noun, { name, at }: DomainPlan): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the domain name ${shown(name)}, and neither the \`hostedZone\` that would validate a certificate of it nor a \`certificate\`.`,
    help: 'Set `hostedZone` to the id of the zone of Route 53, like "Z0123456789ABCDEFGHIJ", or `certificate` to the ARN of a certificate.',
  };
}

function nothingToName(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["hostedZone"]),
    message: `${capitalized(subject.words)} has a hosted zone, and no domain name for which a record would be made in it.`,
    help: 'Set `domainName`, as in "api.example.com", or remove `hostedZone`.',
  };
}

function noZoneId(subject: Noun, at: readonly (string | number)[], zone: string): PlanFinding {
  const id = hostedZoneId(zone);
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the hosted zone ${shown(zone)}, which is not the id of one.`,
    help: `Set \`hostedZone\` to ${id === undefined ? 'its id, like "Z0123456789ABCDEFGHIJ"' : shown(id)}.`,
  };
}

function notOne(subject: Noun, { name, at }: DomainPlan): PlanFinding {
  return {
    source: sourceOf(subject, [...at, "routingPolicy"]),
    message: `The routing policy of the domain name ${shown(name)} of ${subject.words} is not one of \`latency\`, \`weighted\` and \`failover\`.`,
    help: "Name exactly one of them, or remove it where there is one record of the name.",
  };
}

function withoutZone(subject: Noun, { name, at }: DomainPlan): PlanFinding {
  return {
    source: sourceOf(subject, [...at, "routingPolicy"]),
    message: `The domain name ${shown(name)} of ${subject.words} has a routing policy, and no hosted zone in which its record would be made.`,
    help: "Set `hostedZone` to the id of its zone, or remove the policy.",
  };
}
