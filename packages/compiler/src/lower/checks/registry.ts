import type { Path } from "@ecs-dsl/validators";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { RegistryPlan } from "../plan/plan.ts";
import { isAccountId, isRegionName } from "../resolve/place.ts";
import { principalOf } from "../resolve/principals.ts";
import { definePlanRule, type PlanFinding, type ReportPlan } from "./plan-rule.ts";

/** Each grant, and what a sentence says of it. */
const GRANTS = [
  ["replicate", "replicate"],
  ["pullThroughCache", "pull through its caches"],
] as const;

export const registryGrants = definePlanRule({
  code: "config/grant-principal",
  severity: "error",
  on: "registry",
  summary: "A repository is granted to accounts, roles, users, organizations and services of AWS.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { grants = {} } }, report) {
    for (const [grant, words] of GRANTS) {
      grants[grant]?.forEach((principal, index) => {
        const kind = principalOf(principal)?.kind;
        if (kind === "account" || kind === "identity") return;
        report(notInRegistryPolicy(subject, ["grants", grant, index], words, principal));
      });
    }
  },
});

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ScanningRepositoryFilter.html. Checked 2026-11-28. */
const SCANNED = /^(?=.{1,255}$)[a-z0-9*](?:[._\-/a-z0-9*]?[a-z0-9*]+)*$/;

export const registryScanning = definePlanRule({
  code: "config/registry-scanning",
  severity: "error",
  on: "registry",
  summary: "Basic scanning scans on push, and a registry names what it scans as repositories are named.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutRegistryScanningConfiguration.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { scanning } }, report) {
    if (scanning === undefined) return;
    if (scanning.type === "BASIC" && scanning.continuous !== undefined) report(continuousBasic(subject));
    for (const frequency of ["onPush", "continuous"] as const) {
      scanning[frequency]?.forEach((filter, index) => {
        if (!SCANNED.test(filter)) report(noFilter(subject, ["scanning", frequency, index], filter));
      });
    }
  },
});

const REPLICATION = { rules: 10, destinations: 25, prefixes: 100 } as const;

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_RepositoryFilter.html. Checked 2026-11-28. */
const PREFIX = /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]*)*\/)*[a-z0-9]*(?:[._-][a-z0-9]*)*$/;

export const replication = definePlanRule({
  code: "config/replication",
  severity: "error",
  on: "registry",
  summary: "A registry replicates to other accounts and regions, within what ECR takes.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ReplicationConfiguration.html",
    checked: "2026-11-28",
  },
  check(plan, report, app) {
    const rules = plan.props.replication ?? [];
    if (rules.length > REPLICATION.rules) report(tooMany(plan.subject, ["replication"], "rules", rules.length));
    const places = new Set(rules.flatMap(({ destinations }) => destinations.map((one) => JSON.stringify(one))));
    if (places.size > REPLICATION.destinations)
      report(tooMany(plan.subject, ["replication"], "destinations", places.size));
    rules.forEach((_, index) => checkRule(plan, index, report, app));
  },
});

function checkRule(
  { subject, props: { replication: rules = [] } }: RegistryPlan,
  index: number,
  report: ReportPlan,
  app: AppPlan,
): void {
  const { destinations = [], prefixes = [] } = rules[index] ?? {};
  const at = ["replication", index];
  destinations.forEach(({ region, account }, place) => {
    const own = [...at, "destinations", place];
    if (account !== undefined && !isAccountId(account)) report(noAccount(subject, [...own, "account"], account));
    if (!isRegionName(region)) report(noRegion(subject, [...own, "region"], region));
    const { environment } = app;
    if (region === environment.region && (account ?? environment.account) === environment.account)
      report(toItself(subject, own, region));
  });
  if (prefixes.length > REPLICATION.prefixes)
    report(tooMany(subject, [...at, "prefixes"], "prefixes", prefixes.length));
  prefixes.forEach((prefix, one) => {
    if (!PREFIX.test(prefix)) report(noPrefix(subject, [...at, "prefixes", one], prefix));
  });
}

function notInRegistryPolicy(subject: Noun, at: Path, grant: string, principal: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} lets ${shown(principal)} ${grant}, which is not an account, a role or a user.`,
    help: 'Write it like "123456789012" or "arn:aws:iam::123456789012:role/ci".',
  };
}

function continuousBasic(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["scanning", "continuous"]),
    message: `${capitalized(subject.words)} scans continuously with basic scanning, which ECR refuses: "Invalid scan frequency for scanType BASIC: CONTINUOUS_SCAN".`,
    help: 'Set `type` to "ENHANCED", or move the repositories to `onPush`.',
  };
}

function noFilter(subject: Noun, at: Path, filter: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} scans the repositories ${shown(filter)}, which is not how ECR names them: 1 to 255 lower-case letters and digits with ".", "_", "-" and "/" between them, and * for any characters.`,
    help: 'Write it like "shop/*".',
  };
}

function tooMany(subject: Noun, at: Path, what: keyof typeof REPLICATION, count: number): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has ${count} ${what} of replication; ECR takes ${REPLICATION[what]}.`,
    help: `Remove ${counted(count - REPLICATION[what], what.slice(0, what.endsWith("xes") ? -2 : -1), what)}.`,
  };
}

function noAccount(subject: Noun, at: Path, account: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} replicates to account ${shown(account)}, which is not an AWS account id: 12 digits as text.`,
    help: 'Set `account` to the id, as in "123456789012".',
  };
}

function noRegion(subject: Noun, at: Path, region: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} replicates to region ${shown(region)}; AWS has no region of such a name.`,
    help: 'Set `region` to its name, as in "eu-west-1".',
  };
}

function toItself(subject: Noun, at: Path, region: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} replicates to itself: region ${shown(region)} of its own account, which ECR refuses.`,
    help: "Name another region, or the `account` that is meant.",
  };
}

function noPrefix(subject: Noun, at: Path, prefix: string): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} replicates the repositories that begin with ${shown(prefix)}; ECR takes 2 to 256 characters of a repository's name.`,
    help: 'Write it like "shop/".',
  };
}
