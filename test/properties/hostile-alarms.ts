import type { Alarms } from "ecs-dsl";

/** Alarms of every kind, one with all of its settings. */
export const ALARMS: Alarms = {
  targets5xx: 10,
  latency: { threshold: 1.5, period: 120, evaluationPeriods: 5, datapointsToAlarm: 3, rollback: true },
  healthyHosts: 1,
  cpu: 90,
  memory: 90,
  missingTasks: 1,
  notify: "arn:aws:sns:us-east-1:123456789012:alerts",
};
