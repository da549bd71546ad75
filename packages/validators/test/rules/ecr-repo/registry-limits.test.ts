import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const many = (count: number, item: unknown) => Array.from({ length: count }, () => item);
const template = (more: object) => ({ prefix: "shop", appliedFor: ["REPLICATION"], ...more });
const ROLE = { customRoleArn: "arn:aws:iam::123456789012:role/ecr" };
const PREFIX = "ECR accepts ROOT, or up to 256 small letters and digits with single marks between them.";
const badPrefix = (prefix: string) => ({
  document: template({ prefix }),
  says: [`A repository creation template has the prefix "${prefix}"; ${PREFIX}`, 'Write it like "shop".'],
});
const noRole = (what: string) => [
  `Repository creation template "shop" ${what}; ECR needs a role for that.`,
  "Set `customRoleArn` to a role that ECR may assume.",
];

describeRule("ecr-repo/creation-template", "creationTemplate", {
  at: "prefix",
  accepts: {
    "a prefix": template({ prefix: "shop/api_1" }),
    "a prefix that ends in a slash": template({ prefix: "shop/" }),
    "all others": template({ prefix: "ROOT" }),
    "what is filled in": template({ prefix: "${Prefix}" }),
    "256 characters": template({ description: "x".repeat(256) }),
    "tags and keys with a role": template({
      ...ROLE,
      resourceTags: [{ Key: "a", Value: "b" }],
      encryptionConfiguration: { encryptionType: "KMS" },
    }),
    "no tags": template({ resourceTags: [], encryptionConfiguration: { encryptionType: "AES256" } }),
  },
  rejects: {
    "capital letters": badPrefix("Shop"),
    "no characters": badPrefix(""),
    "257 characters": {
      document: template({ description: "x".repeat(257) }),
      at: "description",
      says: [
        'The description of repository creation template "shop" has 257 characters; ECR accepts 256.',
        "Shorten `description` by 1 character.",
      ],
    },
    "nothing that it is for": {
      document: template({ appliedFor: [] }),
      at: "appliedFor",
      alone: "warning",
      says: [
        'Repository creation template "shop" is for nothing; ECR needs one at least of PULL_THROUGH_CACHE, REPLICATION and CREATE_ON_PUSH.',
        "Add one to `appliedFor`.",
      ],
    },
    "tags without a role": {
      document: template({ resourceTags: [{ Key: "a", Value: "b" }] }),
      at: "resourceTags",
      says: noRole("tags repositories"),
    },
    "two keys without a role": {
      document: template({ encryptionConfiguration: { encryptionType: "KMS_DSSE" } }),
      at: "encryptionConfiguration.encryptionType",
      says: noRole('encrypts repositories by "KMS_DSSE"'),
    },
    "a key without a role": {
      document: template({ encryptionConfiguration: { encryptionType: "KMS" } }),
      at: "encryptionConfiguration.encryptionType",
      says: noRole('encrypts repositories by "KMS"'),
    },
  },
  unknown: [
    template({ prefix: UNKNOWN, description: UNKNOWN, appliedFor: UNKNOWN }),
    template({ customRoleArn: UNKNOWN, resourceTags: [{ Key: "a", Value: "b" }] }),
    template({ encryptionConfiguration: UNKNOWN, resourceTags: UNKNOWN }),
  ],
});

const filters = (...texts: readonly unknown[]) => texts.map((filter) => ({ filter, filterType: "WILDCARD" }));
const rule = (scanFrequency: unknown, repositoryFilters: unknown = filters("*")) => ({
  scanFrequency,
  repositoryFilters,
});
const scanning = (scanType: unknown, ...rules: readonly unknown[]) => ({ scanType, rules });
const IT = "The scanning configuration";

describeRule("ecr-repo/scanning-config", "scanningConfiguration", {
  accepts: {
    "Inspector, continuously": scanning("ENHANCED", rule("CONTINUOUS_SCAN"), rule("SCAN_ON_PUSH")),
    "ECR, on push": scanning("BASIC", rule("SCAN_ON_PUSH")),
    "100 filters": scanning("BASIC", rule("SCAN_ON_PUSH", many(100, filters("shop/*")[0]))),
    "255 characters": scanning("BASIC", rule("SCAN_ON_PUSH", filters("a".repeat(255)))),
  },
  rejects: {
    "ECR, continuously": {
      document: scanning("BASIC", rule("CONTINUOUS_SCAN")),
      at: "rules[0].scanFrequency",
      says: [
        `${IT} scans continuously and is BASIC; AWS answers: "Invalid scan frequency for scanType BASIC: CONTINUOUS_SCAN".`,
        'Set `scanType` to "ENHANCED", or the frequency to "SCAN_ON_PUSH".',
      ],
    },
    "a frequency twice": {
      document: scanning("BASIC", rule("SCAN_ON_PUSH"), rule("SCAN_ON_PUSH")),
      at: "rules[1].scanFrequency",
      says: [
        'Rules #1 and #2 of the scanning configuration both have the frequency "SCAN_ON_PUSH". AWS answers: "Contains duplicate scan frequencies".',
        "Give one rule the filters of both in `repositoryFilters`.",
      ],
    },
    "three rules": {
      document: scanning("ENHANCED", rule("SCAN_ON_PUSH"), rule("CONTINUOUS_SCAN"), rule("MANUAL")),
      at: "rules",
      says: [`${IT} has 3 rules; ECR accepts 2.`, "Remove 1 entry from `rules`."],
    },
    "101 filters": {
      document: scanning("BASIC", rule("SCAN_ON_PUSH", many(101, filters("*")[0]))),
      at: "rules[0].repositoryFilters",
      says: [
        "A rule of the scanning configuration has 101 filters; ECR accepts 100.",
        "Remove 1 entry from `repositoryFilters`.",
      ],
    },
    "capital letters": {
      document: scanning("BASIC", rule("SCAN_ON_PUSH", filters("Shop*"))),
      at: "rules[0].repositoryFilters[0].filter",
      says: [
        'A rule of the scanning configuration has the filter "Shop*"; ECR accepts up to 255 small letters, digits and single marks, with * for any of them.',
        'Write it like "shop/*".',
      ],
    },
  },
  unknown: [
    scanning(UNKNOWN, rule("CONTINUOUS_SCAN")),
    scanning("BASIC", UNKNOWN, rule(UNKNOWN, UNKNOWN)),
    scanning("BASIC", rule(UNKNOWN, filters(UNKNOWN))),
  ],
});

const replicated = (...destinations: readonly unknown[]) => ({ rules: [{ destinations }] });
const to = (region: unknown, registryId: unknown = "123456789012") => ({ region, registryId });
const prefixed = (filter: unknown, count = 1) => ({
  rules: [{ destinations: [to("eu-west-1")], repositoryFilters: many(count, { filter, filterType: "PREFIX_MATCH" }) }],
});

describeRule("ecr-repo/replication", "replicationConfiguration", {
  at: "rules[0].destinations[1].region",
  accepts: {
    "another region": replicated(to("eu-west-1")),
    "25 destinations": replicated(...many(25, to("eu-west-1"))),
    "25 rules": { rules: many(25, { destinations: [to("eu-west-1")] }) },
    "no rule": { rules: [] },
    "the beginning of a name": prefixed("shop/", 100),
    "what is filled in": replicated(to("${Region}", "${AWS::AccountId}")),
  },
  rejects: {
    "no destination": {
      document: replicated(),
      at: "rules[0].destinations",
      says: [
        "A rule of the replication configuration has no destination; ECR needs one at least.",
        "Add a region and a registry to `destinations`, or remove the rule.",
      ],
    },
    "26 destinations": {
      document: replicated(...many(26, to("eu-west-1"))),
      at: "rules[0].destinations",
      says: [
        "A rule of the replication configuration has 26 destinations; ECR accepts 25.",
        "Remove 1 entry from `destinations`.",
      ],
    },
    "26 rules": {
      document: { rules: many(26, { destinations: [to("eu-west-1")] }) },
      at: "rules",
      says: ["The replication configuration has 26 rules; ECR accepts 25.", "Remove 1 entry from `rules`."],
    },
    "no region": {
      document: replicated(to("europe-west1")),
      at: "rules[0].destinations[0].region",
      says: [
        'The replication configuration goes to the region "europe-west1"; ECR accepts the names of regions.',
        'Write it like "eu-west-1".',
      ],
    },
    "11 digits": {
      document: replicated(to("eu-west-1", "12345678901")),
      at: "rules[0].destinations[0].registryId",
      says: [
        'The replication configuration goes to the registry "12345678901"; ECR accepts the 12 digits of an account.',
        'Write it like "123456789012".',
      ],
    },
    "101 filters": {
      document: prefixed("shop/", 101),
      at: "rules[0].repositoryFilters",
      says: [
        "A rule of the replication configuration has 101 filters; ECR accepts 100.",
        "Remove 1 entry from `repositoryFilters`.",
      ],
    },
    "one character": {
      document: prefixed("s"),
      at: "rules[0].repositoryFilters[0].filter",
      says: [
        `A rule of the replication configuration has the filter "s"; ECR accepts the beginning of a repository's name, of 2 to 256 characters.`,
        'Write it like "shop/".',
      ],
    },
  },
  unknown: [{ rules: UNKNOWN }, { rules: [UNKNOWN] }, replicated(UNKNOWN, to(UNKNOWN, UNKNOWN)), prefixed(UNKNOWN)],
});

const signed = (...profiles: readonly unknown[]) => ({
  rules: profiles.map((signingProfileArn) => ({ signingProfileArn })),
});
const PROFILE = "arn:aws:signer:eu-west-1:123456789012:/signing-profiles/shop";

describeRule("ecr-repo/signing", "signingConfiguration", {
  accepts: { "a profile": signed(PROFILE), "50 rules": signed(...many(50, PROFILE)), filled: signed("${Profile}") },
  rejects: {
    "a version of a profile": {
      document: signed(`${PROFILE}/abcdef`),
      at: "rules[0].signingProfileArn",
      says: [
        `The signing configuration signs with "${PROFILE}/abcdef"; ECR accepts the ARN of a signing profile, without a version.`,
        `Write it like "${PROFILE}".`,
      ],
    },
    "51 rules": {
      document: signed(...many(51, PROFILE)),
      at: "rules",
      says: ["The signing configuration has 51 rules; ECR accepts 50.", "Remove 1 entry from `rules`."],
    },
  },
  unknown: [signed(UNKNOWN), { rules: [UNKNOWN] }],
});

it("is one finding for each thing that is wrong", () => {
  const value = { prefix: "Shop", appliedFor: [] };
  expect(check([{ kind: "creationTemplate", name: "shop", value }])).toHaveLength(2);
});

const eachTo = (count: number) => ({
  rules: many(count, 0).map((_, index) => ({ destinations: [to("eu-west-1", String(100_000_000_000 + index))] })),
});

describeRule(
  "ecr-repo/replication",
  "replicationConfiguration",
  {
    at: "rules[0].destinations",
    accepts: { "25 registries": eachTo(25), "a region of the partition": replicated(to("ap-south-1")) },
    rejects: {
      "26 registries": {
        document: eachTo(26),
        at: "rules",
        says: [
          "The replication configuration goes to 26 registries; ECR accepts 25.",
          "Remove some from `destinations`.",
          "The replication configuration has 26 rules; ECR accepts 25.",
          "Remove 1 entry from `rules`.",
        ],
      },
      "a region of another partition": {
        document: replicated(to("eu-west-1"), to("cn-north-1")),
        at: "rules[0].destinations[1].region",
        says: [
          'The replication configuration goes to cn-north-1, which is of another partition of AWS. AWS answers: "Invalid region".',
          "Push images there by themselves.",
        ],
      },
    },
    unknown: [replicated(to(UNKNOWN))],
  },
  { region: "us-east-1" },
);

describeRule("ecr-repo/replication", "replicationConfiguration", {
  at: "rules[0].destinations",
  accepts: { "regions of another partition": replicated(to("cn-north-1"), to("cn-northwest-1")) },
  rejects: {
    "regions of two partitions": {
      document: replicated(to("cn-north-1"), to("us-gov-west-1")),
      at: "rules[0].destinations[1].region",
      says: [
        'The replication configuration goes to us-gov-west-1, which is of another partition of AWS. AWS answers: "Invalid region".',
        "Push images there by themselves.",
      ],
    },
  },
  unknown: [replicated(to("${Region}"), to("cn-north-1"))],
});

describeRule(
  "ecr-repo/signing",
  "signingConfiguration",
  {
    accepts: { "a profile of the region": signed(PROFILE) },
    rejects: {
      "a profile of another region": {
        document: signed(PROFILE.replace("eu-west-1", "us-east-1")),
        at: "rules[0].signingProfileArn",
        says: [
          "Images of eu-west-1 are signed with a profile of us-east-1; ECR takes profiles of its own region.",
          "Name a profile of eu-west-1.",
        ],
      },
    },
    unknown: [signed(UNKNOWN)],
  },
  { region: "eu-west-1" },
);
