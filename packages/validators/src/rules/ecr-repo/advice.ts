import { defineRule, type Rule, type RuleOn } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { capitalized } from "../../words.ts";
import { forbidden, pattern } from "../declared.ts";
import { nameOf } from "../place.ts";
import { ecrApi, ecrGuide } from "../source.ts";
import { wanted } from "../wanted.ts";
import { statementsOf, textsOf } from "./policy-statements.ts";

const ADVICE = { severity: "info", presets: ["strict"] } as const;

const policyResource: RuleOn<"repositoryPolicy"> = defineRule({
  code: "ecr-repo/policy-resource",
  severity: "warning",
  on: "repositoryPolicy",
  summary: "The policy of a repository is about the repository, and names none.",
  source: ecrGuide("repository-policies.html"),
  check(policy, report) {
    for (const { at, statement } of statementsOf(policy)) {
      if (statement["Resource"] === undefined && statement["NotResource"] === undefined) continue;
      report({
        at: [...at, statement["Resource"] === undefined ? "NotResource" : "Resource"],
        message: `A statement of ${nameOf("repositoryPolicy", policy)} names a resource; the repository is meant anyway.`,
        help: "Remove it.",
      });
    }
  },
});

const policyWildcardAction: RuleOn<"repositoryPolicy"> = defineRule({
  code: "ecr-repo/policy-wildcard-action",
  severity: "warning",
  presets: ["strict"],
  on: "repositoryPolicy",
  summary: "Who is let into a repository may do what is needed there.",
  source: ecrGuide("repository-policy-examples.html"),
  check(policy, report) {
    for (const { at, statement } of statementsOf(policy)) {
      // A condition may keep the statement from ever allowing that.
      const isOpen =
        statement["Effect"] === "Allow" &&
        statement["Condition"] === undefined &&
        textsOf(statement["Action"]).some((one) => one === "*" || one === "ecr:*");
      if (!isOpen) continue;
      report({
        at: [...at, "Action"],
        message: `${capitalized(nameOf("repositoryPolicy", policy))} allows everything, deleting images, too.`,
        help: "To pull, allow ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability.",
      });
    }
  },
});

/** What registries and repositories are better with, sorted by code. */
export const ADVICE_ON_REGISTRIES: readonly Rule[] = [
  wanted({
    ...ADVICE,
    presets: ["strict", "security-hub"],
    code: "ecr-repo/cmk",
    on: "repository",
    at: "encryptionConfiguration.kmsKey",
    summary: "A repository is encrypted with a key of one's own.",
    source: ecrGuide("encryption-at-rest.html"),
    says: "{it} is encrypted with a key of AWS",
    because: "nobody can take that one away",
    help: say`Set ${property("encryptionConfiguration.kmsKey")}; it cannot be changed later.`,
  }),

  forbidden({
    code: "ecr-repo/immutable-with-cache",
    severity: "warning",
    on: "creationTemplate",
    at: "imageTagMutability",
    values: (mutability) => mutability === "IMMUTABLE",
    when: ({ appliedFor }) => Array.isArray(appliedFor) && appliedFor.includes("PULL_THROUGH_CACHE"),
    summary: "The tags of a cache may move, as those of its registry do.",
    source: ecrGuide("pull-through-cache.html"),
    says: "{it} keeps the tags of a cache where they are",
    because: "an image that its registry moves to a new one is never refreshed",
    help: say`Set ${property("imageTagMutability")} to "MUTABLE", or except the tags that move.`,
    fix: "none",
  }),

  policyResource,
  policyWildcardAction,

  pattern({
    code: "ecr-repo/ptc-prefix",
    on: "pullThroughCacheRule",
    at: "ecrRepositoryPrefix",
    summary: "A cache has a prefix of repositories' names.",
    source: ecrApi("API_CreatePullThroughCacheRule.html"),
    says: "a pull-through cache rule has the prefix {value}",
    who: "ECR",
    pattern:
      /^(?:ROOT|(?=.{2,30}$)(?:[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*\/)*[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*\/?)$/,
    accepts: "ROOT, or 2 to 30 small letters and digits with single marks between them",
    example: "docker-hub",
  }),

  forbidden({
    ...ADVICE,
    code: "ecr-repo/scan-type-basic",
    on: "scanningConfiguration",
    at: "scanType",
    values: (type) => type === "BASIC",
    summary: "A registry scans for holes in libraries, too.",
    source: ecrGuide("image-scanning.html"),
    says: "{it} is BASIC",
    because: "it knows the holes of operating systems, and none of the libraries of programs",
    help: say`Set ${property("scanType")} to "ENHANCED"; Amazon Inspector charges for it.`,
    fix: "none",
  }),
];
