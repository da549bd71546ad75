// The grammar of an ECR lifecycle policy.
// Source: ECR user guide, "Lifecycle policy properties in Amazon ECR". Checked 2026-11-23.
// https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html

/** Rules of a policy. Checked 2026-11-23. */
export const LIFECYCLE_RULES_MAX = 50;

/** Values of `tagStatus`. Checked 2026-11-23. */
export const LIFECYCLE_TAG_STATUSES = ["tagged", "untagged", "any"] as const;

/** Values of `storageClass`; `standard` is the default. Checked 2026-11-23. */
export const LIFECYCLE_STORAGE_CLASSES = ["standard", "archive"] as const;

/** Values of `action.type`. Checked 2026-11-23. */
export const LIFECYCLE_ACTIONS = ["expire", "transition"] as const;

/** What each `countType` counts, and in which storage class it may. Checked 2026-11-23. */
export const LIFECYCLE_COUNT_TYPES = {
  imageCountMoreThan: { unit: undefined, storageClass: "standard" },
  sinceImagePushed: { unit: "days", storageClass: "standard" },
  sinceImagePulled: { unit: "days", storageClass: "standard" },
  sinceImageTransitioned: { unit: "days", storageClass: "archive" },
} as const;

/** A value of `countType`. */
export type LifecycleCountType = keyof typeof LIFECYCLE_COUNT_TYPES;

/** Wildcards (`*`) of one entry of `tagPatternList`. Checked 2026-11-23. */
export const LIFECYCLE_PATTERN_WILDCARDS_MAX = 4;

/**
 * Days that an image stays in the archive before a policy may delete it.
 * Source: ECR user guide, "Archiving an image": no policy may delete images archived for less. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/archive-image.html
 */
export const ARCHIVE_DAYS_MIN = 90;

/** Images that a rollback or two need. Advice of ours, not a limit of AWS. */
export const KEPT_IMAGES_MIN = 5;
