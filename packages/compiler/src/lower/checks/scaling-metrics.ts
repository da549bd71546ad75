import type { CustomMetric } from "@ecs-dsl/dsl";
import { capitalized, listed, shown } from "@ecs-dsl/validators/words";
import type { Path } from "@ecs-dsl/validators";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { metricName } from "../workloads/service/scaling/metric.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

interface Problem {
  readonly at: Path;
  readonly words: string;
  readonly help: string;
}

export const scalingMetric = definePlanRule({
  code: "config/scaling-metric",
  severity: "error",
  on: "service",
  summary:
    "A metric of a scaling is one of CloudWatch or an expression over some, has a target above 0 and is there once.",
  source: {
    url: "https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { scaling } }, report, { leftOut }) {
    const { metrics = [] } = scaling ?? {};
    metrics.forEach((metric, index) => {
      const path = ["scaling", "metrics", index];
      if (leftOut.hasLeftOut(subject, path)) return;
      const isThere = metrics.slice(0, index).some((other) => metricName(other) === metricName(metric));
      const problem = isThere ? twice(metric) : problemOf(metric);
      if (problem !== undefined) report(finding(subject, path, problem));
    });
  },
});

function problemOf(metric: CustomMetric): Problem | undefined {
  if (metric.target <= 0)
    return { at: ["target"], words: `is to be kept to ${metric.target}`, help: "Set `target` to more than 0." };
  return metric.expression === undefined ? plainProblem(metric) : mathProblem(metric, metric.expression);
}

function plainProblem({ namespace, metricName: name, metrics }: CustomMetric): Problem | undefined {
  if (metrics !== undefined)
    return {
      at: ["metrics"],
      words: "has `metrics` and no `expression` that calls them",
      help: `Write it like \`expression: ${shown(Object.keys(metrics).join(" / "))}\`.`,
    };
  const lacking = [namespace === undefined ? "namespace" : "", name === undefined ? "metricName" : ""].filter(Boolean);
  if (lacking.length === 0) return undefined;
  const named = listed(
    lacking.map((each) => `\`${each}\``),
    "and",
  );
  return { at: [], words: `has no ${named}`, help: 'Write it like `namespace: "Shop", metricName: "OpenCarts"`.' };
}

function mathProblem(
  { namespace, metricName: name, metrics = {} }: CustomMetric,
  expression: string,
): Problem | undefined {
  if (namespace !== undefined || name !== undefined)
    return {
      at: ["expression"],
      words: "is a metric of CloudWatch and has an `expression`",
      help: "Move the metric into `metrics`, under the name by which the expression calls it.",
    };
  const wrong = Object.keys(metrics).find((id) => !METRIC_ID.test(id));
  if (wrong !== undefined)
    return {
      at: ["metrics", wrong],
      words: `calls a metric ${shown(wrong)}; CloudWatch takes letters, digits and "_" after a lower-case letter`,
      help: `Rename it, here and in \`expression\`.`,
    };
  const unknown = calledIn(expression).filter((id) => !Object.hasOwn(metrics, id));
  if (unknown.length === 0) return undefined;
  return {
    at: ["expression"],
    words: `has the expression ${shown(expression)}, which calls ${listed(unknown, "and")}; \`metrics\` does not have ${unknown.length > 1 ? "them" : "it"}`,
    help: `Add it like \`metrics: { ${unknown[0]}: { namespace: "Shop", metricName: "OpenCarts" } }\`.`,
  };
}

/** Source: API_MetricDataQuery. Checked 2026-11-29. */
const METRIC_ID = /^[a-z]\w*$/;

/** Words that begin with a lower-case letter and stand outside of quotes: functions are in capitals. */
function calledIn(expression: string): readonly string[] {
  const plain = expression.replaceAll(/"[^"]*"|'[^']*'/g, "");
  return [...new Set(plain.match(/(?<![\w.])[a-z]\w*/g))];
}

function twice(metric: CustomMetric): Problem {
  return {
    at: metric.name === undefined ? [] : ["name"],
    words: `has the name of an earlier one, ${shown(metricName(metric))}`,
    help: "Give it another `name`, or remove one of them.",
  };
}

function finding(subject: Noun, path: Path, { at, words, help }: Problem): PlanFinding {
  const message = `${capitalized(`a metric of the scaling of ${subject.words}`)} ${words}.`;
  return { source: sourceOf(subject, [...path, ...at]), message, help };
}
