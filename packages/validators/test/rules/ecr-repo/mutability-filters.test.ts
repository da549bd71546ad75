import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const filter = (text: unknown) => ({ filterType: "WILDCARD", filter: text });

const excepting = (imageTagMutability: unknown, ...filters: readonly unknown[]) => ({
  repositoryName: "shop/api",
  imageTagMutability,
  imageTagMutabilityExclusionFilters: filters,
});

const FIVE = ["a*", "b*", "c*", "d*", "e*"].map(filter);

describeRule("ecr-repo/mutability-filters", "repository", {
  accepts: {
    "no exceptions": { repositoryName: "shop/api", imageTagMutability: "IMMUTABLE" },
    "an empty list of them": excepting("MUTABLE"),
    "one exception": excepting("IMMUTABLE_WITH_EXCLUSION", filter("dev-*")),
    "five of them": excepting("MUTABLE_WITH_EXCLUSION", ...FIVE),
    "128 characters": excepting("IMMUTABLE_WITH_EXCLUSION", filter("v".repeat(128))),
  },
  rejects: {
    "six exceptions": {
      document: excepting("IMMUTABLE_WITH_EXCLUSION", ...FIVE, filter("f*")),
      at: "imageTagMutabilityExclusionFilters",
      says: [
        'Repository "shop/api" excepts 6 kinds of tags from its mutability; ECR accepts 5.',
        "Remove 1 entry from `imageTagMutabilityExclusionFilters`.",
      ],
    },
    "129 characters": {
      document: excepting("IMMUTABLE_WITH_EXCLUSION", filter("v".repeat(129))),
      at: "imageTagMutabilityExclusionFilters[0].filter",
      says: [
        `Repository "shop/api" excepts the tags "${"v".repeat(76)}…" from its mutability; ECR accepts 1 to 128 letters, digits, periods, underscores and hyphens, with * for any of them.`,
        'Write it like "dev-*".',
      ],
    },
    "a character that no tag has": {
      document: excepting("IMMUTABLE_WITH_EXCLUSION", filter("dev/*")),
      at: "imageTagMutabilityExclusionFilters[0].filter",
      says: [
        'Repository "shop/api" excepts the tags "dev/*" from its mutability; ECR accepts 1 to 128 letters, digits, periods, underscores and hyphens, with * for any of them.',
        'Write it like "dev-*".',
      ],
    },
    "exceptions that are not announced": {
      document: excepting("IMMUTABLE", filter("dev-*")),
      at: "imageTagMutabilityExclusionFilters",
      says: [
        'Repository "shop/api" excepts tags from its mutability, which does not say that there are exceptions; ECR does not allow them with MUTABLE and IMMUTABLE.',
        'Set `imageTagMutability` to "IMMUTABLE_WITH_EXCLUSION" or "MUTABLE_WITH_EXCLUSION".',
      ],
    },
    "exceptions of what may change anyway": {
      document: excepting("MUTABLE", filter("dev-*")),
      at: "imageTagMutabilityExclusionFilters",
      says: [
        'Repository "shop/api" excepts tags from its mutability, which does not say that there are exceptions; ECR does not allow them with MUTABLE and IMMUTABLE.',
        'Set `imageTagMutability` to "IMMUTABLE_WITH_EXCLUSION" or "MUTABLE_WITH_EXCLUSION".',
      ],
    },
    "exceptions of what stays that are announced only": {
      document: { repositoryName: "shop/api", imageTagMutability: "IMMUTABLE_WITH_EXCLUSION" },
      at: "imageTagMutability",
      says: [
        'Repository "shop/api" has the mutability "IMMUTABLE_WITH_EXCLUSION" and names no exceptions; ECR needs one at least.',
        "Add `imageTagMutabilityExclusionFilters`.",
      ],
    },
    "exceptions that are announced only": {
      document: { repositoryName: "shop/api", imageTagMutability: "MUTABLE_WITH_EXCLUSION" },
      at: "imageTagMutability",
      says: [
        'Repository "shop/api" has the mutability "MUTABLE_WITH_EXCLUSION" and names no exceptions; ECR needs one at least.',
        "Add `imageTagMutabilityExclusionFilters`.",
      ],
    },
  },
  unknown: [
    excepting(UNKNOWN, filter("dev-*")),
    excepting("IMMUTABLE_WITH_EXCLUSION", UNKNOWN),
    { repositoryName: "shop/api", imageTagMutability: "IMMUTABLE", imageTagMutabilityExclusionFilters: UNKNOWN },
    { repositoryName: "shop/api", imageTagMutability: UNKNOWN },
  ],
});
