import type { Rule } from "../../rule.ts";
import { HEALTH_CHECK } from "../../facts/health-check.ts";
import { range } from "../declared.ts";
import { ecsApi } from "../source.ts";

const source = ecsApi("API_HealthCheck.html");

/** The rows, sorted by code. */
export const LIMITS: readonly Rule[] = [
  range({
    code: "health/interval-range",
    on: "container",
    at: "healthCheck.interval",
    summary: "A health check runs every 5 to 300 seconds.",
    source,
    says: "health check of {it} runs every {value}",
    unit: "s",
    min: HEALTH_CHECK.interval.min,
    max: HEALTH_CHECK.interval.max,
    clamp: true,
  }),

  range({
    code: "health/retries-range",
    on: "container",
    at: "healthCheck.retries",
    summary: "A health check is retried 1 to 10 times before it fails.",
    source,
    says: "health check of {it} sets retries to {value}",
    min: HEALTH_CHECK.retries.min,
    max: HEALTH_CHECK.retries.max,
    clamp: true,
  }),

  range({
    code: "health/start-period-range",
    on: "container",
    at: "healthCheck.startPeriod",
    summary: "A health check gives its container 0 to 300 seconds to start.",
    source,
    says: "health check of {it} gives it {value} to start",
    unit: "s",
    min: HEALTH_CHECK.startPeriod.min,
    max: HEALTH_CHECK.startPeriod.max,
    clamp: true,
  }),

  range({
    code: "health/timeout-range",
    on: "container",
    at: "healthCheck.timeout",
    summary: "A health check times out after 2 to 60 seconds.",
    source,
    says: "health check of {it} times out after {value}",
    unit: "s",
    min: HEALTH_CHECK.timeout.min,
    max: HEALTH_CHECK.timeout.max,
    clamp: true,
  }),
];
