import type { LifecycleRule, LifecycleSelection } from "@ecs-dsl/dsl";
import type { LifecyclePolicy, LifecyclePolicyRule } from "@ecs-dsl/validators";
import { counted, listed } from "@ecs-dsl/validators/words";
import type { OriginEntry } from "../../model/assembly.ts";
import { noun } from "../nouns/noun.ts";
import { Origins } from "../fields/origins.ts";
import type { RepositoryPlan } from "../plan/plan.ts";
import { KEEP_DEPLOYED } from "./deployed-images.ts";
import { narrowFirst } from "./narrow-first.ts";

/** What a repository without rules of its own gets: an image without a tag is only left over from a build. */
const DEFAULT_RULES: readonly LifecycleRule[] = [
  { selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 7 } },
];

/** ECR wants the rule for any image last; a rule for tagged images before one for untagged reads best. */
const UNTAGGED_FIRST = ["untagged", "any"];

interface OrderedRule {
  readonly rule: LifecycleRule;
  /** Where it stands in the repository's `lifecycle`. */
  readonly index: number;
}

function ordered(rules: readonly LifecycleRule[] = DEFAULT_RULES): readonly OrderedRule[] {
  const written = rules.map((rule, index) => ({ rule, index }));
  const tagged = narrowFirst(
    written.filter(({ rule }) => isTagged(rule)),
    ({ rule }) => rule.selection,
  );
  const others = written.filter(({ rule }) => !isTagged(rule));
  return [...tagged, ...others.toSorted((left, right) => rank(left.rule) - rank(right.rule))];
}

function isTagged({ selection }: LifecycleRule): boolean {
  return selection.tagStatus === "tagged";
}

function rank({ selection }: LifecycleRule): number {
  return UNTAGGED_FIRST.indexOf(selection.tagStatus);
}

/**
 * The lifecycle policy of a repository: its rules with the priorities that ECR's order asks for. The first of all keeps
 * what is deployed; alone it keeps every image, where ECR would refuse a policy without rules.
 */
export function lifecyclePolicy(plan: RepositoryPlan): LifecyclePolicy {
  const rules = ordered(plan.props.lifecycle).map(({ rule }, position) => policyRule(rule, FIRST_PRIORITY + position));
  return { rules: [policyRule(KEEP_DEPLOYED, KEEP_PRIORITY), ...rules] };
}

/** The policy of repositories that `deploy.sh` deploys nothing from. */
export function templatePolicy(rules: readonly LifecycleRule[]): LifecyclePolicy {
  return { rules: ordered(rules).map(({ rule }, position) => policyRule(rule, position + 1)) };
}

const KEEP_PRIORITY = 1;
const FIRST_PRIORITY = KEEP_PRIORITY + 1;

function policyRule({ description, selection, action }: LifecycleRule, rulePriority: number): LifecyclePolicyRule {
  return {
    rulePriority,
    description: description ?? described(selection, action),
    selection: selected(selection),
    action: { ...(action ?? { type: "expire" }) },
  };
}

/** The selection with its properties in the order of ECR's documentation. */
function selected(selection: LifecycleSelection): LifecyclePolicyRule["selection"] {
  const { tagStatus, tagPatternList, tagPrefixList, storageClass, countType, countUnit, countNumber } = selection;
  return {
    tagStatus,
    ...(tagPatternList === undefined ? {} : { tagPatternList: [...tagPatternList] }),
    ...(tagPrefixList === undefined ? {} : { tagPrefixList: [...tagPrefixList] }),
    ...(storageClass === undefined ? {} : { storageClass }),
    countType,
    ...(countUnit === undefined ? {} : { countUnit }),
    countNumber,
  };
}

function described(selection: LifecycleSelection, action: LifecycleRule["action"]): string {
  const { countType, countNumber } = selection;
  const images = imagesOf(selection);
  if (countType === "imageCountMoreThan") return `Keep the last ${countNumber} ${images}`;
  const verb = action?.type === "transition" ? "Archive" : "Expire";
  const since = { sinceImagePushed: "push", sinceImagePulled: "last pull", sinceImageTransitioned: "archiving" }[
    countType
  ];
  return `${verb} ${images} ${counted(countNumber, "day")} after their ${since}`;
}

function imagesOf({ tagStatus, tagPrefixList = [], tagPatternList = [] }: LifecycleSelection): string {
  const tags = [...tagPrefixList.map((prefix) => `${prefix}*`), ...tagPatternList];
  if (tagStatus === "any") return "images";
  return tagStatus === "untagged" || tags.length === 0 ? `${tagStatus} images` : `images tagged ${listed(tags, "and")}`;
}

const CALL_SITE = Symbol.for("ecs-dsl.callSite");

/** Where the rules of the policy were written. */
export function lifecycleOrigins(plan: RepositoryPlan): readonly OriginEntry[] {
  const origins = new Origins();
  origins.addWhole([], plan.subject, ["lifecycle"]);
  if (plan.props.lifecycle === undefined) return origins.entries;
  ordered(plan.props.lifecycle).forEach(({ rule, index }, position) => {
    const label = `${plan.subject.label}.lifecycle[${index}]`;
    // A rule that a function made has its own place; one in ECR's shape is part of the repository's call.
    const at = ["rules", FIRST_PRIORITY - KEEP_PRIORITY + position];
    if (CALL_SITE in rule) origins.add(at, noun(rule, label, "the rule"), []);
    else origins.add(at, plan.subject, ["lifecycle", index]);
  });
  return origins.entries;
}
