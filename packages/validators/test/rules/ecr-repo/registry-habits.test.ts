import { describeRule } from "../describe-rule.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { LATER, template } from "../templates.ts";

const CACHE = { Type: "AWS::ECR::PullThroughCacheRule", Properties: {} };

describeRule("ecr-repo/creation-template-missing", "template", {
  at: "Resources.Cache.Properties",
  accepts: {
    "a template": template({ Cache: CACHE, Template: { Type: "AWS::ECR::RepositoryCreationTemplate" } }),
    "no cache": template({}),
  },
  rejects: {
    "no template": {
      document: template({ Cache: CACHE }),
      says: [
        "Cache makes repositories by itself, with tags that move, no lifecycle policy and no scans.",
        "Add an AWS::ECR::RepositoryCreationTemplate with `AppliedFor` PULL_THROUGH_CACHE.",
      ],
    },
  },
  unknown: [template({ Cache: LATER })],
});

const denying = (more: object = {}) => ({
  Statement: [{ Effect: "Deny", Principal: "*", Action: "ecr:SetRepositoryPolicy", ...more }],
});

describeRule("ecr-repo/policy-lockout", "repositoryPolicy", {
  at: "Statement[0]",
  accepts: {
    "a condition": denying({ Condition: { Bool: { "aws:SecureTransport": "false" } } }),
    "another action": denying({ Action: "ecr:BatchDeleteImage" }),
    somebody: denying({ Principal: { AWS: "arn:aws:iam::123456789012:user/a" } }),
    "what is allowed": denying({ Effect: "Allow" }),
  },
  rejects: {
    everybody: {
      document: denying(),
      says: [
        "A statement keeps everybody from changing the policy, its author, too; ECR takes it with `force` alone.",
        "Limit the statement by a `Condition`, or leave out ecr:SetRepositoryPolicy.",
      ],
    },
    ...Object.fromEntries(
      ["*", "ecr:Set*", "ecr:SetRepositoryPolicy"].map((Action) => [
        `the action ${Action}`,
        {
          document: denying({ Action }),
          says: [
            "A statement keeps everybody from changing the policy, its author, too; ECR takes it with `force` alone.",
            "Limit the statement by a `Condition`, or leave out ecr:SetRepositoryPolicy.",
          ],
        },
      ]),
    ),
    "everything of ECR": {
      document: denying({ Principal: { AWS: "*" }, Action: ["ecr:*"] }),
      says: [
        "A statement keeps everybody from changing the policy, its author, too; ECR takes it with `force` alone.",
        "Limit the statement by a `Condition`, or leave out ecr:SetRepositoryPolicy.",
      ],
    },
  },
  unknown: [{ Statement: UNKNOWN }, denying({ Principal: { Ref: "Someone" } })],
});

const leavingOut = (PrincipalArn: unknown) =>
  template({ Exclusion: { Type: "AWS::ECR::PullTimeUpdateExclusion", Properties: { PrincipalArn } } });
const ROLE = "arn:aws:iam::123456789012:role/";

describeRule("ecr-repo/pull-time-exclusion", "template", {
  at: "Resources.Exclusion.Properties.PrincipalArn",
  accepts: {
    "a role": leavingOut(`${ROLE}path/scanner`),
    "a user": leavingOut("arn:aws-cn:iam::123456789012:user/a"),
    "a long one": leavingOut(`${ROLE}${"a".repeat(200 - ROLE.length)}`),
    "a text around one": leavingOut(`\${PREFIX}${ROLE}scanner`),
    "a placeholder": leavingOut("arn:aws:iam::${ACCOUNT}:role/scanner"),
  },
  rejects: {
    "an account": {
      document: leavingOut("arn:aws:iam::123456789012:root"),
      says: [
        'Exclusion leaves out "arn:aws:iam::123456789012:root"; ECR accepts the ARN of a role or a user, with 200 characters or fewer.',
        'Write it like "arn:aws:iam::123456789012:role/scanner".',
      ],
    },
    "one that is too long": {
      document: leavingOut(`${ROLE}${"a".repeat(201 - ROLE.length)}`),
      says: [
        'Exclusion leaves out "arn:aws:iam::123456789012:role/aaaaaaaaaaaaaaaaaaaaaaaaaaaaa"; ECR accepts the ARN of a role or a user, with 200 characters or fewer.',
        'Write it like "arn:aws:iam::123456789012:role/scanner".',
      ],
    },
  },
  unknown: [leavingOut(LATER), leavingOut({ "Fn::GetAtt": ["Role", "Arn"] })],
});

const made = (more: object) => ({ prefix: "ROOT", appliedFor: ["REPLICATION"], ...more });

describeRule("ecr-repo/replication-lifecycle", "creationTemplate", {
  at: "appliedFor",
  accepts: { "a policy": made({ lifecyclePolicy: "{}" }), "a cache": made({ appliedFor: ["PULL_THROUGH_CACHE"] }) },
  rejects: {
    "no policy": {
      document: made({}),
      says: [
        "Repositories that replication makes after this template keep every image; the policy of the source is not replicated.",
        "Add a lifecycle policy to the template.",
      ],
    },
  },
  unknown: [made({ lifecyclePolicy: UNKNOWN }), made({ appliedFor: UNKNOWN }), made({ appliedFor: [UNKNOWN] })],
});

const tagged = (Key: unknown, Value: unknown) =>
  template({ Repository: { Type: "AWS::ECR::Repository", Properties: { Tags: [{ Key, Value }] } } });

describeRule("ecr-repo/tags", "template", {
  accepts: {
    "both of them": tagged("team", "shop"),
    "the longest": tagged("k".repeat(127), "v".repeat(255)),
    "what the API refuses, too": tagged("k".repeat(129), "v"),
  },
  rejects: {
    "no value": {
      document: tagged("team", ""),
      at: "Resources.Repository.Properties.Tags[0].Value",
      says: [
        "Repository has a tag of which the value is empty or too long; CloudFormation accepts 1 to 255 characters for a repository.",
        "Write 1 to 255 characters.",
      ],
    },
    "a long key": {
      document: tagged("k".repeat(128), "v"),
      at: "Resources.Repository.Properties.Tags[0].Key",
      says: [
        "Repository has a tag of which the key is empty or too long; CloudFormation accepts 1 to 127 characters for a repository.",
        "Write 1 to 127 characters.",
      ],
    },
    "a long value": {
      document: tagged("k", "v".repeat(256)),
      at: "Resources.Repository.Properties.Tags[0].Value",
      says: [
        "Repository has a tag of which the value is empty or too long; CloudFormation accepts 1 to 255 characters for a repository.",
        "Write 1 to 255 characters.",
      ],
    },
  },
  unknown: [
    tagged(LATER, LATER),
    template({ Repository: { Type: "AWS::ECR::Repository", Properties: { Tags: LATER } } }),
  ],
});
