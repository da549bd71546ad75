import type { Path } from "@ecs-dsl/validators";
import { capitalized } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const textTemplate = definePlanRule({
  code: "config/text-template",
  severity: "warning",
  on: "container",
  summary: "A text that names a value of the config between ${ and } is written in backticks.",
  check(container, report, app) {
    for (const { text, at } of textsOf(container)) {
      const named = at[0] === "image" ? IN_IMAGE.exec(text)?.[0] : expressionIn(text, app);
      if (named !== undefined) report(notFilled(container.subject, named, at));
    }
  },
});

/** No image has these characters in its name, whoever might fill them in. */
const IN_IMAGE = /\$\{[^}]*\}/;

/** `${api.host` and on: shells and frameworks have `${name}` of their own, and what follows is theirs too if they know it. */
const EXPRESSION = /\$\{\s*([A-Za-z_$][\w$]*)\.(\w+)(\(?)[^}]*\}/g;

/** A call is the config's, as is what belongs to something that the app has, or to the environment that `define` is given. */
function expressionIn(text: string, app: AppPlan): string | undefined {
  const expressions = [...text.matchAll(EXPRESSION)];
  // The names of the whole app, for each of its containers, are dear; hardly any text has an expression.
  if (expressions.length === 0) return undefined;
  const names = namesOf(app);
  return expressions.find(([, holder = "", , call]) => call === "(" || names.has(holder.toLowerCase()))?.[0];
}

/** What a config is likely to call its values: as they are called, without what a name in code cannot have. */
function namesOf({ workloads, loadBalancers, repositories }: AppPlan): ReadonlySet<string> {
  const names = [...workloads, ...loadBalancers, ...repositories].map(({ name }) => name);
  return new Set(["env", ...names.map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, ""))]);
}

interface PlacedText {
  readonly text: string;
  readonly at: Path;
}

function textsOf({ props: { image, environment = {}, command = [] } }: WorkloadPlan | SidecarPlan) {
  const all: readonly (readonly [unknown, Path])[] = [
    [image, ["image"]],
    ...Object.entries(environment).map(([name, value]) => [value, ["environment", name]] as const),
    ...command.map((word, index) => [word, ["command", index]] as const),
  ];
  return all.flatMap(([text, at]): readonly PlacedText[] => (typeof text === "string" ? [{ text, at }] : []));
}

function notFilled(subject: Noun, named: string, at: Path): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has ${named} in a text that is not in backticks; it stays as it is written.`,
    help: `Write it between backticks, as ${at[0] === "image" ? "`…`" : "text`…` where it holds a reference"}.`,
  };
}
