import { capitalized, shown } from "@ecs-dsl/validators/words";
import { matchesPattern } from "../../lifecycle/tag-pattern.ts";
import { type Noun, nounAt, sourceOf } from "../nouns/noun.ts";
import type { RepositoryPlan } from "../plan/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html. Checked 2026-11-28. */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

export const buildTag = definePlanRule({
  code: "config/build-tag",
  severity: "error",
  on: "container",
  summary: "An image that is built is tagged with what is a tag, and with `latest` where that can be moved.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { image } }, report, { repositories }) {
    if (typeof image !== "object" || image.source !== "build" || !Array.isArray(image.props?.tags)) return;
    const own = nounAt(image, subject, ["image"], `the image of ${subject.words}`);
    const repository = repositories.find(({ name }) => name === image.repository.name);
    image.props.tags.forEach((tag, index) => {
      if (typeof tag !== "string" || tag === "") return;
      if (!TAG.test(tag)) report(noTag(own, tag, index));
      else if (tag === LATEST && repository !== undefined && keeps(repository, tag)) report(kept(own, index));
    });
  },
});

const LATEST = "latest";

/** True where the tag stays on the first image that has it. What an override says of that is another thing. */
function keeps({ props, exceptions }: RepositoryPlan, tag: string): boolean {
  const { imageTagMutability: given = "IMMUTABLE", overrides } = props;
  if (overrides?.imageTagMutability !== undefined || overrides?.imageTagMutabilityExclusionFilters !== undefined)
    return false;
  const isExcepted = (exceptions?.props.except ?? []).some((pattern) => matchesPattern(pattern, tag));
  const isImmutable = (typeof given === "string" ? given : given.mutability) === "IMMUTABLE";
  return isImmutable !== isExcepted;
}

function noTag(image: Noun, tag: string, index: number): PlanFinding {
  return {
    source: sourceOf(image, ["tags", index]),
    message: `${capitalized(image.words)} is tagged ${shown(tag)}, which is not a tag: ECR takes 1 to 128 letters, digits, periods, underscores and hyphens, the first of which is no period and no hyphen.`,
    help: 'Write it like "v1.0.0".',
  };
}

function kept(image: Noun, index: number): PlanFinding {
  return {
    source: sourceOf(image, ["tags", index]),
    message: `${capitalized(image.words)} is tagged "${LATEST}" in a repository that keeps it on the first image: ECR answers "ImageTagAlreadyExistsException" from the second on.`,
    help: `Except it: \`imageTagMutability: immutable({ except: ["${LATEST}"] })\`.`,
  };
}
