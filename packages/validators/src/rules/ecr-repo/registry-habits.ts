import { defineRule, type Finding, type Rule } from "../../rule.ts";
import { inFiles } from "../in-files.ts";
import { isRecord } from "../place.ts";
import { ecrApi, ecrGuide } from "../source.ts";
import { isDecidedLater, knownAt, knownItems, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { statementsOf, textsOf } from "./policy-statements.ts";

const PRINCIPAL = /^arn:aws[a-z-]*:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+$/;

/** Longest name of who may pull without being counted. */
const PRINCIPAL_MAX = 200;

/** What CloudFormation takes of a tag; the API takes one character more of each. */
const TAG = { key: 127, value: 255 } as const;

/** What a registry makes by itself, and whom it counts, sorted by code. */
export const REGISTRY_HABITS: readonly Rule[] = [
  defineRule({
    code: "ecr-repo/creation-template-missing",
    severity: "info",
    presets: ["strict"],
    on: "template",
    summary: "Repositories that ECR makes are made after a template.",
    source: ecrGuide("repository-creation-templates.html", "2026-11-30"),
    check(template, report) {
      if (resourcesOf(template, "AWS::ECR::RepositoryCreationTemplate").length > 0) return;
      for (const rule of resourcesOf(template, "AWS::ECR::PullThroughCacheRule")) report(untemplated(rule));
    },
  }),

  inFiles(
    defineRule({
      code: "ecr-repo/policy-lockout",
      severity: "info",
      on: "repositoryPolicy",
      summary: "Somebody may change the policy of a repository.",
      source: ecrApi("API_SetRepositoryPolicy.html", "2026-11-30"),
      check(policy, report) {
        for (const { at, statement } of statementsOf(policy)) {
          if (locksOut(statement)) report(LOCKED(at));
        }
      },
    }),
  ),

  defineRule({
    code: "ecr-repo/pull-time-exclusion",
    severity: "error",
    on: "template",
    summary: "Who pulls without being counted is a role or a user.",
    source: ecrApi("API_RegisterPullTimeUpdateExclusion.html", "2026-11-30"),
    check(template, report) {
      for (const exclusion of resourcesOf(template, "AWS::ECR::PullTimeUpdateExclusion")) {
        const arn = knownAt(exclusion.properties, "PrincipalArn");
        if (typeof arn === "string" && (arn.length > PRINCIPAL_MAX || !PRINCIPAL.test(arn)))
          report(nobody(exclusion, arn));
      }
    },
  }),

  defineRule({
    code: "ecr-repo/replication-lifecycle",
    severity: "warning",
    presets: ["strict"],
    on: "creationTemplate",
    summary: "Repositories that replication makes have a lifecycle policy of their own.",
    source: ecrGuide("replication.html", "2026-11-30"),
    check(template, report) {
      const { appliedFor, lifecyclePolicy } = template;
      if (lifecyclePolicy === undefined && Array.isArray(appliedFor) && appliedFor.includes("REPLICATION"))
        report(KEPT);
    },
  }),

  defineRule({
    code: "ecr-repo/tags",
    severity: "error",
    on: "template",
    summary: "A tag of a repository in a template has a value, and is no longer than CloudFormation takes.",
    source: {
      url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecr-repository-tag.html",
      checked: "2026-11-30",
    },
    check(template, report) {
      for (const repository of resourcesOf(template, "AWS::ECR::Repository")) {
        (knownItems(repository.properties, "Tags") ?? []).forEach((tag, index) => {
          const at = [...repository.at, "Tags", index];
          const [key, value] = isRecord(tag) ? [tag["Key"], tag["Value"]] : [];
          if (isTooLong(key, TAG.key)) report(badTag(repository, [...at, "Key"], "the key", TAG.key));
          if (isTooLong(value, TAG.value)) report(badTag(repository, [...at, "Value"], "the value", TAG.value));
        });
      }
    },
  }),
];

/** The API itself tells of what is longer still. */
function isTooLong(text: unknown, max: number): boolean {
  return typeof text === "string" && !isDecidedLater(text) && (text === "" || text.length === max + 1);
}

function untemplated({ at, id }: TemplateResource): Finding {
  return {
    at,
    message: `${id} makes repositories by itself, with tags that move, no lifecycle policy and no scans.`,
    help: "Add an AWS::ECR::RepositoryCreationTemplate with `AppliedFor` PULL_THROUGH_CACHE.",
  };
}

/** True for a statement that keeps everybody from changing the policy, its author, too. */
function locksOut(statement: Readonly<Record<string, unknown>>): boolean {
  const { Action: action, Condition: condition, Effect: effect, Principal: principal } = statement;
  const everybody = principal === "*" || (isRecord(principal) && textsOf(principal["AWS"]).includes("*"));
  const actions = textsOf(action).map((one) => one.toLowerCase());
  return (
    effect === "Deny" &&
    condition === undefined &&
    everybody &&
    ["*", "ecr:*", "ecr:set*", "ecr:setrepositorypolicy"].some((one) => actions.includes(one))
  );
}

const LOCKED = (at: Finding["at"]): Finding => ({
  at,
  message: "A statement keeps everybody from changing the policy, its author, too; ECR takes it with `force` alone.",
  help: "Limit the statement by a `Condition`, or leave out ecr:SetRepositoryPolicy.",
});

function nobody({ at, id }: TemplateResource, arn: string): Finding {
  return {
    at: [...at, "PrincipalArn"],
    message: `${id} leaves out "${arn.slice(0, 60)}"; ECR accepts the ARN of a role or a user, with ${PRINCIPAL_MAX} characters or fewer.`,
    help: 'Write it like "arn:aws:iam::123456789012:role/scanner".',
  };
}

const KEPT: Finding = {
  at: ["appliedFor"],
  message:
    "Repositories that replication makes after this template keep every image; the policy of the source is not replicated.",
  help: "Add a lifecycle policy to the template.",
};

function badTag({ id }: TemplateResource, at: Finding["at"], what: string, max: number): Finding {
  return {
    at,
    message: `${id} has a tag of which ${what} is empty or too long; CloudFormation accepts 1 to ${max} characters for a repository.`,
    help: `Write 1 to ${max} characters.`,
  };
}
