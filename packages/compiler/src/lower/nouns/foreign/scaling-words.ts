import { all, type Words } from "./workload-words.ts";

const SCHEDULES = 'schedules: [{ schedule: "cron(0 8 * * ? *)", min: 5, max: 20 }]';
const METRICS = 'metrics: [{ namespace: "Shop", metricName: "OpenCarts", target: 50 }]';
const STEPS = 'steps: [{ namespace: "Shop", metricName: "OpenCarts", adjustments: [{ atLeast: 1000, change: 2 }] }]';

/** What scalings and their parts are called elsewhere. */
export const SCALING_STRUCTURES: Readonly<Record<string, () => Words>> = {
  "a scaling": () => ({
    ...all("min: 2", "mincapacity", "mincount", "minimum", "minreplicas", "mintasks", "minsize", "from"),
    ...all("max: 10", "maxcapacity", "maxcount", "maximum", "maxreplicas", "maxtasks", "maxsize", "to"),
    ...all(
      "cpu: 70",
      "cpupercent",
      "cpupercentage",
      "cpuutilization",
      "targetcpuutilizationpercent",
      "targetcpu",
      "targetcpuutilization",
      "averagecpu",
      "cputarget",
    ),
    ...all("cpu: 70", "targetutilizationpercent", "target", "targetvalue", "targetcpuutilizationpercentage"),
    ...all("memory: 80", "memorypercent", "memorypercentage", "memoryutilization", "targetmemory", "memorytarget"),
    ...all("requestsPerTarget: 1000", "requests", "requestcount", "requestspertask", "requestcountpertarget"),
    ...all("scaleInCooldown: 300", "cooldown", "cooldownseconds"),
    ...all(SCHEDULES, "schedule", "scheduledactions", "scheduled", "cron", "timetable"),
    ...all(METRICS, "metric", "custommetrics", "custommetric", "customizedmetricspecification", "targettracking"),
    ...all(STEPS, "step", "stepscaling", "stepadjustments", "scalingsteps"),
    range: "Write `min: 1` and `max: 10` instead.",
  }),
  "the alarms of a service": () => ({
    ...all("targets5xx: 10", "errors", "errorrate", "http5xx", "httpcodetarget5xxcount", "5xx", "servererrors"),
    ...all("latency: 1.5", "responsetime", "targetresponsetime", "p99", "duration", "slow"),
    ...all("healthyHosts: 2", "healthyhostcount", "unhealthyhosts", "unhealthyhostcount", "hosts", "healthytargets"),
    ...all("cpu: 90", "cpuutilization", "cpupercent", "highcpu"),
    ...all("memory: 90", "memoryutilization", "memorypercent", "highmemory"),
    ...all("missingTasks: 1", "runningtasks", "runningtaskcount", "tasks", "runningcount", "desiredtasks"),
    ...all('notify: topic("alerts")', "actions", "alarmactions", "topic", "topics", "sns", "email", "notification"),
  }),
  "the threshold of an alarm": () => ({
    ...all("threshold: 90", "value", "above", "over", "limit", "greaterthan", "target"),
    ...all("period: 60", "periodseconds", "interval", "window"),
    ...all("evaluationPeriods: 3", "periods", "evaluations", "for", "count"),
    ...all("datapointsToAlarm: 2", "datapoints", "points"),
    ...all("rollback: true", "stopsdeployment", "rollsback", "rollbackonalarm"),
  }),
  "a target of scaling": () => ({
    ...all("target: 70", "value", "targetvalue", "percent", "utilization", "average"),
    ...all("scaleInCooldown: 300", "cooldown", "cooldownseconds"),
  }),
  "a schedule of a scaling": () => ({
    ...all('schedule: "cron(0 8 * * ? *)"', "cron", "at", "rate", "when", "expression", "recurrence", "time"),
    ...all('timeZone: "Europe/Berlin"', "zone", "tz"),
    ...all("min: 5", "mincapacity", "mincount", "minimum", "desiredcount", "desired", "count"),
    ...all("max: 20", "maxcapacity", "maxcount", "maximum"),
  }),
  "the steps of a scaling": () => ({
    ...all("adjustments: [{ atLeast: 1000, change: 2 }]", "steps", "stepadjustments", "scalingsteps", "thresholds"),
    ...all("period: 60", "periodseconds", "interval"),
    ...all("cooldown: 300", "scaleincooldown", "scaleoutcooldown"),
  }),
  "a step": () => ({
    ...all("atLeast: 1000", "lower", "from", "above", "threshold", "metricintervallowerbound", "greaterthan", "min"),
    ...all("atMost: 100", "upper", "to", "below", "metricintervalupperbound", "lessthan", "max"),
    ...all("change: 2", "scalingadjustment", "adjustment", "add", "tasks", "count"),
  }),
  "the scaling of a worker": () => ({
    ...all("min: 0", "mincapacity", "mincount", "minimum", "minreplicas", "mintasks"),
    ...all("max: 10", "maxcapacity", "maxcount", "maximum", "maxreplicas", "maxtasks"),
    ...all("messagesPerTask: 100", "queuedelay", "backlog", "backlogpertask", "queuelength", "target", "messages"),
    ...all("messagesPerTask: 100", "cpu", "memory", "requestspertarget"),
  }),
};
