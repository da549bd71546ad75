import type { OutsideId } from "@ecs-dsl/dsl";
import { BALANCER_ZONES, LISTENER_RULES } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Path } from "@ecs-dsl/validators";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import { type DomainPlan, domainsOf, inZone } from "../../resolve/domain-names.ts";
import { listenerArn, type ListenerArn, zoneOfBalancer } from "../../resolve/existing-load-balancers.ts";
import { isFreePort } from "../../resolve/listeners.ts";
import { isElsewhere } from "./load-balancer-guards.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";
import { isSecurityGroupId } from "./ways-in.ts";

export const existingLoadBalancer = definePlanRule({
  code: "config/existing-load-balancer",
  severity: "error",
  on: "existingLoadBalancer",
  summary: "A load balancer that exists is told by ARNs of its listeners, all of the environment's account and region.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html",
    checked: "2026-11-29",
  },
  check({ subject, existing = {} }, report, { subject: app, environment, network, leftOut }) {
    const { listeners, securityGroup, priorities } = existing;
    if (listeners !== undefined && Object.keys(listeners).length === 0) report(noListeners(subject));
    const { region, account } = environment;
    let first: ListenerArn | undefined;
    for (const [name, text] of Object.entries(listeners ?? {})) {
      if (!isListenerName(name)) report(noName(subject, name));
      if (typeof text !== "string") continue;
      const arn = listenerArn(text);
      if (arn === undefined) report(noArn(subject, name, text));
      else if (isElsewhere(arn.region, region) || isElsewhere(arn.account, account))
        report(elsewhere(subject, name, arn));
      else if (first !== undefined && first.balancerArn !== arn.balancerArn)
        report(ofAnother(subject, name, arn, first));
      first ??= arn;
    }
    if (typeof securityGroup === "string" && !isSecurityGroupId(securityGroup)) report(noGroup(subject, securityGroup));
    if (priorities !== undefined && !isRange(priorities)) report(noRange(subject, priorities));
    if (network.kind === "new" && !leftOut.hasLeftOut(app, ["network"])) report(inAnotherNetwork(subject));
  },
});

export const existingDomainName = definePlanRule({
  code: "config/existing-domain-name",
  severity: "error",
  on: "existingLoadBalancer",
  summary:
    "The records of names at a load balancer that exists lead to the name that ELB gave it, in a region that is known.",
  source: {
    url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-alias.html",
    checked: "2026-11-29",
  },
  check(balancer, report, { environment, leftOut }) {
    const { subject, existing = {} } = balancer;
    const first = domainsOf(balancer).find(inZone);
    if (first === undefined || leftOut.hasLeftOut(subject, ["dnsName"])) return;
    const { dnsName } = existing;
    const zone = dnsName === undefined ? undefined : zoneOfBalancer(dnsName, environment.region);
    if (dnsName === undefined) report(leadsNowhere(subject, first));
    else if (zone === undefined)
      report(typeof dnsName === "string" ? notOfElb(subject, first, dnsName) : ofNoRegion(subject, first));
    else if (isElsewhere(zone.region, environment.region)) report(inAnotherRegion(subject, zone.region));
    else if (zone.id === undefined) report(unknownZone(subject, zone.region));
    for (const domain of domainsOf(balancer)) {
      if (isZoneOfElb(domain.hostedZone)) return report(zoneOfElb(subject, domain, existing.hostedZone));
    }
  },
});

function isZoneOfElb(zone: OutsideId | undefined): boolean {
  return Object.values(BALANCER_ZONES).some((one) => one === zone);
}

function isListenerName(name: string): boolean {
  return name === "https" || name === "http" || name === "443" || name === "80" || isFreePort(Number(name));
}

/** Whether these are a first and a last priority. */
export function isRange(priorities: readonly number[]): boolean {
  const [first = 0, last = 0] = priorities;
  const { min, max } = LISTENER_RULES.priority;
  return priorities.length === 2 && first >= min && first <= last && last <= max;
}

function noListeners(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["listeners"]),
    message: `${capitalized(subject.words)} has no listener, and so takes no route.`,
    help: 'Name one by its ARN: `listeners: { https: "arn:aws:elasticloadbalancing:…:listener/app/…" }`.',
  };
}

function noName(subject: Noun, name: string): PlanFinding {
  return at(subject, ["listeners", name], {
    message: `${capitalized(subject.words)} has a listener ${shown(name)}; listeners are \`https\`, \`http\`, or a port from 1 to 65535.`,
    help: "Name it by what it speaks, or by its port.",
  });
}

function noArn(subject: Noun, name: string, text: string): PlanFinding {
  return at(subject, ["listeners", name], {
    message: `${capitalized(subject.words)} has ${shown(text)} for a listener, which is not the ARN of a listener of an Application Load Balancer.`,
    help: "`aws elbv2 describe-listeners` prints it: arn:aws:elasticloadbalancing:REGION:ACCOUNT:listener/app/NAME/ID/ID.",
  });
}

function elsewhere(subject: Noun, name: string, { account, region }: ListenerArn): PlanFinding {
  return at(subject, ["listeners", name], {
    message: `${capitalized(subject.words)} has a listener of account ${account} in ${region}, and the environment is elsewhere.`,
    help: "Name a listener of the environment's own account and region: `pick` has one for each environment.",
  });
}

function ofAnother(subject: Noun, name: string, arn: ListenerArn, first: ListenerArn): PlanFinding {
  return at(subject, ["listeners", name], {
    message: `${capitalized(subject.words)} has listeners of two load balancers, ${first.fullName} and ${arn.fullName}.`,
    help: "Name one load balancer with its listeners, and the other as another one.",
  });
}

function noGroup(subject: Noun, text: string): PlanFinding {
  return at(subject, ["securityGroup"], {
    message: `${capitalized(subject.words)} has ${shown(text)} for its security group, which is not the id of one.`,
    help: 'Set `securityGroup` to an id like "sg-0123456789abcdef0".',
  });
}

function noRange(subject: Noun, priorities: readonly number[]): PlanFinding {
  const { min, max } = LISTENER_RULES.priority;
  return at(subject, ["priorities"], {
    message: `${capitalized(subject.words)} has the priorities ${shown(priorities)}, which are not a first and a last of ${min} to ${max}.`,
    help: "Set `priorities` to two numbers, the lower one first: `[2000, 2999]`.",
  });
}

/** ELB takes target groups of the load balancer's own VPC alone. */
function inAnotherNetwork(subject: Noun): PlanFinding {
  return at(subject, [], {
    message: `${capitalized(subject.words)} exists, and the environment has a new VPC: ELB sends to tasks of the load balancer's own VPC alone.`,
    help: "Name that VPC in the app: `network: network.existing({ … })`.",
  });
}

function leadsNowhere(subject: Noun, { name, at: place }: DomainPlan): PlanFinding {
  return at(subject, place, {
    message: `${capitalized(subject.words)} has the domain name ${shown(name)} in a hosted zone, and no \`dnsName\` for its record to lead to.`,
    help: 'Set `dnsName` to what `aws elbv2 describe-load-balancers` prints as DNSName: "edge-1234567890.us-east-1.elb.amazonaws.com".',
  });
}

function notOfElb(subject: Noun, { name }: DomainPlan, dnsName: string): PlanFinding {
  return at(subject, ["dnsName"], {
    message: `The record of ${shown(name)} would lead to ${shown(dnsName)}, which is not a name that ELB gives an Application Load Balancer.`,
    help: 'Set `dnsName` to what `aws elbv2 describe-load-balancers` prints as DNSName: "edge-1234567890.us-east-1.elb.amazonaws.com".',
  });
}

/** Of an environment without a region nobody sees which zone ELB has there. */
function ofNoRegion(subject: Noun, { name }: DomainPlan): PlanFinding {
  return at(subject, ["dnsName"], {
    message: `The record of ${shown(name)} would lead to a name from outside, and the environment has no region to tell the hosted zone of ELB by.`,
    help: "Give the environments of the app their regions, or write `dnsName` as text.",
  });
}

function inAnotherRegion(subject: Noun, region: string): PlanFinding {
  return at(subject, ["dnsName"], {
    message: `${capitalized(subject.words)} has a \`dnsName\` of ${region}, and the environment is elsewhere.`,
    help: "Name the load balancer of the environment's own region: `pick` has one for each environment.",
  });
}

function unknownZone(subject: Noun, region: string): PlanFinding {
  return at(subject, ["dnsName"], {
    message: `${capitalized(subject.words)} is in ${region}, of which the hosted zone of ELB is not known here, and alias records name it.`,
    help: "Remove `hostedZone`, and make the records elsewhere; `url()` says the domain name all the same.",
  });
}

function zoneOfElb(subject: Noun, { hostedZone, at: place }: DomainPlan, whole: OutsideId | undefined): PlanFinding {
  return at(subject, hostedZone === whole ? ["hostedZone"] : [...place, "hostedZone"], {
    message: `${capitalized(subject.words)} has the hosted zone ${shown(hostedZone)}, which is ELB's own: records of your names are not in it.`,
    help: "Set `hostedZone` to the id of the zone of your domain; that of ELB follows from `dnsName`.",
  });
}

function at(subject: Noun, path: Path, words: Pick<PlanFinding, "message" | "help">): PlanFinding {
  return { source: sourceOf(subject, path), ...words };
}
