import { isMisspeltRegion, REGIONS, REGIONS_CHECKED } from "@ecs-dsl/validators/facts";
import { capitalized, nearest, shown } from "@ecs-dsl/validators/words";
import type { Source } from "../../model/assembly.ts";
import { namedSecrets } from "../plan/named-secrets.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { isRegionName } from "../resolve/place.ts";
import { keyOf } from "../resolve/secrets.ts";
import { arnOf } from "../resolve/template-text.ts";
import { textsIn } from "../resolve/outside-ids.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const ABOUT = {
  code: "config/region-unknown",
  severity: "warning",
  summary: "The regions of environments, repositories and ARNs are AWS's.",
  source: {
    url: "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
    checked: "2026-11-28",
  },
} as const;

export const environmentRegionUnknown = definePlanRule({
  ...ABOUT,
  on: "app",
  check({ subject, environment: { name, region } }, report) {
    if (isUnlisted(region)) {
      const words = `Environment ${shown(name)}`;
      report(unlisted(words, region, sourceOf(subject, ["environments", name, "region"])));
    }
  },
});

export const existingRepositoryRegionUnknown = definePlanRule({
  ...ABOUT,
  on: "existingRepository",
  check({ subject, props: { region } }, report) {
    if (isUnlisted(region)) report(unlisted(capitalized(subject.words), region, sourceOf(subject, ["region"])));
  },
});

export const registryRegionUnknown = definePlanRule({
  ...ABOUT,
  on: "registry",
  check({ subject, props: { replication = [] } }, report) {
    replication.forEach(({ destinations }, rule) => {
      destinations.forEach(({ region }, index) => {
        const at = ["replication", rule, "destinations", index, "region"];
        if (isUnlisted(region)) report(unlisted(`A replica of ${subject.words}`, region, sourceOf(subject, at)));
      });
    });
  },
});

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

/** A name of the right form that none of the regions had when they were looked up: numbers are easily mistaken. */
function isUnlisted(region: string | undefined): region is string {
  return region !== undefined && isRegionName(region) && !REGIONS.includes(region);
}

function unlisted(words: string, region: string, source: Source): PlanFinding {
  const meant = nearest(region, REGIONS);
  return {
    source,
    message: `${words} is in the region ${shown(region)}, which AWS did not have on ${REGIONS_CHECKED}.`,
    help: meant === undefined ? 'Set `region` to its name, as in "us-east-1".' : `Did you mean ${shown(meant)}?`,
  };
}

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
