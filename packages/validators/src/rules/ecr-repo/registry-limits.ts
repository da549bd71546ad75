import { REGISTRY_LIMITS } from "../../facts/registry.ts";
import { partitionOf, REGION_NAME } from "../../facts/regions.ts";
import { defineRule, type Finding, type Rule, type RuleOn, type Subjects } from "../../rule.ts";
import type { Path } from "../../path.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { combined, forbidden, maxCount, maxLength, pattern, requires } from "../declared.ts";
import { notEmpty } from "../required.ts";
import { arnAt, elsewhere } from "../regional.ts";
import { ecrApi, ecrGuide } from "../source.ts";
import { unique } from "../unique.ts";
import { REPLICATION } from "./replication.ts";

const TEMPLATE = {
  code: "ecr-repo/creation-template",
  on: "creationTemplate",
  summary: "A creation template has a prefix that ECR takes, something it is for, and a role where ECR asks for one.",
  source: ecrGuide("repository-creation-templates.html"),
  who: "ECR",
} as const;

const ROLE = {
  ...TEMPLATE,
  needs: "customRoleArn",
  because: "ECR needs a role for that",
  help: say`Set ${property("customRoleArn")} to a role that ECR may assume.`,
} as const;

const SCANNING = {
  code: "ecr-repo/scanning-config",
  on: "scanningConfiguration",
  summary: "A registry has a rule for each frequency of scans at most, and continuous ones where Inspector scans.",
  source: ecrApi("API_PutRegistryScanningConfiguration.html"),
  who: "ECR",
} as const;

const SIGNING = {
  code: "ecr-repo/signing",
  on: "signingConfiguration",
  summary: "Images are signed with profiles of AWS Signer.",
  source: ecrApi("API_PutSigningConfiguration.html"),
  who: "ECR",
} as const;

const creationTemplate: RuleOn<"creationTemplate"> = combined(
  pattern({
    ...TEMPLATE,
    at: "prefix",
    says: "a repository creation template has the prefix {value}",
    pattern: REGISTRY_LIMITS.templatePrefix,
    accepts: "ROOT, or up to 256 small letters and digits with single marks between them",
    example: "shop",
  }),
  maxLength({
    ...TEMPLATE,
    at: "description",
    says: "the description of {it} has {value}",
    max: REGISTRY_LIMITS.descriptionLength,
  }),
  notEmpty({
    ...TEMPLATE,
    at: "appliedFor",
    when: ({ appliedFor }) => appliedFor !== undefined,
    says: "{it} is for nothing",
    because: "ECR needs one at least of PULL_THROUGH_CACHE, REPLICATION and CREATE_ON_PUSH",
    help: say`Add one to ${property("appliedFor")}.`,
  }),
  requires({ ...ROLE, at: "resourceTags", says: "{it} tags repositories" }),
  requires({
    ...ROLE,
    at: "encryptionConfiguration.encryptionType",
    values: (type) => type === "KMS" || type === "KMS_DSSE",
    says: "{it} encrypts repositories by {value}",
  }),
);

const scanning: RuleOn<"scanningConfiguration"> = combined(
  forbidden({
    ...SCANNING,
    at: "rules[].scanFrequency",
    values: (frequency) => frequency === "CONTINUOUS_SCAN",
    when: ({ scanType }) => scanType === "BASIC",
    says: "{it} scans continuously and is BASIC",
    because: 'AWS answers: "Invalid scan frequency for scanType BASIC: CONTINUOUS_SCAN"',
    help: say`Set ${property("scanType")} to "ENHANCED", or the frequency to "SCAN_ON_PUSH".`,
    fix: "none",
  }),
  maxCount({ ...SCANNING, at: "rules", says: "{it} has {value} rules", max: REGISTRY_LIMITS.scanningRules }),
  unique({
    ...SCANNING,
    at: "rules[].scanFrequency",
    says: "rules #{first} and #{second} of {it} both have the frequency {value}",
    answer: "Contains duplicate scan frequencies",
    help: say`Give one rule the filters of both in ${property(["rules", 0, "repositoryFilters"])}.`,
  }),
  maxCount({
    ...SCANNING,
    at: "rules[].repositoryFilters",
    says: "a rule of {it} has {value} filters",
    max: REGISTRY_LIMITS.filters,
  }),
  pattern({
    ...SCANNING,
    at: "rules[].repositoryFilters[].filter",
    says: "a rule of {it} has the filter {value}",
    pattern: REGISTRY_LIMITS.scanningFilter,
    accepts: "up to 255 small letters, digits and single marks, with * for any of them",
    example: "shop/*",
  }),
);

/** Where all rules of a replication go together. */
const replicationReach: RuleOn<"replicationConfiguration"> = defineRule({
  code: REPLICATION.code,
  on: REPLICATION.on,
  summary: REPLICATION.summary,
  source: REPLICATION.source,
  severity: "error",
  check(configuration, report, context) {
    const destinations = destinationsOf(configuration);
    const places = new Set(destinations.map(({ region, registryId }) => `${region} ${registryId}`));
    if (places.size > REGISTRY_LIMITS.destinations && !isOneTooLong(configuration)) report(tooMany(places.size));
    const own = knownPartition(context?.region ?? destinations[0]?.region);
    const other = destinations.find(({ region }) => own !== undefined && (knownPartition(region) ?? own) !== own);
    if (other !== undefined) report(outOfReach(other));
  },
});

/** Undefined for what is no region. */
function knownPartition(region: string | undefined): string | undefined {
  return region !== undefined && REGION_NAME.test(region) ? partitionOf(region) : undefined;
}

interface Destination {
  readonly at: Path;
  readonly region: string;
  readonly registryId: string;
}

function destinationsOf({ rules }: Subjects["replicationConfiguration"]): readonly Destination[] {
  if (!isKnown(rules)) return [];
  return rules.flatMap((rule, index) => {
    const destinations = isKnown(rule) ? rule.destinations : undefined;
    if (!isKnown(destinations)) return [];
    return destinations.flatMap((one, number) => {
      if (!isKnown(one) || !isKnown(one.region) || !isKnown(one.registryId)) return [];
      return [{ at: ["rules", index, "destinations", number], region: one.region, registryId: one.registryId }];
    });
  });
}

/** True where one rule alone goes to too many, which is told of that. */
function isOneTooLong({ rules }: Subjects["replicationConfiguration"]): boolean {
  if (!isKnown(rules)) return false;
  return rules.some((rule) => {
    const destinations = isKnown(rule) ? rule.destinations : undefined;
    return isKnown(destinations) && destinations.length > REGISTRY_LIMITS.destinations;
  });
}

function tooMany(count: number): Finding {
  return {
    at: ["rules"],
    message: `The replication configuration goes to ${count} registries; ECR accepts ${REGISTRY_LIMITS.destinations}.`,
    help: say`Remove some from ${property(["rules", 0, "destinations"])}.`,
  };
}

function outOfReach({ at, region }: Destination): Finding {
  return {
    at: [...at, "region"],
    message: `The replication configuration goes to ${region}, which is of another partition of AWS. AWS answers: "Invalid region".`,
    help: "Push images there by themselves.",
  };
}

const replication: RuleOn<"replicationConfiguration"> = combined(
  replicationReach,
  maxCount({ ...REPLICATION, at: "rules", says: "{it} has {value} rules", max: REGISTRY_LIMITS.replicationRules }),
  forbidden({
    ...REPLICATION,
    at: "rules[].destinations",
    values: (list) => Array.isArray(list) && list.length === 0,
    says: "a rule of {it} has no destination",
    because: "ECR needs one at least",
    help: say`Add a region and a registry to ${property(["rules", 0, "destinations"])}, or remove the rule.`,
    fix: "none",
  }),
  maxCount({
    ...REPLICATION,
    at: "rules[].destinations",
    says: "a rule of {it} has {value} destinations",
    max: REGISTRY_LIMITS.destinations,
  }),
  pattern({
    ...REPLICATION,
    at: "rules[].destinations[].region",
    says: "{it} goes to the region {value}",
    pattern: REGION_NAME,
    accepts: "the names of regions",
    example: "eu-west-1",
  }),
  pattern({
    ...REPLICATION,
    at: "rules[].destinations[].registryId",
    says: "{it} goes to the registry {value}",
    pattern: /^\d{12}$/,
    accepts: "the 12 digits of an account",
    example: "123456789012",
  }),
  maxCount({
    ...REPLICATION,
    at: "rules[].repositoryFilters",
    says: "a rule of {it} has {value} filters",
    max: REGISTRY_LIMITS.filters,
  }),
  pattern({
    ...REPLICATION,
    at: "rules[].repositoryFilters[].filter",
    says: "a rule of {it} has the filter {value}",
    pattern: REGISTRY_LIMITS.replicationFilter,
    accepts: "the beginning of a repository's name, of 2 to 256 characters",
    example: "shop/",
  }),
);

const signing: RuleOn<"signingConfiguration"> = combined(
  elsewhere({
    ...SIGNING,
    severity: "error",
    places: [arnAt("rules[].signingProfileArn")],
    explain: ({ at, region }, own) => ({
      at,
      message: `Images of ${own} are signed with a profile of ${region}; ECR takes profiles of its own region.`,
      help: `Name a profile of ${own}.`,
    }),
  }),
  maxCount({ ...SIGNING, at: "rules", says: "{it} has {value} rules", max: REGISTRY_LIMITS.signingRules }),
  pattern({
    ...SIGNING,
    at: "rules[].signingProfileArn",
    says: "{it} signs with {value}",
    pattern: /^arn:aws[\w-]*:signer:[\w-]+:\d{12}:\/signing-profiles\/\w{2,}$/,
    accepts: "the ARN of a signing profile, without a version",
    example: "arn:aws:signer:eu-west-1:123456789012:/signing-profiles/shop",
  }),
);

/** What ECR takes of the documents of a registry, sorted by code. */
export const REGISTRY: readonly Rule[] = [creationTemplate, replication, scanning, signing];
