import type {
  CustomMetric,
  MetricData,
  Scaling,
  ScalingTarget,
  ScheduledScaling,
  StepAdjustment,
  StepScaling,
} from "@ecs-dsl/dsl";
import {
  BOOLEAN,
  either,
  FILLED,
  filledListOf,
  from,
  INTEGER,
  listOf,
  mapOf,
  NUMBER,
  numberFrom,
  oneOf,
  required,
  struct,
} from "../shape.ts";
import { REFERENCE } from "./reference.ts";

const COOLDOWNS = { scaleInCooldown: from(0), scaleOutCooldown: from(0) };

/** What a target of scaling can be: a service never uses more than all that it asked for. */
const PERCENT = numberFrom(1, 100);

const targetOf = (range: typeof PERCENT) =>
  either(
    range,
    struct<ScalingTarget>("a target of scaling", { target: required(range), ...COOLDOWNS, disableScaleIn: BOOLEAN }),
  );

const MEASURED = {
  dimensions: mapOf(either(FILLED, REFERENCE)),
  statistic: oneOf("Average", "Maximum", "Minimum", "SampleCount", "Sum"),
  unit: FILLED,
};

const METRIC = { namespace: required(FILLED), metricName: required(FILLED), ...MEASURED };

const CUSTOM_METRIC = struct<CustomMetric>("a metric of a scaling", {
  name: FILLED,
  namespace: FILLED,
  metricName: FILLED,
  ...MEASURED,
  expression: FILLED,
  metrics: mapOf(struct<MetricData>("a metric of an expression", METRIC)),
  target: required(NUMBER),
  ...COOLDOWNS,
  disableScaleIn: BOOLEAN,
});

const STEPS = struct<StepScaling>("the steps of a scaling", {
  name: FILLED,
  ...METRIC,
  adjustments: required(
    filledListOf(struct<StepAdjustment>("a step", { atLeast: NUMBER, atMost: NUMBER, change: required(INTEGER) })),
  ),
  adjustmentType: oneOf("ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity"),
  period: from(10, 86_400),
  evaluationPeriods: from(1),
  cooldown: from(0),
  minAdjustmentMagnitude: from(1),
});

/** Bounds that hold from certain times on. */
export const SCHEDULES = listOf(
  struct<ScheduledScaling>("a schedule of a scaling", {
    schedule: required(FILLED),
    timeZone: FILLED,
    min: from(0),
    max: from(0),
  }),
);

/** How the number of a service's tasks follows its load. */
export const SCALING = struct<Scaling>("a scaling", {
  min: required(from(0)),
  max: required(from(0)),
  cpu: targetOf(PERCENT),
  memory: targetOf(PERCENT),
  requestsPerTarget: targetOf(numberFrom(1)),
  metrics: listOf(CUSTOM_METRIC),
  steps: listOf(STEPS),
  schedules: SCHEDULES,
  ...COOLDOWNS,
});
