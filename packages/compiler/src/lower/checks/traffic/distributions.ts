import {
  BUCKET_NAME,
  CACHE_POLICIES,
  DISTRIBUTION,
  ORIGIN_FACING_PREFIX_LISTS,
  ORIGIN_REQUEST_POLICIES,
} from "@ecs-dsl/validators/facts";
import { capitalized, counted, listed, nearest, shown } from "@ecs-dsl/validators/words";
import type { BehaviorPlan, BucketPlan, DistributionPlan } from "../../plan/distribution-plan.ts";
import { propertyName, sourceOf, type Noun } from "../../nouns/noun.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { balancersBehind, letsCloudFrontIn, namesOf, originsOf } from "../../resolve/distributions.ts";
import { nameInUrl } from "../../resolve/domain-names.ts";
import { mainPort } from "../../resolve/listeners.ts";
import { isCovered } from "../../resolve/covered-routes.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

const DEVELOPER_GUIDE = "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide";
const CHECKED = "2026-11-29";

export const distributionBehavior = definePlanRule({
  code: "config/distribution-behavior",
  severity: "error",
  on: "distribution",
  summary: `A distribution has at most ${DISTRIBUTION.behaviors} behaviors, each of which is for paths that none before it describes.`,
  source: { url: `${DEVELOPER_GUIDE}/DownloadDistValuesCacheBehavior.html`, checked: CHECKED },
  check({ subject, behaviors }, report) {
    const others = behaviors.slice(1);
    if (others.length > DISTRIBUTION.behaviors) return report(tooMany(subject, others.length));
    others.forEach((one, index) => {
      const { pattern = "" } = one;
      const hiding = others.slice(0, index).find((earlier) => isCovered(pathsOf(one), pathsOf(earlier)));
      if (rooted(pattern) === "/*" || pattern === "*") report(ofAll(subject, one));
      else if (!PATTERN.test(pattern) || pattern.length > DISTRIBUTION.patternLength) report(noPattern(subject, one));
      else if (hiding !== undefined) report(hidden(subject, one, hiding.pattern));
    });
  },
});

const PATTERN = /^[A-Za-z0-9_.*$/~"'@:+&?-]+$/;

/** CloudFront reads a pattern without its first `/` as one with it. */
function rooted(pattern = ""): string {
  return pattern.startsWith("/") ? pattern : `/${pattern}`;
}

function pathsOf({ pattern }: BehaviorPlan) {
  return { paths: [rooted(pattern)], hosts: [], others: [] };
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const POLICIES = {
  cache: Object.keys(CACHE_POLICIES),
  originRequestPolicy: [...Object.keys(ORIGIN_REQUEST_POLICIES), "none"],
  responseHeadersPolicy: [],
} as const;

export const distributionPolicy = definePlanRule({
  code: "config/distribution-policy",
  severity: "error",
  on: "distribution",
  summary: "A policy of a behavior is one that AWS manages or the id of one, and a bucket is not told the host.",
  source: { url: `${DEVELOPER_GUIDE}/using-managed-origin-request-policies.html`, checked: CHECKED },
  check({ subject, behaviors }, report) {
    for (const one of behaviors) {
      for (const property of ["cache", "originRequestPolicy", "responseHeadersPolicy"] as const) {
        const written = one.props[property];
        const words = POLICIES[property];
        if (written !== undefined && !ID.test(written) && !words.some((word) => word === written))
          report(noPolicy(subject, [...one.at, property], written, words));
      }
      if (one.origin?.kind === "bucket" && one.props.originRequestPolicy === "AllViewer")
        report(hostToBucket(subject, one));
    }
  },
});

const WEB_ACL = /^arn:aws:wafv2:us-east-1:(\d{12}):global\/webacl\/[\w-]+\/[\w-]+$/;

export const distributionWebAcl = definePlanRule({
  code: "config/distribution-web-acl",
  severity: "error",
  on: "distribution",
  summary: "The web ACL of a distribution is one for CloudFront, of its own account.",
  source: { url: "https://docs.aws.amazon.com/waf/latest/developerguide/cloudfront-features.html", checked: CHECKED },
  check({ subject, props: { webAcl } }, report, { environment: { account } }) {
    if (typeof webAcl !== "string") return;
    const [, own] = WEB_ACL.exec(webAcl) ?? [];
    if (own === undefined || (account !== undefined && own !== account)) report(noWebAcl(subject, webAcl, own));
  },
});

export const distributionOrigin = definePlanRule({
  code: "config/distribution-origin",
  severity: "error",
  on: "distribution",
  summary: "The origins of a distribution are load balancers that CloudFront can ask, and buckets by their names.",
  source: { url: `${DEVELOPER_GUIDE}/distribution-web-values-specify.html`, checked: CHECKED },
  check(plan, report) {
    for (const origin of originsOf(plan)) {
      if (origin.kind === "load-balancer") {
        if (!isAskedByName(plan, origin.balancer)) report(otherName(plan.subject, origin.balancer));
      } else if (typeof origin.bucket === "string" && !isBucket(origin.bucket)) {
        report(noBucket(plan, origin, origin.bucket));
      } else if (origin.path !== undefined && !/^\/.*[^/]$/.test(origin.path)) report(noPath(plan, origin));
    }
  },
});

function isBucket(name: string): boolean {
  return BUCKET_NAME.test(name) && !/\.s3[.-]|^s3[.:]/.test(name);
}

/**
 * Whether the certificate of the load balancer can be for what CloudFront asks it for: its own name, or the host of the client.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html.
 */
function isAskedByName(plan: DistributionPlan, balancer: LoadBalancerPlan): boolean {
  return mainPort(balancer) === 80 || nameInUrl(balancer) !== undefined || namesOf(plan).length > 0;
}

export const distributionRegion = definePlanRule({
  code: "config/distribution-region",
  severity: "error",
  on: "app",
  summary:
    "Distributions are in AWS's own partition, and the addresses of CloudFront are known where load balancers let them in.",
  source: { url: `${DEVELOPER_GUIDE}/LocationsOfEdgeServers.html`, checked: CHECKED },
  check({ distributions, environment: { region } }, report) {
    const [first] = distributions;
    if (first === undefined || region === undefined) return;
    if (/^(?:cn|us-gov|us-iso)/.test(region)) return report(noCloudFront(first.subject, region));
    if (Object.hasOwn(ORIGIN_FACING_PREFIX_LISTS, region)) return;
    for (const balancer of balancersBehind(distributions))
      if (!letsCloudFrontIn(balancer)) report(noList(balancer.subject, region));
  },
});

function tooMany(subject: Noun, count: number): PlanFinding {
  return {
    source: sourceOf(subject, ["behaviors"]),
    message: `${capitalized(subject.words)} has ${counted(count, "behavior")}; CloudFront takes ${DISTRIBUTION.behaviors}.`,
    help: "Describe several paths by one pattern, or make another distribution.",
  };
}

function ofAll(subject: Noun, { pattern = "", at }: BehaviorPlan): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `The behavior ${shown(pattern)} of ${subject.words} is for every path, which its default behavior is for.`,
    help: "Set `defaultBehavior` and `origin` of the distribution instead.",
  };
}

function noPattern(subject: Noun, { pattern = "", at }: BehaviorPlan): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `The behavior ${shown(pattern)} of ${subject.words} is for what is not a pattern of paths.`,
    help: 'Write a path like "/static/*"; `*` stands for any characters, `?` for one.',
  };
}

function hidden(subject: Noun, { pattern = "", at }: BehaviorPlan, earlier = ""): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `The behavior ${shown(pattern)} of ${subject.words} gets no request: ${shown(earlier)} stands before it and describes them all.`,
    help: "Write the narrower pattern first.",
  };
}

function noPolicy(subject: Noun, at: BehaviorPlan["at"], written: string, words: readonly string[]): PlanFinding {
  const meant = nearest(written, words);
  const others = words.length === 0 ? "" : `, or to ${listed(words.map((word) => shown(word)))}`;
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has ${shown(written)} at ${propertyName(at)}, which is not the id of a policy of CloudFront.`,
    help: meant === undefined ? `Set it to the id of one${others}.` : `Did you mean ${shown(meant)}?`,
  };
}

function hostToBucket(subject: Noun, { at }: BehaviorPlan): PlanFinding {
  return {
    source: sourceOf(subject, [...at, "originRequestPolicy"]),
    message: `${capitalized(subject.words)} tells a bucket the host that the client asked for, by which S3 looks for another bucket.`,
    help: "Remove `originRequestPolicy`: a bucket needs none.",
  };
}

function noWebAcl(subject: Noun, arn: string, own: string | undefined): PlanFinding {
  const what = own === undefined ? "which is not the ARN of one for CloudFront" : `which is of account ${own}`;
  return {
    source: sourceOf(subject, ["webAcl"]),
    message: `${capitalized(subject.words)} has the web ACL ${shown(arn)}, ${what}.`,
    help: 'Make a web ACL with the scope CLOUDFRONT in us-east-1, and set `webAcl` to its ARN, like "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/…".',
  };
}

function otherName(subject: Noun, balancer: LoadBalancerPlan): PlanFinding {
  return {
    source: sourceOf(balancer.subject, ["certificate"]),
    message: `${capitalized(balancer.subject.words)} has a certificate and no domain name, and ${subject.words} asks it by the name that AWS gives it, for which no certificate is.`,
    help: 'Give the load balancer a `domainName` of its own, like "origin.example.com", that its certificate is for.',
  };
}

/** Where the origin is written: of the distribution, or of a behavior. */
function placeOf({ behaviors }: DistributionPlan, origin: BucketPlan): readonly (string | number)[] {
  const first = behaviors.find((one) => one.origin === origin);
  return first?.pattern === undefined ? ["origin"] : [...first.at, "origin"];
}

function noBucket(plan: DistributionPlan, origin: BucketPlan, written: string): PlanFinding {
  const meant = /^(?:s3:\/\/|arn:aws:s3:::)?([a-z0-9-]+)(?:\.s3[.-].*)?$/.exec(written)?.[1];
  return {
    source: sourceOf(plan.subject, placeOf(plan, origin)),
    message: `${capitalized(plan.subject.words)} has the origin ${shown(written)}, which is not the name of a bucket.`,
    help: `Write the name of the bucket alone${meant === undefined ? "" : `: ${shown(meant)}`}. A server elsewhere is no origin here.`,
  };
}

function noPath(plan: DistributionPlan, origin: BucketPlan): PlanFinding {
  return {
    source: sourceOf(plan.subject, [...placeOf(plan, origin), "path"]),
    message: `${capitalized(plan.subject.words)} has the origin path ${shown(origin.path)}; CloudFront takes one that begins with "/" and does not end with it.`,
    help: 'Write it like "/releases/42", or remove it.',
  };
}

function noCloudFront(subject: Noun, region: string): PlanFinding {
  return {
    source: sourceOf(subject, []),
    message: `${capitalized(subject.words)} would be made from region ${region}, whose partition has no CloudFront that takes certificates of ACM.`,
    help: "Leave the distribution out there, and let clients ask the load balancer.",
  };
}

function noList(subject: Noun, region: string): PlanFinding {
  return {
    source: sourceOf(subject, []),
    message: `${capitalized(subject.words)} is behind a distribution, and which prefix list the addresses of CloudFront have in ${region} is not known here.`,
    help: "Ask for it with `aws ec2 describe-managed-prefix-lists --filters Name=prefix-list-name,Values=com.amazonaws.global.cloudfront.origin-facing`, and set `allowFrom` to its id.",
  };
}
