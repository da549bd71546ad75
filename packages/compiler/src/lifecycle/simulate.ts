import type { LifecyclePolicy } from "@ecs-dsl/validators";
import type { EcrImage } from "./image.ts";
import { matchesPattern } from "./tag-pattern.ts";

export type LifecycleRule = NonNullable<LifecyclePolicy["rules"]>[number];
type Selection = NonNullable<LifecycleRule["selection"]>;

export type LifecycleAction = "expire" | "archive";

/** What a policy does to an image. `rule` is the priority of the rule that has a say about it. */
export type Fate =
  /** ECR acts within a day. */
  | { readonly kind: "now"; readonly rule: number; readonly action: LifecycleAction }
  /** ECR acts within a day of a time. */
  | { readonly kind: "later"; readonly rule: number; readonly action: LifecycleAction; readonly at: number }
  /** ECR acts once so many images more are pushed that the rule selects. */
  | { readonly kind: "pushes"; readonly rule: number; readonly action: LifecycleAction; readonly pushes: number }
  /** AWS does not say what becomes of an image that was never pulled. */
  | { readonly kind: "unsaid"; readonly rule: number; readonly action: LifecycleAction }
  /** No rule selects it. */
  | { readonly kind: "kept" };

/** What becomes of the images of a repository. */
export type Fates = ReadonlyMap<EcrImage, Fate>;

const DAY = 86_400_000;

/**
 * What becomes of each image of a repository, in their order, if none is pushed, pulled or archived any more.
 *
 * Every rule counts all images that it selects, also those of other rules; an image is left to the first rule, by priority,
 * that selects it, even where that one keeps it.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html
 */
export function simulate(policy: LifecyclePolicy, images: readonly EcrImage[], now: number): Fates {
  const fates = new Map<EcrImage, Fate>(images.map((image) => [image, { kind: "kept" }]));
  const rules = (policy.rules ?? []).toSorted((one, other) => priorityOf(one) - priorityOf(other));
  for (const rule of rules.toReversed()) {
    const selected = images.filter((image) => isSelected(rule.selection ?? {}, image));
    for (const [image, fate] of fatesBy(rule, selected, now)) fates.set(image, fate);
  }
  return fates;
}

function priorityOf({ rulePriority = 0 }: LifecycleRule): number {
  return rulePriority;
}

/** Images in the archive are for the rules about it alone. */
function isSelected(selection: Selection, { tags, archivedAt }: EcrImage): boolean {
  const isOfArchive = selection.countType === "sinceImageTransitioned" || selection.storageClass === "archive";
  if (isOfArchive !== (archivedAt !== undefined)) return false;
  const { tagStatus, tagPrefixList = [], tagPatternList = [] } = selection;
  if (tagStatus === "any") return true;
  if (tagStatus === "untagged") return tags.length === 0;
  return (
    tagPrefixList.every((prefix) => tags.some((tag) => tag.startsWith(prefix))) &&
    tagPatternList.every((pattern) => tags.some((tag) => matchesPattern(pattern, tag))) &&
    tags.length > 0
  );
}

function fatesBy(
  rule: LifecycleRule,
  selected: readonly EcrImage[],
  now: number,
): readonly (readonly [EcrImage, Fate])[] {
  const { countType, countNumber = 0 } = rule.selection ?? {};
  const about = { rule: priorityOf(rule), action: rule.action?.type === "transition" ? "archive" : "expire" } as const;
  if (countType !== "imageCountMoreThan") {
    return selected.map((image) => [image, fateByAge(about, sinceOf(countType, image), countNumber, now)]);
  }
  return selected
    .toSorted((one, other) => other.pushedAt - one.pushedAt)
    .map((image, newer) => [
      image,
      newer >= countNumber ? { kind: "now", ...about } : { kind: "pushes", ...about, pushes: countNumber - newer },
    ]);
}

/** The time from which a rule counts the days. */
function sinceOf(countType: string | undefined, { pushedAt, pulledAt, archivedAt }: EcrImage): number | undefined {
  if (countType === "sinceImagePulled") return pulledAt;
  return countType === "sinceImageTransitioned" ? archivedAt : pushedAt;
}

function fateByAge(
  about: { readonly rule: number; readonly action: LifecycleAction },
  since: number | undefined,
  days: number,
  now: number,
): Fate {
  if (since === undefined) return { kind: "unsaid", ...about };
  const at = since + days * DAY;
  return at < now ? { kind: "now", ...about } : { kind: "later", ...about, at };
}
