import type { LoadBalancerLogs } from "@ecs-dsl/dsl";
import { BUCKET_NAME } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

const WEB_ACL = /^arn:[a-z-]+:wafv2:([a-z0-9-]+):(\d{12}):(global|regional)\/webacl\/[\w-]+\/[\w-]+$/;

export const webAcl = definePlanRule({
  code: "config/web-acl",
  severity: "error",
  on: "loadBalancer",
  summary: "The web ACL of a load balancer is a regional one, of its own account and region.",
  source: {
    url: "https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { webAcl: arn } }, report, { environment }) {
    if (typeof arn !== "string") return;
    const [, region, account, scope] = WEB_ACL.exec(arn) ?? [];
    if (scope === undefined) return report(noWebAcl(subject, arn));
    if (scope === "global") return report(ofCloudFront(subject, arn));
    if (isElsewhere(region, environment.region)) return report(elsewhere(subject, arn, `region ${region}`));
    if (isElsewhere(account, environment.account)) report(elsewhere(subject, arn, `account ${account}`));
  },
});

/** What ELB puts between the prefix and the account. */
const OWN_PREFIX = "AWSLogs";

export const loadBalancerLogs = definePlanRule({
  code: "config/load-balancer-logs",
  severity: "error",
  on: "loadBalancer",
  summary: "Logs of a load balancer are in a bucket, which is named, and below a prefix that ELB takes.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html",
    checked: "2026-11-29",
  },
  check({ subject, props }, report) {
    for (const property of ["accessLogs", "connectionLogs"] as const) {
      for (const problem of badBucket(subject, property, props[property])) report(problem);
    }
  },
});

/** What is wrong with where a load balancer writes a log. */
export function* badBucket(
  subject: Noun,
  property: string,
  { bucket, prefix = "" }: Partial<LoadBalancerLogs> = {},
): Generator<PlanFinding> {
  if (typeof bucket === "string" && !BUCKET_NAME.test(bucket)) yield noBucket(subject, property, bucket);
  if (prefix.includes(OWN_PREFIX)) yield badPrefix(subject, property, prefix);
}

/** Whether an ARN is of another region or account than the environment's: where that has none, nothing is known. */
export function isElsewhere(written: string | undefined, own: string | undefined): boolean {
  return own !== undefined && written !== own;
}

function noWebAcl(subject: Noun, arn: string): PlanFinding {
  return {
    source: sourceOf(subject, ["webAcl"]),
    message: `${capitalized(subject.words)} has the web ACL ${shown(arn)}, which is not the ARN of one of AWS WAF.`,
    help: 'Set `webAcl` to an ARN like "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/shop/…".',
  };
}

function ofCloudFront(subject: Noun, arn: string): PlanFinding {
  return {
    source: sourceOf(subject, ["webAcl"]),
    message: `${capitalized(subject.words)} has the web ACL ${shown(arn)}, which is one for CloudFront; a load balancer takes a regional one.`,
    help: "Make a web ACL with the scope REGIONAL in the region of the load balancer, and set `webAcl` to its ARN.",
  };
}

function elsewhere(subject: Noun, arn: string, where: string): PlanFinding {
  return {
    source: sourceOf(subject, ["webAcl"]),
    message: `${capitalized(subject.words)} has the web ACL ${shown(arn)} of ${where}; a load balancer takes one of its own account and region.`,
    help: "Make a web ACL beside the load balancer, and set `webAcl` to its ARN.",
  };
}

function noBucket(subject: Noun, property: string, bucket: string): PlanFinding {
  return {
    source: sourceOf(subject, [property, "bucket"]),
    message: `${capitalized(subject.words)} writes its \`${property}\` to ${shown(bucket)}, which is not the name of a bucket.`,
    help: "Set `bucket` to the name alone, and what comes behind it to `prefix`.",
  };
}

function badPrefix(subject: Noun, property: string, prefix: string): PlanFinding {
  return {
    source: sourceOf(subject, [property, "prefix"]),
    message: `${capitalized(subject.words)} writes its \`${property}\` below ${shown(prefix)}; ELB puts "${OWN_PREFIX}" behind the prefix itself, and takes none with it.`,
    help: "Remove that part.",
  };
}
