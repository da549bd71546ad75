import { isMisspeltRegion } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Source } from "../../model/assembly.ts";
import { namedSecrets } from "../plan/named-secrets.ts";
import { sourceOf, type Noun } from "../plan/noun.ts";
import { keyOf } from "../resolve/secrets.ts";
import { arnOf } from "../resolve/template-text.ts";
import { textsIn } from "../resolve/outside-ids.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const ABOUT = {
  code: "config/region-unknown",
  severity: "warning",
  summary: "The region of an ARN is the name of an AWS region.",
  source: {
    url: "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
    checked: "2026-11-28",
  },
} as const;

export const containerRegionUnknown = definePlanRule({
  ...ABOUT,
  on: "container",
  check(container, report) {
    for (const { subject, name, path, secret } of namedSecrets(container)) {
      const region = unknownRegion(keyOf(secret));
      if (region !== undefined) {
        report(inArn(subject, `the key of secret ${shown(name)}`, region, sourceOf(subject, path)));
      }
    }
  },
});

export const loadBalancerRegionUnknown = definePlanRule({
  ...ABOUT,
  on: "loadBalancer",
  check({ subject, props: { certificate = [] } }, report, { environment }) {
    // Where the environment has a region, a certificate of any other is an error.
    if (environment.region !== undefined) return;
    for (const arn of textsIn(certificate)) {
      const region = unknownRegion(arn);
      if (region !== undefined) report(inArn(subject, "`certificate`", region, sourceOf(subject, ["certificate"])));
    }
  },
});

export const workloadRegionUnknown = definePlanRule({
  ...ABOUT,
  on: "workload",
  check({ subject, logging, props: { permissions = [] } }, report) {
    const key = unknownRegion(logging?.props.kmsKey);
    if (logging !== undefined && key !== undefined) {
      report(inArn(subject, "the key of its logs", key, sourceOf(logging.subject, ["kmsKey"])));
    }
    permissions.forEach(({ resources }, index) => {
      for (const arn of resources) {
        const region = unknownRegion(arn);
        if (region === undefined) continue;
        report(inArn(subject, "`permissions`", region, sourceOf(subject, ["permissions", index, "resources"])));
      }
    });
  },
});

/** The region in an ARN, where AWS has none of such a name. */
function unknownRegion(arn: unknown): string | undefined {
  const region = typeof arn === "string" ? arnOf(arn)?.region : undefined;
  return region !== undefined && isMisspeltRegion(region) ? region : undefined;
}

function inArn(subject: Noun, what: string, region: string, source: Source): PlanFinding {
  return {
    source,
    message: `${capitalized(subject.words)} has the region ${shown(region)} in ${what}; AWS has no region of such a name.`,
    help: 'Write its name, as in "us-east-1".',
  };
}
