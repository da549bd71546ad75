import { resource } from "../../../../cloudformation/resource.ts";
import { sub, type Resource, type Value } from "../../../../cloudformation/template.ts";
import type { Lowering } from "../../../lowering.ts";
import { literalText } from "../../../resolve/template-text.ts";
import type { EcsServicePlan } from "../plan.ts";
import type { Watched, WatchedQueues } from "./alarms.ts";
import { type Metric, queueMetric, ofGroup, ofInsights, ofNetworkGroup, ofService } from "./metric.ts";

/** A graph of the dashboard. */
interface Graph {
  readonly title: string;
  readonly metrics: readonly Metric[];
  /** What finds further metrics. */
  readonly search?: string;
}

/** The dashboard of a service or worker, where it has one. CloudWatch finds a name for it. */
export function dashboard(
  lowering: Lowering,
  plan: EcsServicePlan,
  cluster: string,
  { groups = [], networkGroups = [], queues = {} }: Watched,
): Readonly<Record<string, Resource>> {
  const { name, props } = plan;
  if (props.dashboard !== true) return {};
  const names = { cluster, service: name };
  const graphs = [
    ...graphsOfRoutes((metric, stat) => groups.flatMap((group) => ofGroup(lowering, group, metric, stat))),
    ...graphsOfListeners((metric, stat) =>
      networkGroups.flatMap((group) => ofNetworkGroup(lowering, group, metric, stat)),
    ),
    ...graphsOfQueues(queues),
    { title: "CPU and memory (%)", metrics: ["CPUUtilization", "MemoryUtilization"].map((of) => ofService(names, of)) },
    { title: "Tasks", metrics: ["DesiredTaskCount", "RunningTaskCount"].map((of) => ofInsights(names, of)) },
    ...graphsOfRestarts(plan, cluster),
  ];
  const body = JSON.stringify({ widgets: graphs.map(widget) });
  return { Dashboard: resource("AWS::CloudWatch::Dashboard", { DashboardBody: sub(body) }) };
}

type OfGroups = (name: string, stat: string) => readonly Metric[];

function graphsOfRoutes(ofGroups: OfGroups): readonly Graph[] {
  const graphs = [
    { title: "Requests", metrics: ofGroups("RequestCount", "Sum") },
    {
      title: "Answers of 400 and 500",
      metrics: [...ofGroups("HTTPCode_Target_4XX_Count", "Sum"), ...ofGroups("HTTPCode_Target_5XX_Count", "Sum")],
    },
    {
      title: "Latency (s)",
      metrics: ["p50", "p90", "p99"].flatMap((stat) => ofGroups("TargetResponseTime", stat)),
    },
    { title: "Healthy targets", metrics: ofGroups("HealthyHostCount", "Minimum") },
  ];
  return graphs.filter(({ metrics }) => metrics.length > 0);
}

function graphsOfListeners(ofGroups: OfGroups): readonly Graph[] {
  const metrics = ofGroups("HealthyHostCount", "Minimum");
  return metrics.length === 0 ? [] : [{ title: "Healthy targets of network load balancers", metrics }];
}

function graphsOfQueues({ queue, deadLetters }: WatchedQueues): readonly Graph[] {
  if (queue === undefined) return [];
  const counts = ["ApproximateNumberOfMessagesVisible", "ApproximateNumberOfMessagesNotVisible"];
  const letters = deadLetters === undefined ? [] : [queueMetric(deadLetters, "ApproximateNumberOfMessagesVisible")];
  const graphs = [
    { title: "Messages that wait, and that are worked on", metrics: counts.map((name) => queueMetric(queue, name)) },
    { title: "Age of the oldest message (s)", metrics: [queueMetric(queue, "ApproximateAgeOfOldestMessage")] },
    { title: "Dead letters", metrics: letters },
  ];
  return graphs.filter(({ metrics }) => metrics.length > 0);
}

/**
 * How often containers were started again in tasks that go on, which Container Insights counts of those with a restart policy. It
 * is found by its name: the documentation does not say which dimensions it has.
 */
function graphsOfRestarts({ name, fullName, props, sidecars }: EcsServicePlan, cluster: string): readonly Graph[] {
  const policies = [props, ...sidecars.map((sidecar) => sidecar.props)].map(({ restartPolicy }) => restartPolicy);
  if (!policies.some((policy) => policy?.enabled === true)) return [];
  const [of, service, family] = [cluster, name, fullName].map((text) => JSON.stringify(literalText(text)));
  const found = `Namespace="ECS/ContainerInsights" MetricName="RestartCount" ClusterName=${of}`;
  const search = `SEARCH('${found} (ServiceName=${service} OR TaskDefinitionFamily=${family})', 'Sum', 60)`;
  return [{ title: "Restarts of containers", metrics: [], search }];
}

const SIZE = { width: 12, height: 6 } as const;

/** Two graphs stand in a row of 24 columns. */
function widget({ title, metrics, search }: Graph, index: number): object {
  const at = { x: (index % 2) * SIZE.width, y: Math.floor(index / 2) * SIZE.height };
  const lines = [...metrics.map(line), ...(search === undefined ? [] : [[{ expression: search, id: "found" }]])];
  const properties = { title, region: "${AWS::Region}", period: 60, view: "timeSeries", metrics: lines };
  return { type: "metric", ...at, ...SIZE, properties };
}

/** A metric as dashboards write it: namespace, name, each dimension with its value, and what is shown of it. */
function line({ namespace, name, dimensions, stat }: Metric): readonly unknown[] {
  const values = Object.entries(dimensions).flatMap(([dimension, value]) => [dimension, filledIn(value)]);
  return [namespace, name, ...values, { stat }];
}

/** A value as `Fn::Sub` takes it. */
function filledIn(value: Value<string>): string {
  if (typeof value === "string") return literalText(value);
  if ("Ref" in value) return `\${${value.Ref}}`;
  if ("Fn::GetAtt" in value) return `\${${value["Fn::GetAtt"].join(".")}}`;
  throw new Error("Bug: a dashboard has another value than a reference.");
}
