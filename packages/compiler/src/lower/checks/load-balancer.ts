import { LISTENER_CERTIFICATES_MAX } from "@ecs-dsl/validators/facts";
import type { Path } from "@ecs-dsl/validators";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../plan/noun.ts";
import type { LoadBalancerPlan } from "../plan/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const CERTIFICATE_ARN = /^arn:[a-z-]+:(?:acm|iam):([a-z0-9-]*):(\d{12}):(?:certificate|server-certificate)\/.+$/;

/** The default certificate of a listener and those beside it. */
const CERTIFICATES_MAX = LISTENER_CERTIFICATES_MAX + 1;

export const certificateArn = definePlanRule({
  code: "config/certificate-arn",
  severity: "error",
  on: "loadBalancer",
  summary: "A certificate of a load balancer is the ARN of one in ACM or IAM, in its own account and region.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Certificate.html",
    checked: "2026-11-24",
  },
  check(balancer, report, { environment }) {
    for (const { at, arns } of certificatesOf(balancer)) {
      for (const arn of arns) {
        const [, region, account] = CERTIFICATE_ARN.exec(arn) ?? [];
        if (account === undefined) return report(notAnArn(balancer.subject, at, arn));
        if (isElsewhere(region, environment.region)) {
          return report(elsewhere(balancer.subject, at, arn, `region ${region}`));
        }
        if (isElsewhere(account, environment.account)) {
          return report(elsewhere(balancer.subject, at, arn, `account ${account}`));
        }
      }
    }
  },
});

export const certificateLimit = definePlanRule({
  code: "config/certificate-limit",
  severity: "error",
  on: "loadBalancer",
  summary: `A load balancer has at most ${CERTIFICATES_MAX} certificates.`,
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html",
    checked: "2026-11-23",
  },
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
    arns: asList(listener.certificate),
  }));
  return [{ at: ["certificate"], arns: asList(certificate) }, ...further];
}

function asList(certificate: string | readonly string[] = []): readonly string[] {
  return typeof certificate === "string" ? [certificate] : certificate;
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
