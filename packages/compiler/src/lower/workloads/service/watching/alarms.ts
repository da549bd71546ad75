import type { Alarms, AlarmThreshold, WorkerAlarms } from "@ecs-dsl/dsl";
import { resource } from "../../../../cloudformation/resource.ts";
import { ref, type Resource, type Value } from "../../../../cloudformation/template.ts";
import { templateTags } from "../../../fields/tags.ts";
import type { Lowering } from "../../../lowering.ts";
import type { NetworkTargetGroupPlan } from "../../../resolve/network-target-groups.ts";
import type { TargetGroupPlan } from "../../../resolve/target-groups.ts";
import { resolver } from "../../../resources/values.ts";
import { toldArn } from "../../told-topic.ts";
import type { Shared } from "../../workload-kind.ts";
import type { EcsServicePlan, ServicePlan } from "../plan.ts";
import {
  called,
  dimensionsOf,
  idOf,
  largest,
  type Measured,
  type Metric,
  ofGroup,
  ofInsights,
  ofNetworkGroup,
  ofService,
  queueMetric,
  type ServiceNames,
  single,
  smallestSum,
  sum,
} from "./metric.ts";

/** The alarms there are, by property: each says what is wrong once its threshold is reached. */
export const ALARM_NAMES = [
  "targets5xx",
  "latency",
  "healthyHosts",
  "cpu",
  "memory",
  "missingTasks",
  "waitingMessages",
  "oldestMessage",
  "deadLetters",
] as const;

/** The alarms of any ECS service. */
export type AnyAlarms = Alarms & WorkerAlarms;
export type AlarmName = (typeof ALARM_NAMES)[number];

interface AlarmKind {
  /** Logical id of the alarm. */
  readonly id: string;
  /** What is so while it is off, of a service. */
  readonly says: string;
  readonly comparison: "GreaterThanOrEqualToThreshold" | "LessThanThreshold";
  /** What no value in a period means. */
  readonly missing: "breaching" | "missing" | "notBreaching";
  readonly measured: (seen: Seen) => Measured;
}

/** What there is to measure. */
interface Seen {
  readonly names: ServiceNames;
  /** A metric of each target group, by route. */
  readonly ofGroups: (name: string, stat: string) => readonly (readonly Metric[])[];
  /** The same of listeners of network load balancers. */
  readonly ofNetworkGroups: Seen["ofGroups"];
  readonly queues: WatchedQueues;
}

/**
 * A load balancer counts no answers in a minute without requests, and has no healthy targets to count without tasks. Source:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html. Checked 2026-11-29.
 */
const KINDS: Readonly<Record<AlarmName, AlarmKind>> = {
  targets5xx: {
    id: "Targets5xxAlarm",
    says: "answers with a status of 500 or more",
    comparison: "GreaterThanOrEqualToThreshold",
    missing: "notBreaching",
    measured: ({ ofGroups }) => sum(ofGroups("HTTPCode_Target_5XX_Count", "Sum").flat()),
  },
  latency: {
    id: "LatencyAlarm",
    says: "is slow to answer",
    comparison: "GreaterThanOrEqualToThreshold",
    missing: "notBreaching",
    measured: ({ ofGroups }) => largest(ofGroups("TargetResponseTime", "p99").flat()),
  },
  healthyHosts: {
    id: "HealthyHostsAlarm",
    says: "has too few healthy targets",
    comparison: "LessThanThreshold",
    missing: "breaching",
    measured: ({ ofGroups, ofNetworkGroups }) =>
      smallestSum([...ofGroups("HealthyHostCount", "Minimum"), ...ofNetworkGroups("HealthyHostCount", "Minimum")]),
  },
  cpu: {
    id: "CpuAlarm",
    says: "uses much of its CPU",
    comparison: "GreaterThanOrEqualToThreshold",
    missing: "missing",
    measured: ({ names }) => single(ofService(names, "CPUUtilization")),
  },
  memory: {
    id: "MemoryAlarm",
    says: "uses much of its memory",
    comparison: "GreaterThanOrEqualToThreshold",
    missing: "missing",
    measured: ({ names }) => single(ofService(names, "MemoryUtilization")),
  },
  missingTasks: {
    id: "MissingTasksAlarm",
    says: "runs fewer tasks than it should",
    comparison: "GreaterThanOrEqualToThreshold",
    missing: "missing",
    measured: ({ names }) => ({
      metrics: [ofInsights(names, "DesiredTaskCount"), ofInsights(names, "RunningTaskCount")],
      expression: "m0-FILL(m1,0)",
    }),
  },
  waitingMessages: {
    id: "WaitingMessagesAlarm",
    says: "has many messages waiting",
    comparison: "GreaterThanOrEqualToThreshold",
    missing: "notBreaching",
    measured: ({ queues }) => ofQueue(queues.queue, "ApproximateNumberOfMessagesVisible"),
  },
  oldestMessage: {
    id: "OldestMessageAlarm",
    says: "lets messages wait for long",
    comparison: "GreaterThanOrEqualToThreshold",
    missing: "notBreaching",
    measured: ({ queues }) => ofQueue(queues.queue, "ApproximateAgeOfOldestMessage"),
  },
  deadLetters: {
    id: "DeadLettersAlarm",
    says: "has messages that it cannot work off",
    comparison: "GreaterThanOrEqualToThreshold",
    missing: "notBreaching",
    measured: ({ queues }) => ofQueue(queues.deadLetters, "ApproximateNumberOfMessagesVisible"),
  },
};

/** Alarms of what a load balancer tells; the first two only where it understands requests. */
const ALARMS_OF_ROUTES: readonly AlarmName[] = ["targets5xx", "latency", "healthyHosts"];

/** Whether the load balancers of a service measure it: network load balancers know no requests. */
export function isMeasured(
  name: AlarmName,
  { routes, networkListeners = [] }: Pick<EcsServicePlan, "routes"> & Partial<Pick<ServicePlan, "networkListeners">>,
): boolean {
  if (!ALARMS_OF_ROUTES.includes(name) || routes.length > 0) return true;
  return name === "healthyHosts" && networkListeners.length > 0;
}

/** Those that are asked for. */
export function alarmNames(alarms: AnyAlarms | undefined): readonly AlarmName[] {
  return alarms === undefined ? [] : ALARM_NAMES.filter((name) => alarms[name] !== undefined);
}

/** The logical ids of those that a deployment stops on. */
export function rollbackAlarms(alarms: AnyAlarms | undefined): readonly string[] {
  return alarmNames(alarms)
    .filter((name) => thresholdOf(alarms?.[name])?.rollback === true)
    .map((name) => KINDS[name].id);
}

export function thresholdOf(given: number | AlarmThreshold | undefined): AlarmThreshold | undefined {
  return typeof given === "number" ? { threshold: given } : given;
}

/** What each of the queues of a worker is called. */
export interface WatchedQueues {
  readonly queue?: Value<string> | undefined;
  readonly deadLetters?: Value<string> | undefined;
}

function ofQueue(queue: Value<string> | undefined, name: string): Measured {
  return queue === undefined ? { metrics: [], expression: undefined } : single(queueMetric(queue, name));
}

/** How many periods an alarm looks at where it does not say. */
export function periodsOf(name: AlarmName): number {
  return name === "missingTasks" ? 15 : 3;
}

/** What load balancers of both kinds send to, and the queues of a worker. */
export interface Watched {
  readonly groups?: readonly TargetGroupPlan[];
  readonly networkGroups?: readonly NetworkTargetGroupPlan[];
  readonly queues?: WatchedQueues;
}

/** The alarms of a service, by logical id. */
export function alarmResources(
  lowering: Lowering,
  plan: EcsServicePlan & Partial<Pick<ServicePlan, "networkListeners">>,
  { cluster, appTags }: Pick<Shared, "cluster" | "appTags">,
  { groups = [], networkGroups = [], queues = {} }: Watched,
): Readonly<Record<string, Resource>> {
  const { tags } = plan.props;
  const alarms: AnyAlarms | undefined = plan.props.alarms;
  const seen: Seen = {
    names: { cluster, service: plan.name },
    ofGroups: (name, stat) => groups.map((group) => ofGroup(lowering, group, name, stat)),
    ofNetworkGroups: (name, stat) => networkGroups.map((group) => ofNetworkGroup(lowering, group, name, stat)),
    queues,
  };
  const entries = alarmNames(alarms).flatMap((name) => {
    const threshold = thresholdOf(alarms?.[name]);
    if (threshold === undefined || !isMeasured(name, plan)) return [];
    return [[KINDS[name].id, { ...alarm(name, plan, threshold, seen), Tags: templateTags(appTags, tags) }] as const];
  });
  const actions = actionsOf(lowering, alarms);
  return Object.fromEntries(
    entries.map(([id, alarmed]) => [id, resource("AWS::CloudWatch::Alarm", { ...alarmed, ...actions })]),
  );
}

function actionsOf(lowering: Lowering, alarms: AnyAlarms | undefined) {
  if (alarms?.notify === undefined) return {};
  const topic = toldArn(alarms.notify, resolver(lowering), "alarms");
  return { AlarmActions: [topic], OKActions: [topic] };
}

function alarm(name: AlarmName, { subject }: Pick<EcsServicePlan, "subject">, threshold: AlarmThreshold, seen: Seen) {
  const { says, comparison, missing, measured } = KINDS[name];
  const { period = 60, evaluationPeriods = periodsOf(name), datapointsToAlarm } = threshold;
  return {
    AlarmDescription: `${subject.words} ${says}`,
    ...measurement(measured(seen), period),
    ComparisonOperator: comparison,
    Threshold: threshold.threshold,
    EvaluationPeriods: evaluationPeriods,
    DatapointsToAlarm: datapointsToAlarm,
    TreatMissingData: missing,
  };
}

function measurement({ metrics, expression }: Measured, period: number): object {
  const [first] = metrics;
  if (expression === undefined && first !== undefined) {
    return {
      Namespace: first.namespace,
      MetricName: first.name,
      ...statistic(first),
      Period: period,
      Dimensions: dimensionsOf(first),
    };
  }
  const all = metrics.map((metric, index) => called(idOf(index), metric, period));
  return { Metrics: [...all, { Id: "result", Expression: expression, ReturnData: true }] };
}

function statistic({ stat }: Metric) {
  return stat.startsWith("p") ? { ExtendedStatistic: stat } : { Statistic: stat };
}

/** What the ECS service calls its alarms by. */
export function alarmReferences(alarms: AnyAlarms | undefined) {
  return rollbackAlarms(alarms).map((id) => ref(id));
}
