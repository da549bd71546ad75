import type { LifecycleRule, LifecycleSelection } from "@ecs-dsl/dsl";
import { listed } from "@ecs-dsl/validators/words";
import { matchesPattern } from "../../lifecycle/tag-pattern.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf } from "../nouns/noun.ts";
import type { RepositoryPlan, SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { deployedTag, FILTERS_MAX } from "../registry/deployed-images.ts";
import { patternsOf } from "../registry/narrow-first.ts";
import { textsIn } from "../resolve/outside-ids.ts";
import { definePlanRule } from "./plan-rule.ts";

export const lifecycleDeployed = definePlanRule({
  code: "config/lifecycle-deployed",
  severity: "warning",
  on: "repository",
  summary: "No rule of a repository expires or archives an image that runs.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html",
    checked: "2026-11-28",
  },
  check(repository, report, app) {
    if (app.sourceOf(repository.name) !== undefined) return;
    const users = containersOf(app, repository).filter(({ tag }) => !isMovable(repository, tag));
    if (users.length === 0) return;
    repository.props.lifecycle?.forEach((rule, index) => {
      const lost = users.filter((user) => canSelect(rule.selection, user.imageTag)).map(({ words }) => words);
      if (lost.length === 0) return;
      report({
        source: sourceOf(repository.subject, ["lifecycle", index]),
        message: `Rule ${index + 1} of ${repository.subject.words} can ${verb(rule)} the image of ${listed(lost, "and")}: the tag that would keep it cannot be moved there.`,
        help: helpFor(repository),
      });
    });
  },
});

/** A container whose image is in the repository. */
interface User {
  readonly words: string;
  /** What `deploy.sh` would tag its image with. */
  readonly tag: string;
  /** The tag that it is run by, where the config says one. */
  readonly imageTag: string | undefined;
}

function containersOf({ environment, workloads }: AppPlan, repository: RepositoryPlan): readonly User[] {
  return workloads.flatMap((workload) => [
    ...userOf(repository, workload, deployedTag(environment.name, workload.name)),
    ...workload.sidecars.flatMap((sidecar) =>
      userOf(repository, sidecar, deployedTag(environment.name, workload.name, sidecar.name)),
    ),
  ]);
}

function userOf(
  { name }: RepositoryPlan,
  { subject, props: { image } }: WorkloadPlan | SidecarPlan,
  tag: string,
): readonly User[] {
  if (typeof image !== "object" || image.source === "cached" || image.repository.name !== name) return [];
  return [{ words: subject.words, tag, imageTag: image.source === "tag" ? textsIn(image.tag)[0] : undefined }];
}

/** Whether the tag may go from one image to the next. */
function isMovable({ props: { imageTagMutability = "IMMUTABLE" }, exceptions }: RepositoryPlan, tag: string): boolean {
  const mutability = typeof imageTagMutability === "string" ? imageTagMutability : imageTagMutability.mutability;
  const { except = [] } = exceptions?.props ?? {};
  const isExcepted = except.some((pattern) => matchesPattern(pattern, tag));
  return mutability === "MUTABLE" ? !isExcepted : isExcepted || except.length < FILTERS_MAX;
}

/** An image without a tag is not run by one; which tags a build has, a rule for certain tags does not say. */
function canSelect({ tagStatus, ...selection }: LifecycleSelection, tag: string | undefined): boolean {
  if (tagStatus !== "tagged") return tagStatus === "any";
  const patterns = patternsOf(selection);
  return tag !== undefined && patterns.length > 0 && patterns.every((pattern) => matchesPattern(pattern, tag));
}

function verb({ action }: LifecycleRule): string {
  return action?.type === "transition" ? "archive" : "expire";
}

function helpFor({ props: { imageTagMutability } }: RepositoryPlan): string {
  return typeof imageTagMutability === "object" && imageTagMutability.mutability === "MUTABLE"
    ? 'Let no exception of `mutable(…)` match the tags that begin with "deployed-", which `deploy.sh` moves.'
    : `Leave one of the ${FILTERS_MAX} exceptions of \`immutable(…)\` to "deployed-*", the tags that \`deploy.sh\` moves, or write it there.`;
}
