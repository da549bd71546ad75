import { placed } from "./call-site.ts";

/** One rule of a repository's lifecycle policy, in ECR's own shape without `rulePriority`. */
export interface LifecycleRule {
  readonly description?: string;
  readonly selection: LifecycleSelection;
  readonly action?: LifecycleAction;
}

/** Which images a lifecycle rule is about. */
export interface LifecycleSelection {
  readonly tagStatus: "tagged" | "untagged" | "any";
  readonly tagPrefixList?: readonly string[];
  readonly tagPatternList?: readonly string[];
  readonly storageClass?: "standard" | "archive";
  readonly countType: "imageCountMoreThan" | "sinceImagePushed" | "sinceImagePulled" | "sinceImageTransitioned";
  readonly countUnit?: "days";
  readonly countNumber: number;
}

/** What ECR does with a selected image. */
export interface LifecycleAction {
  readonly type: "expire" | "transition";
  readonly targetStorageClass?: "archive";
}

/** Limits a lifecycle rule to tagged images, by the start of their tags or by a pattern. */
export interface TagFilter {
  readonly tagPrefix?: string | readonly string[];
  readonly tagPattern?: string | readonly string[];
}

/** Age at which images expire. */
export interface Age {
  readonly days: number;
}

/** Expires images without a tag once they are `days` old. */
export function expireUntagged(age: Age): LifecycleRule {
  return rule({ tagStatus: "untagged", ...pushedSince(age) }, expireUntagged);
}

/** Keeps the newest `count` images and expires the rest. */
export function keepLast(count: number, filter: TagFilter = {}): LifecycleRule {
  return rule({ ...tagged(filter), countType: "imageCountMoreThan", countNumber: count }, keepLast);
}

/** Expires images once they are `days` old. */
export function expireOlderThan(props: Age & TagFilter): LifecycleRule {
  return rule({ ...tagged(props), ...pushedSince(props) }, expireOlderThan);
}

function rule(selection: LifecycleSelection, called: Parameters<typeof placed>[1]): LifecycleRule {
  const action: LifecycleAction = { type: "expire" };
  return placed({ selection: Object.freeze(selection), action: Object.freeze(action) }, called);
}

function pushedSince(age: Age) {
  return { countType: "sinceImagePushed", countUnit: "days", countNumber: age?.days } as const;
}

function tagged(filter: TagFilter): Pick<LifecycleSelection, "tagStatus" | "tagPrefixList" | "tagPatternList"> {
  const prefixes = listed(filter?.tagPrefix);
  const patterns = listed(filter?.tagPattern);
  if (prefixes.length === 0 && patterns.length === 0) return { tagStatus: "any" };
  return {
    tagStatus: "tagged",
    ...(prefixes.length > 0 && { tagPrefixList: prefixes }),
    ...(patterns.length > 0 && { tagPatternList: patterns }),
  };
}

function listed(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  return typeof value === "string" ? [value] : value;
}
