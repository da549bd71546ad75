import { describeRule } from "../describe-rule.ts";
import { LATER, serviceOf, template } from "../templates.ts";

const FEWER = { MetricIntervalUpperBound: 0, ScalingAdjustment: -1 };
const MORE = { MetricIntervalLowerBound: 0, ScalingAdjustment: 1 };

const scaled = (ComparisonOperator: unknown, StepAdjustments: unknown, alarm: object = {}) =>
  template({
    Service: serviceOf(),
    Target: {
      Type: "AWS::ApplicationAutoScaling::ScalableTarget",
      Properties: { ServiceNamespace: "ecs", ResourceId: { "Fn::Sub": "service/shop/${Service.Name}" } },
    },
    Policy: {
      Type: "AWS::ApplicationAutoScaling::ScalingPolicy",
      Properties: {
        PolicyType: "StepScaling",
        ScalingTargetId: { Ref: "Target" },
        StepScalingPolicyConfiguration: { AdjustmentType: "ChangeInCapacity", StepAdjustments },
      },
    },
    Alarm: {
      Type: "AWS::CloudWatch::Alarm",
      Properties: { ComparisonOperator, Threshold: 40, AlarmActions: [{ Ref: "Policy" }], ...alarm },
    },
  });

const ABOVE_ONLY = [
  "Alarm goes off below its threshold, where Policy, which it starts, has no step; nothing is scaled.",
  "Add a step without `MetricIntervalLowerBound`, with 0 as its `MetricIntervalUpperBound`.",
] as const;
const BELOW_ONLY = [
  "Alarm goes off above its threshold, where Policy, which it starts, has no step; nothing is scaled.",
  "Add a step without `MetricIntervalUpperBound`, with 0 as its `MetricIntervalLowerBound`.",
] as const;

describeRule("scaling/step-side", "template", {
  at: "Resources.Policy.Properties.StepScalingPolicyConfiguration.StepAdjustments",
  accepts: {
    "a step above for an alarm above": scaled("GreaterThanThreshold", [MORE]),
    "a step below for an alarm below": scaled("LessThanOrEqualToThreshold", [FEWER]),
    "steps on both sides": scaled("LessThanThreshold", [MORE, FEWER]),
    "a step that begins below": scaled("LessThanThreshold", [
      { MetricIntervalLowerBound: "-10", ScalingAdjustment: -1 },
    ]),
    "a step that ends above": scaled("GreaterThanThreshold", [{ MetricIntervalUpperBound: 0.5, ScalingAdjustment: 1 }]),
    "an alarm that only the threshold sets off, as the least": scaled("LessThanOrEqualToThreshold", [MORE], {
      Threshold: 0,
    }),
    "an alarm that only the threshold sets off, as the most": scaled("GreaterThanOrEqualToThreshold", [FEWER], {
      Threshold: 100,
    }),
    "an alarm of another kind": scaled("LessThanLowerOrGreaterThanUpperThreshold", [MORE]),
    "an alarm that starts the policy when it ends": scaled("LessThanThreshold", [MORE], {
      AlarmActions: [],
      OKActions: [{ Ref: "Policy" }],
    }),
    "no steps": scaled("LessThanThreshold", []),
  },
  rejects: {
    "a step above for an alarm below": { document: scaled("LessThanThreshold", [MORE]), says: ABOVE_ONLY },
    "a step below for an alarm above": { document: scaled("GreaterThanThreshold", [FEWER]), says: BELOW_ONLY },
    "a step above, as text, for an alarm at or below": {
      document: scaled("LessThanOrEqualToThreshold", [
        { MetricIntervalLowerBound: "0", MetricIntervalUpperBound: "10.5", ScalingAdjustment: -1 },
        { MetricIntervalLowerBound: "10.5", ScalingAdjustment: -2 },
      ]),
      says: ABOVE_ONLY,
    },
    "a step below for an alarm at or above": {
      document: scaled("GreaterThanOrEqualToThreshold", [
        { MetricIntervalLowerBound: -10, MetricIntervalUpperBound: 0, ScalingAdjustment: 1 },
        { MetricIntervalUpperBound: -10, ScalingAdjustment: 2 },
      ]),
      says: BELOW_ONLY,
    },
  },
  unknown: [
    scaled(LATER, [MORE]),
    scaled("LessThanThreshold", LATER),
    scaled("LessThanThreshold", [LATER]),
    scaled("LessThanThreshold", [{ ...MORE, MetricIntervalLowerBound: LATER }]),
    scaled("LessThanThreshold", [MORE], { AlarmActions: LATER }),
    scaled("LessThanOrEqualToThreshold", [MORE], { Threshold: LATER }),
  ],
});
