import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { declared } from "../declaration.ts";
import { combined, forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { valueAt } from "../place.ts";
import { ecsApi } from "../source.ts";

const AT = "deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration";

const THRESHOLD = {
  code: "deploy/circuit-breaker-threshold",
  severity: "warning",
  on: "service",
  at: AT,
  summary: "A circuit breaker opens after a number of failed tasks that is neither too small nor never reached.",
  source: ecsApi("API_ThresholdConfiguration.html", "2026-11-30"),
  fix: "none",
} as const;

/** Fewest failed tasks after which a deployment of AWS's own choice gives up. */
const FAILURES_MIN = 3;

/** After how many failed tasks a deployment gives up, sorted by code. */
export const THRESHOLDS: readonly Rule[] = [
  inFiles(
    combined(
      declared(
        { ...THRESHOLD, says: "the deployments of {it} give up when {value} percent of the tasks failed" },
        (threshold) => (isPercent(threshold) && numberIn(threshold) > 100 ? numberIn(threshold) : undefined),
        ({ opening, value, at }) => ({
          at: [...at, "value"],
          message: say`${opening(String(value))}; more than all of them have to fail.`,
          help: say`Set ${property([...at, "value"])} to 100 or less; it is 50 unless given.`,
        }),
      ),
      forbidden({
        ...THRESHOLD,
        at: `${AT}.value`,
        values: (value) => typeof value === "number" && value < 1,
        says: "the deployments of {it} give up after {value} failed tasks",
        because: "they would before they began",
        help: say`Set ${property(`${AT}.value`)} to ${FAILURES_MIN} or more.`,
      }),
      declared(
        { ...THRESHOLD, says: "the deployments of {it} give up after {value}" },
        (threshold) => (isFew(threshold) ? numberIn(threshold) : undefined),
        ({ opening, value, at }) => ({
          at: [...at, "value"],
          message: say`${opening(value === 1 ? "one failed task" : `${value} failed tasks`)}; AWS itself waits for ${FAILURES_MIN}, as a task may fail for other reasons.`,
          help: say`Set ${property([...at, "value"])} to ${FAILURES_MIN} or more.`,
        }),
      ),
    ),
  ),
];

function isPercent(threshold: unknown): boolean {
  const type = valueAt(threshold, ["type"]);
  return type === "BOUNDED_PERCENT" || type === "UNBOUNDED_PERCENT";
}

function isFew(threshold: unknown): boolean {
  const number = numberIn(threshold);
  return valueAt(threshold, ["type"]) === "COUNT" && number >= 1 && number < FAILURES_MIN;
}

/** NaN where it is not known, which is neither above nor below. */
function numberIn(threshold: unknown): number {
  const value = valueAt(threshold, ["value"]);
  return typeof value === "number" ? value : NaN;
}
