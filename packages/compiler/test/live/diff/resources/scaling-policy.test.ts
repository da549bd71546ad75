import { expect, it } from "vitest";
import { scalingPolicy } from "../../../../src/live/diff/resources/scaling-policy.ts";
import { awsOf, denied } from "../../answers.ts";
import { at, found } from "./found.ts";

const CALL = "application-autoscaling:DescribeScalingPolicies";
const properties = { PolicyName: "CpuScalingPolicy" };

it("reads what a policy follows", async () => {
  const aws = awsOf({
    [CALL]: ({ PolicyNames: [name = ""] = [] }) => ({
      ScalingPolicies: [
        {
          PolicyARN: "arn",
          PolicyName: name,
          ServiceNamespace: "ecs",
          ResourceId: "service/shop/shop-api",
          ScalableDimension: "ecs:service:DesiredCount",
          PolicyType: "TargetTrackingScaling",
          TargetTrackingScalingPolicyConfiguration: { TargetValue: 70 },
          CreationTime: new Date(0),
        },
      ],
    }),
  });
  expect(await scalingPolicy.live(aws, found({ properties }))).toEqual({
    value: { PolicyType: "TargetTrackingScaling", TargetTrackingScalingPolicyConfiguration: { TargetValue: 70 } },
  });
  expect(scalingPolicy.effect(at("PolicyType"))).toBe("in-place");
});

it("tells what is not there from what nobody may see", async () => {
  expect(await scalingPolicy.live(awsOf({ [CALL]: () => ({ ScalingPolicies: [] }) }), found({ properties }))).toEqual({
    value: undefined,
  });
  expect(await scalingPolicy.live(awsOf({ [CALL]: denied }), found({ properties }))).toHaveProperty("refusal");
  expect(await scalingPolicy.live(awsOf({}), found())).toEqual({ value: undefined });
});
