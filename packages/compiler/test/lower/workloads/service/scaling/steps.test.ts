import { service, type StepScaling } from "@ecs-dsl/dsl";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { stepResources } from "../../../../../src/lower/workloads/service/scaling/steps.ts";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../../lowered.ts";

const CARTS = { name: "carts", namespace: "Shop", metricName: "OpenCarts" } as const;

function stepped(steps: StepScaling) {
  const scaling = { min: 1, max: 20, steps: [steps] };
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, scaling })] });
}

it("makes a policy and an alarm for each way", () => {
  const adjustments = [
    { atLeast: 5000, change: 5 },
    { atMost: 100, change: -1 },
    { atLeast: 1000, change: 2 },
  ];
  const shop = stepped({ ...CARTS, statistic: "Sum", adjustments });
  expect(codesOf(shop)).toEqual([]);
  expect(propertiesOf(shop, "shop-production-api", "CartsStepsHighPolicy")).toEqual({
    PolicyName: "CartsStepsHighPolicy",
    PolicyType: "StepScaling",
    ScalingTargetId: { Ref: "ScalableTarget" },
    StepScalingPolicyConfiguration: {
      AdjustmentType: "ChangeInCapacity",
      Cooldown: 300,
      MetricAggregationType: "Average",
      StepAdjustments: [
        { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 4000, ScalingAdjustment: 2 },
        { MetricIntervalLowerBound: 4000, ScalingAdjustment: 5 },
      ],
    },
  });
  expect(propertiesOf(shop, "shop-production-api", "CartsStepsHighAlarm")).toMatchObject({
    Namespace: "Shop",
    MetricName: "OpenCarts",
    Statistic: "Sum",
    Period: 60,
    EvaluationPeriods: 1,
    ComparisonOperator: "GreaterThanOrEqualToThreshold",
    Threshold: 1000,
    AlarmActions: [{ Ref: "CartsStepsHighPolicy" }],
  });
  expect(propertiesOf(shop, "shop-production-api", "CartsStepsLowPolicy")).toHaveProperty(
    "StepScalingPolicyConfiguration.StepAdjustments",
    [{ MetricIntervalUpperBound: 0, ScalingAdjustment: -1 }],
  );
  expect(propertiesOf(shop, "shop-production-api", "CartsStepsLowAlarm")).toMatchObject({
    ComparisonOperator: "LessThanOrEqualToThreshold",
    Threshold: 100,
  });
});

it("has one way where the steps go one way", () => {
  const { Resources } = templateOf(
    stepped({ ...CARTS, adjustments: [{ atLeast: 1, change: 1 }] }),
    "shop-production-api",
  );
  expect(Object.keys(Resources).filter((id) => id.includes("Steps"))).toEqual([
    "CartsStepsHighPolicy",
    "CartsStepsHighAlarm",
  ]);
});

/** What Application Auto Scaling adds for a value: its steps are intervals from the alarm's threshold on. */
function changeAt(value: number, resources: ReturnType<typeof stepResources>, way: "High" | "Low"): number {
  const alarm = JSON.parse(JSON.stringify(resources[`CartsSteps${way}Alarm`]?.Properties ?? {}));
  const policy = JSON.parse(JSON.stringify(resources[`CartsSteps${way}Policy`]?.Properties ?? {}));
  const steps: readonly Record<string, number>[] = policy.StepScalingPolicyConfiguration?.StepAdjustments ?? [];
  const beyond = value - alarm.Threshold;
  if (way === "High" ? !(beyond >= 0) : !(beyond <= 0)) return 0;
  const held = steps.filter((step) => {
    const lower = step["MetricIntervalLowerBound"] ?? Number.NEGATIVE_INFINITY;
    const upper = step["MetricIntervalUpperBound"] ?? Number.POSITIVE_INFINITY;
    return way === "High" ? beyond >= lower && beyond < upper : beyond > lower && beyond <= upper;
  });
  expect(held).toHaveLength(1);
  return held[0]?.["ScalingAdjustment"] ?? 0;
}

it("asks for what the last step says that the value has passed", () => {
  const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, fc.integer({ min: -1100, max: 1100 }), fc.boolean(), (bounds, value, isUp) => {
      const adjustments = bounds.map((bound, index) =>
        isUp ? { atLeast: bound, change: index + 1 } : { atMost: bound, change: -index - 1 },
      );
      const shop = stepped({ ...CARTS, adjustments });
      const passed = bounds.filter((bound) => (isUp ? value >= bound : value <= bound));
      const last = isUp ? Math.max(...passed) : Math.min(...passed);
      const wanted = passed.length === 0 ? 0 : (isUp ? 1 : -1) * (bounds.indexOf(last) + 1);
      expect(changeAt(value, templateOf(shop, "shop-production-api").Resources, isUp ? "High" : "Low")).toBe(wanted);
    }),
    { numRuns: 60 },
  );
});
