import type { LifecyclePolicy } from "../../packages/validators/src/index.ts";

/** An image of a repository, as far as lifecycle rules look at it. */
export interface EcrImage {
  readonly digest: string;
  readonly tags: ReadonlySet<string>;
  /** Days since some day. */
  readonly pushedAt: number;
}

export type Rules = NonNullable<LifecyclePolicy["rules"]>;
export type Selection = NonNullable<Rules[number]["selection"]>;

/**
 * The images that ECR deletes by a policy: all rules are evaluated at once and then applied by priority; an image that a
 * rule selects by its tags is left to no rule of lower priority, even where that rule keeps it.
 * Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html. Checked 2026-11-28.
 */
export function expired(rules: Rules, images: readonly EcrImage[], today: number): ReadonlySet<string> {
  const left = new Set(images);
  const gone = new Set<string>();
  for (const { selection = {} } of rules.toSorted(byPriority)) {
    const selected = images.filter((image) => isSelected(selection, image));
    const exceeding = new Set(exceedingOf(selection, selected, today));
    for (const image of selected) if (left.delete(image) && exceeding.has(image)) gone.add(image.digest);
  }
  return gone;
}

function byPriority({ rulePriority: one = 0 }: Rules[number], { rulePriority: other = 0 }: Rules[number]): number {
  return one - other;
}

function isSelected({ tagStatus, tagPrefixList = [], tagPatternList = [] }: Selection, { tags }: EcrImage): boolean {
  if (tagStatus === "any") return true;
  if (tagStatus === "untagged") return tags.size === 0;
  const wanted = [...tagPrefixList.map((prefix) => `${prefix}*`), ...tagPatternList].map(patternOf);
  return wanted.every((pattern) => Array.from(tags).some((tag) => pattern.test(tag)));
}

function patternOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll("*", ".*")}$`);
}

/** Of the images that a rule selects, those beyond its count or its age: the oldest first to go. */
function exceedingOf({ countType, countNumber = 0 }: Selection, images: readonly EcrImage[], today: number) {
  if (countType === "sinceImagePushed") return images.filter(({ pushedAt }) => today - pushedAt > countNumber);
  return images.toSorted((one, other) => other.pushedAt - one.pushedAt).slice(countNumber);
}
