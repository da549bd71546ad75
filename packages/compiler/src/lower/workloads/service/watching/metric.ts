import { getAtt, type Value } from "../../../../cloudformation/template.ts";
import type { Lowering } from "../../../lowering.ts";
import { balancerFullName } from "../../../platform/load-balancer/balancer-values.ts";
import { fullNameFromPlatform } from "../../../platform/load-balancer/network-load-balancer.ts";
import type { NetworkTargetGroupPlan } from "../../../resolve/network-target-groups.ts";
import type { TargetGroupPlan } from "../../../resolve/target-groups.ts";

/** A metric of CloudWatch, and which statistic of it. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, Value<string>>>;
  readonly stat: string;
}

/** What several metrics make together; undefined where one alone says it. */
export interface Measured {
  readonly metrics: readonly Metric[];
  readonly expression: string | undefined;
}

/** What ECS measures of a service, by the names of the cluster and of the service. */
export interface ServiceNames {
  readonly cluster: string;
  readonly service: string;
}

/** What ECS tells of every service. */
export function ofService({ cluster, service }: ServiceNames, name: string): Metric {
  const dimensions = { ClusterName: cluster, ServiceName: service };
  return { namespace: "AWS/ECS", name, dimensions, stat: "Average" };
}

/** What Container Insights tells of a service. */
export function ofInsights(names: ServiceNames, name: string): Metric {
  return { ...ofService(names, name), namespace: "ECS/ContainerInsights" };
}

/** What the load balancer tells of each target group of a route: of two where a deployment shifts the traffic. */
export function ofGroup(lowering: Lowering, group: TargetGroupPlan, name: string, stat: string): readonly Metric[] {
  const { id, alternateId, loadBalancer } = group;
  const LoadBalancer = balancerFullName(lowering, loadBalancer);
  return [id, ...(alternateId === undefined ? [] : [alternateId])].map((each) => ({
    namespace: "AWS/ApplicationELB",
    name,
    dimensions: { LoadBalancer, TargetGroup: getAtt(each, "TargetGroupFullName") },
    stat,
  }));
}

/** What a network load balancer tells of the target groups of a listener. */
export function ofNetworkGroup(
  lowering: Lowering,
  { id, alternateId, loadBalancer }: NetworkTargetGroupPlan,
  name: string,
  stat: string,
): readonly Metric[] {
  const LoadBalancer = fullNameFromPlatform(lowering, loadBalancer);
  return [id, ...(alternateId === undefined ? [] : [alternateId])].map((each) => ({
    namespace: "AWS/NetworkELB",
    name,
    dimensions: { LoadBalancer, TargetGroup: getAtt(each, "TargetGroupFullName") },
    stat,
  }));
}

/** What SQS tells of a queue, every minute: the most of it. */
export function queueMetric(QueueName: Value<string>, name: string): Metric {
  return { namespace: "AWS/SQS", name, dimensions: { QueueName }, stat: "Maximum" };
}

/** The metric alone. */
export function single(metric: Metric): Measured {
  return { metrics: [metric], expression: undefined };
}

/** The sum of all of them; one that has no value counts as 0. */
export function sum(metrics: readonly Metric[]): Measured {
  return { metrics, expression: metrics.length > 1 ? sumOf(metrics.map((_metric, index) => index)) : undefined };
}

/** The largest of them. */
export function largest(metrics: readonly Metric[]): Measured {
  return {
    metrics,
    expression: metrics.length > 1 ? `MAX([${metrics.map((_metric, at) => idOf(at)).join(",")}])` : undefined,
  };
}

/** The smallest of the sums of each. */
export function smallestSum(parts: readonly (readonly Metric[])[]): Measured {
  const metrics = parts.flat();
  if (metrics.length < 2) return { metrics, expression: undefined };
  let at = 0;
  const sums = parts.map((part) => sumOf(part.map(() => at++)));
  return { metrics, expression: sums.length > 1 ? `MIN([${sums.join(",")}])` : sums[0] };
}

/** The metric as expressions call it: by an id, as one value for each period of so many seconds. */
export function called(Id: string, metric: Metric, Period?: number) {
  const Metric = { Namespace: metric.namespace, MetricName: metric.name, Dimensions: dimensionsOf(metric) };
  return { Id, MetricStat: { Metric, Period, Stat: metric.stat }, ReturnData: false };
}

/** The dimensions as CloudFormation has them. */
export function dimensionsOf({ dimensions }: Metric) {
  return Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
}

/** The ids that expressions call metrics by. */
export function idOf(index: number): string {
  return `m${index}`;
}

function sumOf(indexes: readonly number[]): string {
  return indexes.map((index) => `FILL(${idOf(index)},0)`).join("+");
}
