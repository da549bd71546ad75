import type { StepAdjustment, StepScaling } from "@ecs-dsl/dsl";
import { resource } from "../../../../cloudformation/resource.ts";
import { ref, type Resource } from "../../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../../fields/tags.ts";
import type { Lowering } from "../../../lowering.ts";
import { logicalName } from "../../../resolve/names.ts";
import { metricName, whole } from "./metric.ts";

/** One way of the steps: the value at which its alarm goes off, and what each value beyond it asks for. */
interface Way {
  readonly name: "High" | "Low";
  readonly comparison: string;
  readonly threshold: number;
  readonly adjustments: readonly StepBounds[];
}

/** Between which values of the metric, counted from the threshold, the number of tasks is adjusted. */
interface StepBounds {
  readonly MetricIntervalLowerBound: number | undefined;
  readonly MetricIntervalUpperBound: number | undefined;
  readonly ScalingAdjustment: number;
}

/** A policy and an alarm for each way that the steps go. */
export function stepResources(lowering: Lowering, steps: StepScaling, tags: Tags): Readonly<Record<string, Resource>> {
  return Object.assign({}, ...waysOf(steps).map((way) => wayResources(lowering, steps, way, tags)));
}

function wayResources(
  lowering: Lowering,
  steps: StepScaling,
  way: Way,
  tags: Tags,
): Readonly<Record<string, Resource>> {
  const id = `${logicalName(metricName(steps))}Steps${way.name}`;
  const properties = { ...alarm(lowering, steps, way, `${id}Policy`), Tags: templateTags(tags) };
  return {
    [`${id}Policy`]: policy(steps, way, `${id}Policy`),
    [`${id}Alarm`]: resource("AWS::CloudWatch::Alarm", properties),
  };
}

function policy({ adjustmentType, cooldown, minAdjustmentMagnitude, statistic }: StepScaling, way: Way, name: string) {
  return resource("AWS::ApplicationAutoScaling::ScalingPolicy", {
    PolicyName: name,
    PolicyType: "StepScaling",
    ScalingTargetId: ref("ScalableTarget"),
    StepScalingPolicyConfiguration: {
      AdjustmentType: adjustmentType ?? "ChangeInCapacity",
      Cooldown: cooldown ?? 300,
      MetricAggregationType: statistic === "Maximum" || statistic === "Minimum" ? statistic : "Average",
      MinAdjustmentMagnitude: minAdjustmentMagnitude,
      StepAdjustments: way.adjustments,
    },
  });
}

function alarm(lowering: Lowering, steps: StepScaling, way: Way, policyId: string) {
  return {
    ...whole(lowering, steps),
    Statistic: steps.statistic ?? "Average",
    Period: steps.period ?? 60,
    EvaluationPeriods: steps.evaluationPeriods ?? 1,
    ComparisonOperator: way.comparison,
    Threshold: way.threshold,
    AlarmActions: [ref(policyId)],
  };
}

function waysOf({ adjustments = [] }: Partial<StepScaling>): readonly Way[] {
  return [...upward(adjustments), ...downward(adjustments)];
}

function upward(adjustments: readonly StepAdjustment[]): readonly Way[] {
  const steps = adjustments
    .flatMap(({ atLeast, change }) => (atLeast === undefined ? [] : [{ value: atLeast, change }]))
    .toSorted((left, right) => left.value - right.value);
  const [first] = steps;
  if (first === undefined) return [];
  const bounds = steps.map(({ value, change }, index) => ({
    MetricIntervalLowerBound: value - first.value,
    MetricIntervalUpperBound: difference(steps[index + 1]?.value, first.value),
    ScalingAdjustment: change,
  }));
  return [{ name: "High", comparison: "GreaterThanOrEqualToThreshold", threshold: first.value, adjustments: bounds }];
}

function downward(adjustments: readonly StepAdjustment[]): readonly Way[] {
  const steps = adjustments
    .flatMap(({ atMost, change }) => (atMost === undefined ? [] : [{ value: atMost, change }]))
    .toSorted((left, right) => right.value - left.value);
  const [first] = steps;
  if (first === undefined) return [];
  const bounds = steps.map(({ value, change }, index) => ({
    MetricIntervalUpperBound: value - first.value,
    MetricIntervalLowerBound: difference(steps[index + 1]?.value, first.value),
    ScalingAdjustment: change,
  }));
  return [{ name: "Low", comparison: "LessThanOrEqualToThreshold", threshold: first.value, adjustments: bounds }];
}

/** Beyond the last step there is no end. */
function difference(value: number | undefined, from: number): number | undefined {
  return value === undefined ? undefined : value - from;
}
