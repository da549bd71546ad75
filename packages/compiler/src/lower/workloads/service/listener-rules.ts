import { commented } from "../../../cloudformation/comments.ts";
import { resource } from "../../../cloudformation/resource.ts";
import { ref, type Resource } from "../../../cloudformation/template.ts";
import { fromPlatform } from "../../resolve/stack-outputs.ts";
import { loadBalancerNames } from "../../platform/load-balancer/load-balancer.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import { hashed, logicalName } from "../../resolve/names.ts";
import { schemeSuffix } from "../../resolve/scheme-suffix.ts";
import type { RoutePlan } from "../../plan/plan.ts";
import type { Priorities } from "../../resolve/priorities.ts";
import { type Condition, matchKey, matchOf, type RouteMatch } from "../../resolve/route-match.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";

/** The listener rules of a target group's routes, by logical id. */
export function listenerRules(
  lowering: Lowering,
  group: TargetGroupPlan,
  priorities: Priorities,
  tags: Tags,
): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  for (const route of group.routes) {
    const match = matchOf(route.props);
    const properties = {
      ListenerArn: fromPlatform(lowering, loadBalancerNames(group.loadBalancer.name).listener),
      Priority: priorities.of(route) ?? 1,
      Conditions: conditions(match),
      Actions: [{ Type: "forward", TargetGroupArn: ref(group.id) }],
      Tags: templateTags(tags),
    };
    const rule = commented(properties, { Priority: originOf(route, match) });
    rules[ruleId(route)] = resource("AWS::ElasticLoadBalancingV2::ListenerRule", rule);
  }
  return rules;
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
  return `${logicalName(loadBalancer.name)}Rule${identity}${schemeSuffix(loadBalancer)}`;
}

function conditions({ paths, hosts, others }: RouteMatch) {
  const host = { Field: "host-header", HostHeaderConfig: { Values: hosts } };
  const path = { Field: "path-pattern", PathPatternConfig: { Values: paths.length === 0 ? ["/*"] : paths } };
  const isOfAll = hosts.length === 0 && others.length === 0;
  return [
    ...(hosts.length === 0 ? [] : [host]),
    ...(paths.length === 0 && !isOfAll ? [] : [path]),
    ...others.map(otherCondition),
  ];
}

function otherCondition({ kind, name = "", values: Values }: Condition) {
  switch (kind) {
    case "header":
      return { Field: "http-header", HttpHeaderConfig: { HttpHeaderName: name, Values } };
    case "query":
      return {
        Field: "query-string",
        QueryStringConfig: { Values: Values.map((Value) => ({ Key: name, Value })) },
      };
    case "method":
      return { Field: "http-request-method", HttpRequestMethodConfig: { Values } };
    case "sourceIp":
      return { Field: "source-ip", SourceIpConfig: { Values } };
  }
}
