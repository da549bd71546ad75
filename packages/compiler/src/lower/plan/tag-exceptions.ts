import type { RepositoryProps, TagMutabilityProps } from "@ecs-dsl/dsl";
import { TAG_MUTABILITY } from "../fields/tables/repository.ts";
import type { Lowering } from "../lowering.ts";
import { conformed } from "./named-plans.ts";
import { type Noun, nounAt } from "../nouns/noun.ts";
import type { Settings } from "./plan.ts";

/** The tags that the mutability of a repository is not for, where `immutable(…)` or `mutable(…)` says it. */
export function tagExceptions(
  lowering: Lowering,
  { imageTagMutability: given }: Pick<RepositoryProps, "imageTagMutability">,
  holder: Noun,
): Settings<TagMutabilityProps> | undefined {
  if (typeof given !== "object") return undefined;
  const subject = nounAt(given, holder, ["imageTagMutability"], `the mutability of ${holder.words}`);
  return { subject, props: conformed(lowering, subject, TAG_MUTABILITY.shape, given.props) };
}
