import { LISTENER_CERTIFICATES_MAX } from "@ecs-dsl/validators/facts";
import type { Path } from "@ecs-dsl/validators";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import type { AppPlan } from "../../plan/app-plan.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { idsIn, textsIn } from "../../resolve/outside-ids.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

const CERTIFICATE_ARN = /^arn:[a-z-]+:(?:acm|iam):([a-z0-9-]*):(\d{12}):(?:certificate|server-certificate)\/.+$/;

/** The default certificate of a listener and those beside it. */
const CERTIFICATES_MAX = LISTENER_CERTIFICATES_MAX + 1;

const ABOUT_ARN = {
  code: "config/certificate-arn",
  severity: "error",
  summary: "A certificate of a load balancer is the ARN of one in ACM or IAM, in its own account and region.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Certificate.html",
    checked: "2026-11-24",
  },
} as const;

export const certificateArn = definePlanRule({
  ...ABOUT_ARN,
  on: "loadBalancer",
  check(balancer, report, { environment }) {
    const arns = certificatesOf(balancer).flatMap(({ at, arns: ofListener }) =>
      textsIn(ofListener).map((arn) => [at, arn] as const),
    );
    const [first] = arns.flatMap(([at, arn]) => badArn(balancer.subject, at, arn, environment) ?? []);
    if (first !== undefined) report(first);
  },
});

export const listenerCertificateArn = definePlanRule({
  ...ABOUT_ARN,
  on: "networkListener",
  check({ listener: { subject, props } }, report, { environment }) {
    const [first] = textsIn(props.certificate).flatMap(
      (arn) => badArn(subject, ["certificate"], arn, environment) ?? [],
    );
    if (first !== undefined) report(first);
  },
});

/** What is wrong with the ARN of a certificate. */
function badArn(subject: Noun, at: Path, arn: string, own: AppPlan["environment"]): PlanFinding | undefined {
  const [, region, account] = CERTIFICATE_ARN.exec(arn) ?? [];
  if (account === undefined) return notAnArn(subject, at, arn);
  if (isElsewhere(region, own.region)) return elsewhere(subject, at, arn, `region ${region}`);
  return isElsewhere(account, own.account) ? elsewhere(subject, at, arn, `account ${account}`) : undefined;
}

const ABOUT_LIMIT = {
  code: "config/certificate-limit",
  severity: "error",
  summary: `A load balancer has at most ${CERTIFICATES_MAX} certificates.`,
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html",
    checked: "2026-11-23",
  },
} as const;

export const listenerCertificateLimit = definePlanRule({
  ...ABOUT_LIMIT,
  on: "networkListener",
  check({ listener: { subject, props } }, report) {
    const { length } = idsIn(props.certificate);
    if (length > CERTIFICATES_MAX) report(tooMany(subject, ["certificate"], length));
  },
});

export const certificateLimit = definePlanRule({
  ...ABOUT_LIMIT,
  on: "loadBalancer",
  check(balancer, report) {
    for (const { at, arns } of certificatesOf(balancer)) {
      if (arns.length > CERTIFICATES_MAX) report(tooMany(balancer.subject, at, arns.length));
    }
  },
});

/** The certificates of each listener, and where they are written. */
function certificatesOf({ props: { certificate = [], listeners = {} } }: LoadBalancerPlan) {
  const further = Object.entries(listeners).map(([port, listener]) => ({
    at: ["listeners", port, "certificate"],
    arns: idsIn(listener.certificate),
  }));
  return [{ at: ["certificate"], arns: idsIn(certificate) }, ...further];
}

function notAnArn(subject: Noun, at: Path, certificate: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the certificate ${shown(certificate)}, which is not the ARN of one.`,
    help: 'Set `certificate` to an ARN like "arn:aws:acm:us-east-1:123456789012:certificate/…".',
  };
}

/** A certificate of IAM has no region; where the environment has none, nothing is known. */
function isElsewhere(written: string | undefined, own: string | undefined): boolean {
  return written !== undefined && written !== "" && own !== undefined && written !== own;
}

function elsewhere(subject: Noun, at: Path, certificate: string, where: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has the certificate ${shown(certificate)} of ${where}; a load balancer takes one of its own account and region.`,
    help: "Request a certificate beside the load balancer, and set `certificate` to its ARN.",
  };
}

function tooMany(subject: Noun, at: Path, count: number): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has ${counted(count, "certificate")}; a listener takes ${CERTIFICATES_MAX}.`,
    help: "Use one certificate for several names.",
  };
}
