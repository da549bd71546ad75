import { TARGET_GROUP_ATTRIBUTES } from "@ecs-dsl/validators/facts";
import type { TargetDistribution, TargetGroupPlan } from "../../resolve/target-groups.ts";

/** An attribute of a target group or a load balancer; both sides are text. */
export interface Attribute {
  readonly Key: string;
  readonly Value: string;
}

/**
 * The attributes of a target group. CloudFormation sets those that are named and leaves the others as they are: what a route
 * can switch on is always named, or it would stay on at AWS when the route no longer says it. What counts only beside a switch
 * is named with it.
 */
export function targetGroupAttributes({ deregistrationDelay, distribution }: TargetGroupPlan): readonly Attribute[] {
  const { stickiness, slowStartSeconds = 0, algorithm = "round_robin", anomalyMitigation = false } = distribution;
  return [
    { Key: "deregistration_delay.timeout_seconds", Value: String(deregistrationDelay) },
    { Key: "load_balancing.algorithm.anomaly_mitigation", Value: anomalyMitigation ? "on" : "off" },
    { Key: "load_balancing.algorithm.type", Value: algorithm },
    { Key: "slow_start.duration_seconds", Value: String(slowStartSeconds) },
    { Key: "stickiness.enabled", Value: String(stickiness !== undefined) },
    ...(stickiness === undefined ? [] : cookieOf(stickiness)),
  ];
}

function cookieOf({
  durationSeconds,
  cookieName,
}: NonNullable<TargetDistribution["stickiness"]>): readonly Attribute[] {
  const Value = String(durationSeconds ?? TARGET_GROUP_ATTRIBUTES.stickiness.default);
  if (cookieName === undefined) {
    return [
      { Key: "stickiness.lb_cookie.duration_seconds", Value },
      { Key: "stickiness.type", Value: "lb_cookie" },
    ];
  }
  return [
    { Key: "stickiness.app_cookie.cookie_name", Value: cookieName },
    { Key: "stickiness.app_cookie.duration_seconds", Value },
    { Key: "stickiness.type", Value: "app_cookie" },
  ];
}
