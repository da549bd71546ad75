import { TARGET_GROUP_ATTRIBUTES } from "@ecs-dsl/validators/facts";
import { commented } from "../../../cloudformation/comments.ts";
import { resource } from "../../../cloudformation/resource.ts";
import {
  type Condition as TemplateCondition,
  type Intrinsic,
  type Parameter,
  ref,
  type Resource,
} from "../../../cloudformation/template.ts";
import { fromPlatform } from "../../resolve/stack-outputs.ts";
import { listenerOfRoute } from "../../platform/load-balancer/balancer-values.ts";
import { loadBalancerNames } from "../../platform/load-balancer/load-balancer.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import { hashed, logicalName } from "../../resolve/names.ts";
import { resolver } from "../../resources/values.ts";
import { loginActions } from "./authentication.ts";
import { sharedForward } from "./shared-forward.ts";
import { schemeSuffix } from "../../resolve/scheme-suffix.ts";
import type { RoutePlan } from "../../plan/plan.ts";
import { ORIGIN_HEADER, secretValue } from "../../resolve/distributions.ts";
import type { Shared } from "../workload-kind.ts";
import { matchKey, matchOf, type RouteMatch } from "../../resolve/route-match.ts";
import { conditions } from "../../resolve/rule-conditions.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";

/** The listener rules of a target group's routes, by logical id. */
export function listenerRules(
  lowering: Lowering,
  group: TargetGroupPlan,
  { priorities, targetGroups }: Pick<Shared, "priorities" | "targetGroups">,
  tags: Tags,
): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  for (const route of rulesOf(group)) {
    const match = matchOf(route.props);
    const login = loginActions(route.props.authenticate, resolver(lowering));
    const forward = sharedForward(lowering, group, route, { priorities, targetGroups }) ?? forwardTo(group);
    const properties = {
      ListenerArn: listenerOfRoute(lowering, route),
      Priority: priorities.of(route) ?? 1,
      Conditions: [...conditions(match), ...fromDistributions(lowering, route)],
      Actions: login.length === 0 ? [forward] : [...login, { ...forward, Order: login.length + 1 }],
      Tags: templateTags(tags),
    };
    const rule = commented(properties, { Priority: originOf(route, match) });
    rules[ruleId(route)] = resource("AWS::ElasticLoadBalancingV2::ListenerRule", rule);
  }
  return rules;
}

/** Requests that distributions alone may send carry one of the secrets of the load balancer. */
function fromDistributions(lowering: Lowering, { loadBalancer: { name } }: RoutePlan) {
  const versions = lowering.originSecrets.get(name);
  if (versions === undefined) return [];
  const names = loadBalancerNames(name);
  const Values = versions.map((version) => secretValue(fromPlatform(lowering, names.originSecret(version))));
  return [{ Field: "http-header", HttpHeaderConfig: { HttpHeaderName: ORIGIN_HEADER, Values } }];
}

/** The routes that a group has rules for: its own, and those of their test traffic where a deployment shifts them. */
function rulesOf({ alternateId, routes }: TargetGroupPlan): readonly RoutePlan[] {
  if (alternateId === undefined) return routes;
  return routes.flatMap((route) => (route.test === undefined ? [route] : [route, route.test]));
}

/** Target groups that something forwards to: one, or two where a deployment shifts the traffic. */
type Forwarded = Pick<TargetGroupPlan, "id" | "alternateId"> & Partial<Pick<TargetGroupPlan, "distribution">>;

/**
 * ECS changes the weights of a rule as it shifts the traffic, and CloudFormation does not notice. Where another change of the
 * rule writes them anew, they have to be those of that moment: `deploy.sh` sets the parameter to them before.
 * Source: https://github.com/aws/aws-cdk/issues/36649. Checked 2026-11-25.
 */
export function forwardTo({ id, alternateId, distribution }: Forwarded) {
  if (alternateId === undefined) return { Type: "forward", TargetGroupArn: ref(id) };
  const TargetGroups = [
    { TargetGroupArn: ref(id), Weight: weight(alternateId, 100) },
    { TargetGroupArn: ref(alternateId), Weight: weight(alternateId, 0) },
  ];
  const sticky = distribution?.stickiness === undefined ? {} : { TargetGroupStickinessConfig: BRIEFLY_STICKY };
  return { Type: "forward", ForwardConfig: { TargetGroups, ...sticky } };
}

/**
 * ELB takes sticky target groups only behind rules that are sticky, too. A client that a rule kept with the old tasks would
 * meet none once they are gone: it goes where the others go, after a second, and stays with a task there.
 * Source: https://repost.aws/questions/QUugYm4uzWSI2af5mnmMjlZQ/alb-to-automatically-redirect-traffic. Checked 2026-11-29.
 */
const BRIEFLY_STICKY = { Enabled: true, DurationSeconds: TARGET_GROUP_ATTRIBUTES.stickiness.min };

function weight(alternateId: string, whenPrimary: number): Intrinsic {
  return { "Fn::If": [isLive(alternateId), 100 - whenPrimary, whenPrimary] };
}

/** The condition that the tasks are in that group. */
function isLive(alternateId: string): string {
  return `${alternateId}IsLive`;
}

/**
 * The parameters that say which group of two has the tasks, and how rules read them; nothing where no group has an alternate.
 * Each pair has one: a route that came later than others may have its tasks on the other side.
 */
export function liveGroups(groups: readonly Forwarded[]): {
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly conditions?: Readonly<Record<string, TemplateCondition>>;
} {
  const parameters: Record<string, Parameter> = {};
  const conditions: Record<string, TemplateCondition> = {};
  for (const { id, alternateId } of groups) {
    if (alternateId === undefined) continue;
    const name = `Live${id}`;
    parameters[name] = {
      Type: "String",
      Description: `Whether traffic goes to ${id}, primary, or to ${alternateId}, alternate; deploy.sh sets it to what it sees`,
      Default: "primary",
      AllowedPattern: "primary|alternate",
    };
    conditions[isLive(alternateId)] = { "Fn::Equals": [ref(name), "alternate"] };
  }
  return Object.keys(parameters).length === 0 ? {} : { parameters, conditions };
}

/** What the template says of a priority. */
const GIVEN = "The priority of the route in the config.";
const DERIVED =
  "From the load balancer, the workload and what the rule matches: longer paths first, and other routes do not move it.";
const DERIVED_WITH_OTHERS =
  "From the load balancer, the workload and what the rule matches: longer paths first, before routes that ask for less, and other routes do not move it.";

function originOf({ props }: RoutePlan, { others }: RouteMatch): string {
  if (props.priority !== undefined) return GIVEN;
  return others.length === 0 ? DERIVED : DERIVED_WITH_OTHERS;
}

/**
 * A rule is known by what gives it its priority: a changed rule then replaces the old one beside it, and never asks for a
 * number that the old one still holds.
 */
export function ruleId({ loadBalancer, props }: RoutePlan): string {
  const identity = props.priority ?? hashed(JSON.stringify(matchKey(matchOf(props))));
  const on = props.listener === undefined ? "" : `Listener${props.listener}`;
  return `${logicalName(loadBalancer.name)}${on}Rule${identity}${schemeSuffix(loadBalancer)}`;
}
