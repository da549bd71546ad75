import { placed, type Called } from "../call-site.ts";

/**
 * One rule of a repository's lifecycle policy, in ECR's own shape but for `rulePriority`, which the compiler gives.
 * Usually made by {@link expireUntagged}, {@link keepLast}, {@link expireOlderThan}, {@link archiveUnpulled} or
 * {@link expireArchived}.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html
 */
export interface LifecycleRule {
  /**
   * What the rule is for, for people.
   * @default a sentence that says what the rule does
   */
  readonly description?: string;
  /** Which images the rule is about. */
  readonly selection: LifecycleSelection;
  /**
   * What happens to them.
   * @default { type: "expire" }
   */
  readonly action?: LifecycleAction;
}

/** Which images a lifecycle rule is about: a kind of tag, and a count or an age that is exceeded. */
export interface LifecycleSelection {
  /**
   * Whether images with a tag, without one, or all are meant. `tagged` takes `tagPrefixList` or `tagPatternList`
   * beside it. `any` takes neither, and a policy has it in one rule per storage class at most.
   */
  readonly tagStatus: "tagged" | "untagged" | "any";
  /**
   * How the tags start: `["prod"]` means `prod`, `prod1`, `production`. An image has to match all of them.
   * @default none
   */
  readonly tagPrefixList?: readonly string[];
  /**
   * How the tags look, with at most four `*` each: `["v*.0"]`. An image has to match all of them.
   * @default none
   */
  readonly tagPatternList?: readonly string[];
  /**
   * Which class of storage is meant.
   * @default "standard"
   */
  readonly storageClass?: "standard" | "archive";
  /**
   * What `countNumber` counts: images, the newest of which stay, or days since an image was pushed, last pulled, or
   * moved to the archive (with `storageClass: "archive"`).
   */
  readonly countType: "imageCountMoreThan" | "sinceImagePushed" | "sinceImagePulled" | "sinceImageTransitioned";
  /**
   * The unit of an age. Goes with each `since…`; not with `imageCountMoreThan`.
   * @default none
   */
  readonly countUnit?: "days";
  /** Number of images or days, 1 or more. */
  readonly countNumber: number;
}

/** What ECR does with the images that a lifecycle rule selects, within 24 hours of their becoming eligible. */
export interface LifecycleAction {
  /** `expire` deletes; `transition` moves to the archive, where an image is billed for 90 days at least. */
  readonly type: "expire" | "transition";
  /**
   * Where `transition` moves to.
   * @default none
   */
  readonly targetStorageClass?: "archive";
}

/** Limits a lifecycle rule to tagged images: by how their tags start or by how they look, not by both. */
export interface TagFilter {
  /**
   * How the tag starts: `["release-"]`. Of several, an image has to match all, each with any of its tags; for images that
   * match one of several, write a rule for each.
   * @default every image, tagged or not
   */
  readonly tagPrefixes?: readonly string[];
  /**
   * How the tag looks, with at most four `*` each: `["v*.*.0"]`. Of several, an image has to match all.
   * @default every image, tagged or not
   */
  readonly tagPatterns?: readonly string[];
}

/** How old an image becomes. */
export interface Age {
  /** Days since what the rule counts from: the push of an image, its last pull, or its archiving. 1 or more. */
  readonly days: number;
}

/**
 * Expires images without a tag once they are `days` old: those that a newer push has taken the tag from, and the
 * layers of abandoned builds.
 * @example repository("my-app/backend", { lifecycle: [expireUntagged({ days: 7 }), keepLast(10)] })
 */
export function expireUntagged(age: Age): LifecycleRule {
  return rule({ tagStatus: "untagged", ...pushedSince(age) }, { by: "expireUntagged", settings: age }, expireUntagged);
}

/**
 * Keeps the newest `count` images and expires the rest, among all images or those that the filter describes.
 *
 * Without a filter it becomes a rule about any image, which ECR wants to have the last priority: the compiler puts it
 * there, wherever it stands in the list.
 * @example keepLast(10)
 * @example keepLast(5, { tagPrefixes: ["release-"] })
 */
export function keepLast(count: number, filter: TagFilter = {}): LifecycleRule {
  const selection = { ...tagged(filter), countType: "imageCountMoreThan", countNumber: count } as const;
  return rule(selection, { by: "keepLast", settings: filter }, keepLast);
}

/**
 * Expires images once they are `days` old, among all images or those that the filter describes. What `deploy.sh` has
 * deployed stays; ECR does not know of images that something else deploys, and expires them like any other.
 * @example expireOlderThan({ days: 30, tagPrefixes: ["pr-"] })
 */
export function expireOlderThan(props: Age & TagFilter): LifecycleRule {
  return rule({ ...tagged(props), ...pushedSince(props) }, { by: "expireOlderThan", settings: props }, expireOlderThan);
}

/**
 * Moves images to the archive once nobody has pulled them for `days`, among all images or those that the filter describes.
 * An archived image cannot be pulled until it is restored, which takes up
 * to 20 minutes, and is billed for 90 days at least. What `deploy.sh` has deployed stays.
 * @example archiveUnpulled({ days: 60 })
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/archive_restore_image.html
 */
export function archiveUnpulled(props: Age & TagFilter): LifecycleRule {
  const selection = { ...tagged(props), countType: "sinceImagePulled", ...days(props) } as const;
  return rule(selection, { by: "archiveUnpulled", settings: props }, archiveUnpulled, ARCHIVE);
}

/**
 * Expires images that have been in the archive for `days`, 90 or more, reported as `ecr-lifecycle/archive-minimum`, among
 * all archived images or those that the filter describes.
 * @example expireArchived({ days: 365 })
 */
export function expireArchived(props: Age & TagFilter): LifecycleRule {
  const selection = {
    ...tagged(props),
    storageClass: "archive",
    countType: "sinceImageTransitioned",
    ...days(props),
  } as const;
  return rule(selection, { by: "expireArchived", settings: props }, expireArchived);
}

const EXPIRE: LifecycleAction = Object.freeze({ type: "expire" });
const ARCHIVE: LifecycleAction = Object.freeze({ type: "transition", targetStorageClass: "archive" });

function rule(selection: LifecycleSelection, given: LifecycleGiven, called: Called, action = EXPIRE): LifecycleRule {
  const made = { selection: Object.freeze(selection), action };
  return placed(Object.defineProperty(made, GIVEN, { value: given }), called);
}

const GIVEN = Symbol.for("ecs-dsl.given");

/** What a function that makes a rule was given: a rule has no place for what the function does not know. */
export interface LifecycleGiven {
  readonly by: "expireUntagged" | "keepLast" | "expireOlderThan" | "archiveUnpulled" | "expireArchived";
  readonly settings: unknown;
}

/** What the rule was made from, where a function made it. */
export function lifecycleGiven(rule: unknown): LifecycleGiven | undefined {
  const given: unknown = typeof rule === "object" && rule !== null ? Reflect.get(rule, GIVEN) : undefined;
  return isGiven(given) ? given : undefined;
}

function isGiven(given: unknown): given is LifecycleGiven {
  return typeof given === "object" && given !== null && "by" in given && "settings" in given;
}

function pushedSince(age: Age) {
  return { countType: "sinceImagePushed", ...days(age) } as const;
}

function days(age: Age) {
  return { countUnit: "days", countNumber: age?.days } as const;
}

function tagged(filter: TagFilter): Pick<LifecycleSelection, "tagStatus" | "tagPrefixList" | "tagPatternList"> {
  const { tagPrefixes, tagPatterns } = filter ?? {};
  if (tagPrefixes === undefined && tagPatterns === undefined) return { tagStatus: "any" };
  return {
    tagStatus: "tagged",
    ...(tagPrefixes !== undefined && { tagPrefixList: tagPrefixes }),
    ...(tagPatterns !== undefined && { tagPatternList: tagPatterns }),
  };
}
