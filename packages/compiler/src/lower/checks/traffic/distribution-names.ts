import type { OutsideId } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { CLOUDFRONT_REGION } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import { namesOf } from "../../resolve/distributions.ts";
import { balancersOf, comparedName, type DomainPlan, domainsOf } from "../../resolve/domain-names.ts";
import { DOMAIN_NAME, hostedZoneId } from "./domain-names.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

type Named = Pick<DomainPlan, "name" | "at">;
type Zoned = Pick<DomainPlan, "hostedZone" | "at">;

export const distributionName = definePlanRule({
  code: "config/distribution-name",
  severity: "error",
  on: "distribution",
  summary:
    "A domain name of a distribution is a whole name in DNS, in a zone that is given by its id, and of nothing else.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html",
    checked: "2026-11-29",
  },
  check(plan, report, app) {
    const { distributions, leftOut } = app;
    const { subject, props } = plan;
    const names = namesOf(plan);
    const isNameless = names.length === 0 && !leftOut.hasLeftOut(subject, ["domainName"]);
    if (isNameless && props.hostedZone !== undefined) report(nothingToName(subject));
    const earlier = distributions.slice(0, distributions.indexOf(plan));
    const taken = new Map([
      ...balancersOf(app).flatMap((one) => domainsOf(one).map((name) => [comparedName(name), one.subject] as const)),
      ...earlier.flatMap((one) => namesOf(one).map((name) => [comparedName(name), one.subject] as const)),
    ]);
    for (const name of names) {
      const holder = taken.get(comparedName(name));
      const zone = name.hostedZone;
      if (!DOMAIN_NAME.test(name.name) || name.name.length > 253) report(noName(subject, name));
      else if (holder !== undefined) report(twice(subject, name, holder));
      else if (typeof zone === "string" && hostedZoneId(zone) !== zone)
        report(noZone(subject, name, zone, props.hostedZone));
      taken.set(comparedName(name), subject);
    }
  },
});

const ARN = /^arn:aws:acm:([a-z0-9-]+):(\d{12}):certificate\/.+$/;

export const distributionCertificate = definePlanRule({
  code: "config/distribution-certificate",
  severity: "error",
  on: "distribution",
  summary: `The certificate of a distribution is one of ACM in ${CLOUDFRONT_REGION}, or its hosted zone validates one.`,
  source: {
    url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html",
    checked: "2026-11-29",
  },
  check(plan, report, { environment, leftOut }) {
    const { subject, props } = plan;
    if (leftOut.hasLeftOut(subject, ["hostedZone"]) || leftOut.hasLeftOut(subject, ["certificate"])) return;
    const arn = props.certificate;
    const lacking = namesOf(plan).find(({ hostedZone }) => hostedZone === undefined);
    if (arn === undefined) {
      if (lacking !== undefined) report(noCertificate(subject, lacking));
      const stored = namesOf(plan).find(({ hostedZone }) => isStored(hostedZone));
      if (stored !== undefined && environment.region !== CLOUDFRONT_REGION)
        report(readElsewhere(subject, stored, props));
      return;
    }
    if (typeof arn !== "string") return;
    const [, region, account] = ARN.exec(arn) ?? [];
    if (region === undefined) report(noArn(subject, arn));
    else if (region !== CLOUDFRONT_REGION) report(elsewhere(subject, arn, `region ${region}`));
    else if (environment.account !== undefined && account !== environment.account)
      report(elsewhere(subject, arn, `account ${account}`));
    else if (namesOf(plan).length === 0 && !leftOut.hasLeftOut(subject, ["domainName"])) report(forNothing(subject));
  },
});

function noName(subject: Noun, { name, at }: Named): PlanFinding {
  const meant = name.replace(/^[a-z]+:\/\//i, "").replace(/[/:].*$|\.$/, "");
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the domain name ${shown(name)}, which is not a whole name in DNS.`,
    help: DOMAIN_NAME.test(meant)
      ? `Write ${shown(meant)}.`
      : 'Set it to a name like "www.example.com" or "*.example.com".',
  };
}

function twice(subject: Noun, { name, at }: Named, holder: Noun): PlanFinding {
  const who = holder === subject ? " twice" : `, which ${holder.words} has, too`;
  const why = holder.words.startsWith("load balancer")
    ? 'Give the load balancer another one, like "origin.example.com": clients ask the distribution.'
    : "Remove one of them.";
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the domain name ${shown(name)}${who}.`,
    help: why,
  };
}

function noZone(subject: Noun, { at }: Named, zone: string, own: OutsideId | undefined): PlanFinding {
  const id = hostedZoneId(zone);
  return {
    source: sourceOf(subject, zone === own ? ["hostedZone"] : [...at, "hostedZone"]),
    message: `${capitalized(subject.words)} has the hosted zone ${shown(zone)}, which is not the id of one.`,
    help: `Set \`hostedZone\` to ${id === undefined ? 'its id, like "Z0123456789ABCDEFGHIJ"' : shown(id)}.`,
  };
}

function nothingToName(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["hostedZone"]),
    message: `${capitalized(subject.words)} has a hosted zone, and no domain name for which a record would be made in it.`,
    help: 'Set `domainName`, as in "www.example.com", or remove `hostedZone`.',
  };
}

function noCertificate(subject: Noun, { name, at }: Named): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the domain name ${shown(name)}, and neither the \`hostedZone\` that would validate a certificate of it nor a \`certificate\`.`,
    help: `Set \`hostedZone\` to the id of the zone of Route 53, like "Z0123456789ABCDEFGHIJ", or \`certificate\` to the ARN of a certificate in ${CLOUDFRONT_REGION}.`,
  };
}

/** Whether CloudFormation reads it, in the region of the stack that has it. */
function isStored(id: OutsideId | undefined): boolean {
  const reference = referenceOf(id);
  return reference?.of === "output" && reference.resource.kind === "parameter";
}

function readElsewhere(
  subject: Noun,
  { at, hostedZone }: Zoned,
  { hostedZone: whole }: { hostedZone?: OutsideId },
): PlanFinding {
  return {
    source: sourceOf(subject, hostedZone === whole ? ["hostedZone"] : [...at, "hostedZone"]),
    message: `${capitalized(subject.words)} has a hosted zone of Parameter Store; its certificate is made in ${CLOUDFRONT_REGION}, where CloudFormation would look for it.`,
    help: 'Write the id as text, or take it of a stack, which is read in the region of the app: `stackOutput("dns", "ZoneId")`.',
  };
}

function noArn(subject: Noun, arn: string): PlanFinding {
  return {
    source: sourceOf(subject, ["certificate"]),
    message: `${capitalized(subject.words)} has the certificate ${shown(arn)}, which is not the ARN of one of ACM.`,
    help: `Set \`certificate\` to an ARN like "arn:aws:acm:${CLOUDFRONT_REGION}:123456789012:certificate/…".`,
  };
}

function elsewhere(subject: Noun, arn: string, where: string): PlanFinding {
  return {
    source: sourceOf(subject, ["certificate"]),
    message: `${capitalized(subject.words)} has the certificate ${shown(arn)} of ${where}; CloudFront takes one of ${CLOUDFRONT_REGION} and of its own account, whichever region the app is in.`,
    help: `Remove \`certificate\` and set \`hostedZone\`: then one is made there. Or request one in ${CLOUDFRONT_REGION}, and set \`certificate\` to its ARN.`,
  };
}

function forNothing(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["certificate"]),
    message: `${capitalized(subject.words)} has a certificate, and no domain name for which it would be shown.`,
    help: 'Set `domainName`, as in "www.example.com", or remove `certificate`.',
  };
}
