import type { CustomMetric, MetricData } from "@ecs-dsl/dsl";
import type { Lowering } from "../../../lowering.ts";
import { sortedKeys } from "../../../resolve/names.ts";
import { templateValue } from "../../../resolve/references.ts";
import { resolver } from "../../../resources/values.ts";

/** What tells a metric, or the steps of one, from the others of a scaling. */
export function metricName({ name, metricName: own, expression }: Partial<CustomMetric>): string {
  return name ?? own ?? (expression === undefined ? "metric" : "expression");
}

/** A metric as target tracking takes it: one of CloudWatch, or what is calculated from several. */
export function metricSpecification(lowering: Lowering, { expression, metrics = {}, ...metric }: CustomMetric) {
  if (expression === undefined) return { ...whole(lowering, metric), Statistic: metric.statistic ?? "Average" };
  const called = sortedKeys(metrics).flatMap((id) => metricStat(lowering, id, metrics[id]));
  return { Metrics: [...called, { Id: resultId(metrics), Expression: expression, ReturnData: true }] };
}

/** What all forms of a metric have. */
export function whole(
  lowering: Lowering,
  { namespace = "", metricName: name = "", dimensions, unit }: Partial<MetricData>,
) {
  const Dimensions = dimensionsOf(lowering, dimensions);
  return { Namespace: namespace, MetricName: name, ...(Dimensions.length > 0 && { Dimensions }), Unit: unit };
}

function metricStat(lowering: Lowering, id: string, metric: MetricData | undefined) {
  if (metric === undefined) return [];
  const { Unit, ...Metric } = whole(lowering, metric);
  return [{ Id: id, MetricStat: { Metric, Stat: metric.statistic ?? "Average", Unit }, ReturnData: false }];
}

function dimensionsOf(lowering: Lowering, dimensions: MetricData["dimensions"] = {}) {
  const resolve = resolver(lowering);
  return sortedKeys(dimensions).map((Name) => ({ Name, Value: templateValue(dimensions[Name] ?? "", resolve) }));
}

/** An id that no metric of the expression has. */
function resultId(metrics: object): string {
  let id = "result";
  while (Object.hasOwn(metrics, id)) id += "_";
  return id;
}
