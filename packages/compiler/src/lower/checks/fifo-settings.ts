import { capitalized } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { PlanFinding } from "./plan-rule.ts";

interface Ordered {
  readonly subject: Noun;
  readonly props: { readonly fifo?: boolean };
}

/** What a queue or a topic has of the settings that only those with `fifo: true` have. */
export function fifoFindings<Plan extends Ordered>(
  { subject, props }: Plan,
  { leftOut }: Pick<AppPlan, "leftOut">,
  words: string,
  settings: readonly (keyof Plan["props"] & string)[],
): readonly PlanFinding[] {
  if (props.fifo === true || leftOut.isLeftOut(subject, ["fifo"])) return [];
  const given: Plan["props"] = props;
  return settings.filter((name) => given[name] !== undefined).map((name) => notFifo(subject, words, name));
}

function notFifo(subject: Noun, words: string, name: string): PlanFinding {
  return {
    source: sourceOf(subject, [name]),
    message: `${capitalized(subject.words)} has \`${name}\`, which only FIFO ${words} have.`,
    help: `Set \`fifo\` to true, or remove \`${name}\`.`,
  };
}
