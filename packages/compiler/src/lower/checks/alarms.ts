import { capitalized } from "@ecs-dsl/validators/words";
import { sourceOf } from "../plan/noun.ts";
import {
  type AlarmName,
  alarmNames,
  isMeasured,
  periodsOf,
  rollbackAlarms,
  thresholdOf,
} from "../workloads/service/watching/alarms.ts";
import type { ServicePlan } from "../workloads/service/plan.ts";
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
  on: "service",
  summary: "The periods of an alarm are whole minutes, in a day or seven, and as many count as are looked at.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html",
    checked: "2026-11-29",
  },
  check(service, report) {
    for (const name of alarmNames(service.props.alarms)) {
      const threshold = thresholdOf(service.props.alarms?.[name]);
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

/** Seconds. */
const HOUR = 3600;
const DAY = 24 * HOUR;

export const alarmInsights = definePlanRule({
  code: "config/alarm-insights",
  severity: "warning",
  on: "service",
  summary: "The cluster of a service with an alarm on missing tasks has Container Insights.",
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
  on: "service",
  summary: "Alarms tell somebody, or stop a deployment.",
  check(service, report) {
    const { alarms } = service.props;
    const isSilent = alarms?.notify === undefined && rollbackAlarms(alarms).length === 0;
    if (isSilent && alarmNames(alarms).length > 0) report(unheard(service));
  },
});

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

function badPeriod({ subject }: ServicePlan, name: AlarmName, period: number): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms", name, "period"]),
    message: `Alarm \`${name}\` of ${subject.words} looks at ${period} seconds at a time; its metric has a value for each minute.`,
    help: `Write a multiple of 60, to ${DAY}.`,
  };
}

function tooLong({ subject }: ServicePlan, name: AlarmName, looked: number, period: number): PlanFinding {
  const most = period < HOUR ? "a day" : "seven days";
  return {
    source: sourceOf(subject, ["alarms", name]),
    message: `Alarm \`${name}\` of ${subject.words} looks at ${looked} seconds in all; with periods of ${period} seconds CloudWatch takes ${most} at most.`,
    help: "Write fewer `evaluationPeriods`, or longer ones.",
  };
}

function tooMany({ subject }: ServicePlan, name: AlarmName, points: number, periods: number): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms", name, "datapointsToAlarm"]),
    message: `Alarm \`${name}\` of ${subject.words} goes off once ${points} of ${periods} periods reach its threshold, which is never.`,
    help: `Write \`datapointsToAlarm: ${periods}\` or less, or more \`evaluationPeriods\`.`,
  };
}

function uncounted({ subject }: ServicePlan, cluster: string): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms", "missingTasks"]),
    message: `${capitalized(subject.words)} has an alarm on missing tasks, which Container Insights counts; ${cluster} has it disabled, and the alarm never goes off.`,
    help: 'Write `containerInsights: "enabled"` at the cluster, or omit `missingTasks`.',
  };
}

function unheard({ subject }: ServicePlan): PlanFinding {
  return {
    source: sourceOf(subject, ["alarms"]),
    message: `${capitalized(subject.words)} has alarms that tell nobody and stop no deployment.`,
    help: 'Write `notify: topic("alerts")`, or `rollback: true` at an alarm.',
  };
}
