type Properties = Readonly<Record<string, unknown>>;

/** A lifecycle policy of these rules. */
export function policy(...rules: readonly unknown[]): Properties {
  return { rules };
}

/** A rule without findings that expires untagged images after 14 days, changed by `selection`. */
export function untagged(rulePriority: unknown, selection: Properties = {}): Properties {
  return expiring(rulePriority, {
    tagStatus: "untagged",
    countType: "sinceImagePushed",
    countUnit: "days",
    countNumber: 14,
    ...selection,
  });
}

/** A rule without findings that keeps ten images, changed by `selection`. */
export function any(rulePriority: unknown, selection: Properties = {}): Properties {
  return expiring(rulePriority, { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10, ...selection });
}

/** A rule without findings that keeps ten images with a tag of this prefix, changed by `selection`. */
export function prefixed(rulePriority: unknown, prefix: string, selection: Properties = {}): Properties {
  return any(rulePriority, { tagStatus: "tagged", tagPrefixList: [prefix], ...selection });
}

/** A rule without findings that keeps ten images with a tag of this pattern, changed by `selection`. */
export function patterned(rulePriority: unknown, pattern: string, selection: Properties = {}): Properties {
  return any(rulePriority, { tagStatus: "tagged", tagPatternList: [pattern], ...selection });
}

/** A rule without findings that expires archived images after a year, changed by `selection`. */
export function archived(rulePriority: unknown, selection: Properties = {}): Properties {
  return expiring(rulePriority, {
    tagStatus: "any",
    storageClass: "archive",
    countType: "sinceImageTransitioned",
    countUnit: "days",
    countNumber: 365,
    ...selection,
  });
}

/** A rule without findings that archives what was not pulled for 90 days, with another action if one is given. */
export function archiving(rulePriority: unknown, action: unknown = TO_ARCHIVE): Properties {
  const selection = { tagStatus: "any", countType: "sinceImagePulled", countUnit: "days", countNumber: 90 };
  return { rulePriority, selection, action };
}

export const TO_ARCHIVE = { type: "transition", targetStorageClass: "archive" } as const;

function expiring(rulePriority: unknown, selection: Properties): Properties {
  return { rulePriority, selection, action: { type: "expire" } };
}
