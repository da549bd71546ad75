import { type EcsServicePlan, isDaemon } from "./plan.ts";

const ZONE = "attribute:ecs.availability-zone";

/**
 * Whether ECS may move tasks between zones: it refuses to where they are spread over something else first, or kept to a zone, of daemons, and outside AWS.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html. Checked 2026-11-29.
 */
export function canRebalance(plan: EcsServicePlan): boolean {
  const { placementConstraints = [], placementStrategy: [first] = [] } = plan.props;
  const isKept = placementConstraints.some(({ expression }) => expression?.includes(ZONE) === true);
  return (
    !isDaemon(plan) &&
    plan.runsOn !== "external" &&
    !isKept &&
    (first === undefined || (first.type === "spread" && first.field === ZONE))
  );
}
