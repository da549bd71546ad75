import type { AnyQueue } from "@ecs-dsl/dsl";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf } from "../nouns/noun.ts";
import {
  type AlarmName,
  type AnyAlarms,
  alarmNames,
  isMeasured,
  periodsOf,
  rollbackAlarms,
  thresholdOf,
} from "../workloads/service/watching/alarms.ts";
import type { EcsServicePlan, ServicePlan } from "../workloads/service/plan.ts";
import { arnOf } from "../resolve/template-text.ts";
import type { WorkerPlan } from "../workloads/worker/plan.ts";
import { deadLettersOf } from "../workloads/worker/queues.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const alarmRoute = definePlanRule({
  code: "config/alarm-route",
  severity: "error",
  on: "service",
  summary: "A service with alarms on its answers and on its targets has a route.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html",
    checked: "2026-11-29",
  },
  check(service, report, { leftOut }) {
    if (leftOut.hasLeftOut(service.subject, ["routes"])) return;
    for (const name of alarmNames(service.props.alarms)) {
      if (isMeasured(name, service)) continue;
      report(service.networkListeners.length === 0 ? withoutRoute(service, name) : notOfConnections(service, name));
    }
  },
});

export const alarmPeriod = definePlanRule({
  code: "config/alarm-period",
  severity: "error",
  on: "ecsService",
  summary: "The periods of an alarm are whole minutes, in a day or seven, and as many count as are looked at.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html",
    checked: "2026-11-29",
  },
  check(service, report) {
    for (const name of alarmNames(service.props.alarms)) {
      const threshold = thresholdOf(alarmsOf(service)?.[name]);
      if (threshold === undefined) continue;
      const { period = 60, evaluationPeriods = periodsOf(name), datapointsToAlarm = 1 } = threshold;
      const looked = period * evaluationPeriods;
      if (period % 60 !== 0 || period > DAY) report(badPeriod(service, name, period));
      else if (looked > (period < HOUR ? DAY : 7 * DAY)) report(tooLong(service, name, looked, period));
      else if (datapointsToAlarm > evaluationPeriods)
        report(tooMany(service, name, datapointsToAlarm, evaluationPeriods));
    }
  },
});

/** What a service or worker may be watched for. */
function alarmsOf({ props }: EcsServicePlan): AnyAlarms | undefined {
  return props.alarms;
}

/** Seconds. */
const HOUR = 3600;
const DAY = 24 * HOUR;

export const alarmInsights = definePlanRule({
  code: "config/alarm-insights",
  severity: "warning",
  on: "ecsService",
  summary: "The cluster of a service or worker with an alarm on missing tasks has Container Insights.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html",
    checked: "2026-11-28",
  },
  check(service, report, { cluster }) {
    const { alarms } = service.props;
    if (alarms?.missingTasks !== undefined && cluster.props.containerInsights === "disabled")
      report(uncounted(service, cluster.subject.words));
  },
});

export const alarmUnheard = definePlanRule({
  code: "config/alarm-unheard",
  severity: "warning",
  on: "ecsService",
  summary: "Alarms tell somebody, or stop a deployment.",
  check(service, report) {
    const { alarms } = service.props;
    const isSilent = alarms?.notify === undefined && rollbackAlarms(alarms).length === 0;
    if (isSilent && alarmNames(alarms).length > 0) report(unheard(service));
  },
});

/** Alarms that SQS measures, of the queue and of its dead letters. */
const OF_QUEUE = ["waitingMessages", "oldestMessage", "deadLetters"] as const;

export const alarmQueue = definePlanRule({
  code: "config/alarm-queue",
  severity: "error",
  on: "worker",
  summary:
    "A worker with alarms on its queue has one of its own account and region, and with an alarm on dead letters one that has them.",
  source: {
    url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html",
    checked: "2026-11-29",
  },
  check(worker, report, { environment, resources, leftOut }) {
    const { alarms, queue } = worker.props;
    if (queue === undefined) return;
    const { region, account } = queue.source === "existing" ? (arnOf(queue.name) ?? {}) : {};
    const other = isOther(region, environment.region)
      ? "region"
      : isOther(account, environment.account)
        ? "account"
        : undefined;
    for (const name of OF_QUEUE) {
      if (alarms?.[name] === undefined) continue;
      if (other !== undefined) report(notSeen(worker, name, queue.name, other));
      else if (name === "deadLetters" && lacksDeadLetters(worker, resources, leftOut))
        report(noDeadLetters(worker, queue));
    }
  },
});

function lacksDeadLetters(worker: WorkerPlan, resources: AppPlan["resources"], leftOut: AppPlan["leftOut"]): boolean {
  if (deadLettersOf(worker, resources) !== undefined) return false;
  const plan = resources.find(({ kind, name }) => kind === "queue" && name === worker.props.queue?.name);
  return plan === undefined || !leftOut.hasLeftOut(plan.subject, ["deadLetter"]);
}

/** False where one of the two is not known. */
function isOther(given: string | undefined, own: string | undefined): boolean {
  return given !== undefined && own !== undefined && given !== own;
}

function notSeen({ subject }: WorkerPlan, name: string, queue: string, other: "account" | "region"): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms", name]),
    message: `Alarm \`${name}\` of ${subject.words} is about ${shown(queue)}, a queue of another ${other}, whose metrics are there.`,
    help: `Omit \`${name}\`, and watch the queue where it is.`,
  };
}

function noDeadLetters({ subject }: WorkerPlan, { source, name }: AnyQueue): PlanFinding {
  const isThere = source === "existing";
  return {
    source: sourceOf(subject, ["alarms", "deadLetters"]),
    message: isThere
      ? `${capitalized(subject.words)} has an alarm on dead letters, and nothing here says where those of ${shown(name)} go, which exists.`
      : `${capitalized(subject.words)} has an alarm on dead letters, and queue ${shown(name)} has none.`,
    help: isThere
      ? "Omit `deadLetters`, and watch that queue where it is made."
      : "Write `deadLetter: { maxReceiveCount: 5 }` at the queue, or omit `deadLetters`.",
  };
}

function withoutRoute({ subject }: ServicePlan, name: AlarmName): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms", name]),
    message: `${capitalized(subject.words)} has an alarm \`${name}\`, which a load balancer measures, and no route.`,
    help: `Give it a route, as \`routes: { http: edge.route({ path: "/*" }) }\`, or omit \`${name}\`.`,
  };
}

function notOfConnections({ subject }: ServicePlan, name: AlarmName): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms", name]),
    message: `${capitalized(subject.words)} has an alarm \`${name}\`, which an Application Load Balancer measures; a Network Load Balancer passes connections on and knows no answers.`,
    help: `Give it a route of a \`loadBalancer\`, or omit \`${name}\`; \`healthyHosts\` counts the targets of both.`,
  };
}

function badPeriod({ subject }: EcsServicePlan, name: AlarmName, period: number): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms", name, "period"]),
    message: `Alarm \`${name}\` of ${subject.words} looks at ${period} seconds at a time; its metric has a value for each minute.`,
    help: `Write a multiple of 60, to ${DAY}.`,
  };
}

function tooLong({ subject }: EcsServicePlan, name: AlarmName, looked: number, period: number): PlanFinding {
  const most = period < HOUR ? "a day" : "seven days";
  return {
    source: sourceOf(subject, ["alarms", name]),
    message: `Alarm \`${name}\` of ${subject.words} looks at ${looked} seconds in all; with periods of ${period} seconds CloudWatch takes ${most} at most.`,
    help: "Write fewer `evaluationPeriods`, or longer ones.",
  };
}

function tooMany({ subject }: EcsServicePlan, name: AlarmName, points: number, periods: number): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms", name, "datapointsToAlarm"]),
    message: `Alarm \`${name}\` of ${subject.words} goes off once ${points} of ${periods} periods reach its threshold, which is never.`,
    help: `Write \`datapointsToAlarm: ${periods}\` or less, or more \`evaluationPeriods\`.`,
  };
}

function uncounted({ subject }: EcsServicePlan, cluster: string): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms", "missingTasks"]),
    message: `${capitalized(subject.words)} has an alarm on missing tasks, which Container Insights counts; ${cluster} has it disabled, and the alarm never goes off.`,
    help: 'Write `containerInsights: "enabled"` at the cluster, or omit `missingTasks`.',
  };
}

function unheard({ subject }: EcsServicePlan): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms"]),
    message: `${capitalized(subject.words)} has alarms that tell nobody and stop no deployment.`,
    help: 'Write `notify: topic("alerts")`, or `rollback: true` at an alarm.',
  };
}
