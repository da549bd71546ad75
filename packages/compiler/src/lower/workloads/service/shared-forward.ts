import { TARGET_GROUP_ATTRIBUTES } from "@ecs-dsl/validators/facts";
import { type Output, ref } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import type { RoutePlan } from "../../plan/plan.ts";
import type { PrioritizedRoute } from "../../resolve/prioritized-route.ts";
import { targetGroupOf, targetGroupOutput } from "../../resolve/stack-outputs.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";
import type { Shared } from "../workload-kind.ts";

type Context = Pick<Shared, "priorities" | "targetGroups">;

/** What the rule of a route does that shares its requests with others; nothing where all of them are its own. */
export function sharedForward(lowering: Lowering, group: TargetGroupPlan, route: RoutePlan, context: Context) {
  const others = context.priorities.shared.besides(route);
  if (others.length === 0) return undefined;
  const TargetGroups = [
    { TargetGroupArn: ref(group.id), Weight: route.props.weight },
    ...others.flatMap((other) => groupOf(lowering, other, context)),
  ];
  const TargetGroupStickinessConfig = stickiness([route, ...others.map((other) => other.route)]);
  return { Type: "forward", ForwardConfig: { TargetGroups, TargetGroupStickinessConfig } };
}

function groupOf(lowering: Lowering, { route, workload }: PrioritizedRoute, { targetGroups }: Context) {
  const groups = targetGroups.get(workload)?.groups ?? [];
  return groups
    .filter(({ routes }) => routes.includes(route))
    .map(({ id }) => ({ TargetGroupArn: targetGroupOf(lowering, workload, id), Weight: route.props.weight }));
}

/**
 * ELB takes sticky target groups only behind rules that are sticky, too, and a group may become so at any time: each rule is,
 * for a second at least.
 */
function stickiness(routes: readonly RoutePlan[]) {
  const { min, default: usual } = TARGET_GROUP_ATTRIBUTES.stickiness;
  const seconds = routes.map(({ props }) =>
    props.stickiness === undefined ? min : (props.stickiness.durationSeconds ?? usual),
  );
  return { Enabled: true, DurationSeconds: Math.max(...seconds) };
}

/** The target groups that rules of other workloads send to, as outputs. */
export function takenGroups(
  groups: readonly TargetGroupPlan[],
  { priorities: { shared } }: Pick<Shared, "priorities">,
): Readonly<Record<string, Output>> {
  const taken = groups.filter(({ routes }) => routes.some(shared.isTaken));
  return Object.fromEntries(taken.map(({ id }) => [targetGroupOutput(id), { Value: ref(id) }]));
}
