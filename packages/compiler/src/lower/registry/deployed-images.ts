import type { LifecycleRule } from "@ecs-dsl/dsl";
import type { Repository } from "@ecs-dsl/validators";
import { shortened } from "../resolve/names.ts";
import type { Built } from "../resolve/deferred.ts";

/**
 * What the tags of images that are deployed begin with. `deploy.sh` moves them, so repositories let them be moved; and no
 * rule expires what has one, whoever made the rule.
 */
const DEPLOYED = "deployed-";

/** ECR's limit. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html. Checked 2026-11-28. */
const TAG_LENGTH_MAX = 128;

/** What a tag of an image that is about to be deployed is longer by. */
const NEXT_LENGTH = "next.".length;

/** The tag of the image that a container of an environment runs: names have no dots, so no two tags are the same. */
export function deployedTag(environment: string, workload: string, sidecar?: string): string {
  const name = `${DEPLOYED}${environment}-${workload}${sidecar === undefined ? "" : `.${sidecar}`}`;
  return shortened(name, TAG_LENGTH_MAX - NEXT_LENGTH);
}

/**
 * The rule that keeps them. ECR leaves an image that a rule selects by its tags to no rule of lower priority, and no
 * repository has as many images with such a tag as this one counts.
 * Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html. Checked 2026-11-28.
 */
export const KEEP_DEPLOYED: LifecycleRule = {
  description: `Keep the images that are deployed: deploy.sh tags them ${DEPLOYED}*`,
  selection: {
    tagStatus: "tagged",
    tagPrefixList: [DEPLOYED],
    countType: "imageCountMoreThan",
    countNumber: 9999,
  },
};

type Filters = NonNullable<Built<Repository>["imageTagMutabilityExclusionFilters"]>;

const MOVABLE = { filterType: "WILDCARD", filter: `${DEPLOYED}*` } as const;

/** ECR's limit. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html. Checked 2026-11-28. */
export const FILTERS_MAX = 5;

/** The repository, with those tags left out of what makes its tags immutable. */
export function withMovableTags(repository: Built<Repository>): Built<Repository> {
  const { imageTagMutability: mutability, imageTagMutabilityExclusionFilters: filters = [] } = repository;
  if (mutability !== "IMMUTABLE" && mutability !== "IMMUTABLE_WITH_EXCLUSION") return repository;
  if (!isList(filters) || filters.length >= FILTERS_MAX || filters.some(isMovable)) return repository;
  return {
    ...repository,
    imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
    imageTagMutabilityExclusionFilters: [...filters, MOVABLE],
  };
}

/** Overrides hold what their type says only as far as types can tell. */
function isList(filters: Filters): filters is Extract<Filters, readonly unknown[]> {
  return Array.isArray(filters);
}

function isMovable(filter: object): boolean {
  return Reflect.get(Object(filter), "filter") === MOVABLE.filter;
}
