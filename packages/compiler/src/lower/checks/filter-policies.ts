import { isRecord } from "../nouns/prop-shape.ts";
import { sourceOf } from "../nouns/noun.ts";
import type { SubscriptionPlan } from "../resources/queue/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** Source: https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html. */
const MOST_KEYS = 5;
const MOST_COMBINATIONS = 150;

export const filterPolicy = definePlanRule({
  code: "config/filter-policy",
  severity: "error",
  on: "queue",
  summary: "The filter of a topic has the form and the size that SNS takes.",
  source: {
    url: "https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html",
    checked: "2026-11-28",
  },
  check({ subscriptions }, report, { leftOut }) {
    for (const one of subscriptions) {
      const { filterPolicy: policy } = one.props;
      if (policy === undefined || leftOut.hasLeftOut(one.subject, ["filterPolicy"])) continue;
      const leaves = leavesOf(policy);
      const isOfBody = one.props.scope === "MessageBody" || leftOut.hasLeftOut(one.subject, ["scope"]);
      const misshapen = leaves.flatMap((leaf) => formProblem(one, leaf, isOfBody));
      misshapen.forEach(report);
      if (misshapen.length === 0 && !leaves.some(isAlternative)) sizeProblems(one, policy, leaves).forEach(report);
    }
  },
});

/** The conditions of one attribute or property, and where they stand. */
interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

function leavesOf(policy: object, above: readonly string[] = []): readonly Leaf[] {
  return Object.entries(policy).flatMap(([key, value]) => {
    const path = [...above, key];
    return isRecord(value) ? leavesOf(value, path) : [{ path, value }];
  });
}

/** What counts in alternatives is not documented. */
function isAlternative({ path }: Leaf): boolean {
  return path.includes("$or");
}

function formProblem({ subject }: SubscriptionPlan, { path, value }: Leaf, isOfBody: boolean): readonly PlanFinding[] {
  const key = `\`${path.join(".")}\``;
  if (path.length > 1 && !isOfBody) {
    return [
      {
        source: sourceOf(subject, path),
        message: `The filter of attributes has ${key}, and an attribute has no properties of its own.`,
        help: 'Add `{ scope: "MessageBody" }` where the body of the messages is meant.',
      },
    ];
  }
  if (Array.isArray(value) && value.length > 0) return [];
  const [found, help] = Array.isArray(value)
    ? ["an empty array", `Add a value to ${key}, or remove it.`]
    : ["no array", `Put the value of ${key} into brackets.`];
  return [
    {
      source: sourceOf(subject, path),
      message: `The filter has ${found} for ${key}; SNS takes an array of values.`,
      help,
    },
  ];
}

/** Whether nested properties count among the keys, pages of AWS say differently: what is too much both ways is. */
function sizeProblems({ subject }: SubscriptionPlan, policy: object, leaves: readonly Leaf[]): readonly PlanFinding[] {
  const keys = Math.min(Object.keys(policy).length, leaves.length);
  const combinations = leaves.reduce((product, { value }) => product * (Array.isArray(value) ? value.length : 1), 1);
  return [
    ...(keys > MOST_KEYS
      ? [tooLarge(subject, `${keys} keys; SNS takes ${MOST_KEYS}`, "Filter by fewer of them.")]
      : []),
    ...(combinations > MOST_COMBINATIONS
      ? [
          tooLarge(
            subject,
            `${combinations} combinations of values; SNS takes ${MOST_COMBINATIONS}`,
            "List fewer values: their numbers are multiplied.",
          ),
        ]
      : []),
  ];
}

function tooLarge(subject: SubscriptionPlan["subject"], excess: string, help: string): PlanFinding {
  return { source: sourceOf(subject), message: `The filter has ${excess}.`, help };
}
