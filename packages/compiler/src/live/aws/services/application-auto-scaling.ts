import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
} from "@aws-sdk/client-application-auto-scaling";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"application-autoscaling">> {
  const client = new ApplicationAutoScalingClient(settings);
  return {
    "application-autoscaling:DescribeScalableTargets": (input) =>
      client.send(new DescribeScalableTargetsCommand(input)),
    "application-autoscaling:DescribeScalingPolicies": (input) =>
      client.send(new DescribeScalingPoliciesCommand(input)),
  };
}
