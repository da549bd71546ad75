import { type Json, listAt, type JsonMap, textAt, valueAt } from "./json.ts";
import type { Live } from "./live.ts";
import { LISTENER, LISTENER_RULE, SERVICE } from "./resource-types.ts";
import { meets, requestsOf } from "./requests.ts";

/** Target groups that a listener or a rule sends to, or that a service fills. */
export function groupsOf(type: string, properties: JsonMap): ReadonlySet<string> {
  if (type === SERVICE) return new Set(listAt(properties, "LoadBalancers").flatMap(groupsOfTarget));
  const actions = listAt(properties, type === LISTENER_RULE ? "Actions" : "DefaultActions");
  const weighted = actions.flatMap((action) => listAt(action, "ForwardConfig", "TargetGroups"));
  return new Set(groupsIn([...actions, ...weighted]));
}

function groupsOfTarget(target: Json): readonly string[] {
  const alternate = textAt(target, "AdvancedConfiguration", "AlternateTargetGroupArn");
  return [...groupsIn([target]), ...(alternate === undefined ? [] : [alternate])];
}

/** The target groups that a rule or a listener sends to by what CloudFormation wrote: those that have a weight. */
export function weightedGroups({ type, properties }: Live): ReadonlySet<string> {
  const actions = listAt(properties, type === LISTENER_RULE ? "Actions" : "DefaultActions");
  const weighted = actions.flatMap((action) => listAt(action, "ForwardConfig", "TargetGroups"));
  return new Set(groupsIn([...actions, ...weighted.filter((one) => valueAt(one, "Weight") !== 0)]));
}

function groupsIn(list: readonly Json[]): readonly string[] {
  return list.map((one) => textAt(one, "TargetGroupArn")).filter((arn) => arn !== undefined);
}

export function sends({ type, properties }: Live, group: string): boolean {
  return (type === LISTENER_RULE || type === LISTENER) && groupsOf(type, properties).has(group);
}

/** Whether two rules of one listener match some of the same requests. */
export function contend(left: Live, right: Live): boolean {
  if (left.type !== LISTENER_RULE || right.type !== LISTENER_RULE || left.identity === right.identity) return false;
  return matchSame(left, right);
}

export function matchSame({ properties: left }: Live, { properties: right }: Live): boolean {
  return left["ListenerArn"] === right["ListenerArn"] && meets(requestsOf(left), requestsOf(right));
}

/** Whether a rule matches nobody yet. */
export function isHeld({ properties }: Live): boolean {
  return requestsOf(properties).isHeld;
}

export function wins(left: Live, right: Live): boolean {
  return Number(left.properties["Priority"]) < Number(right.properties["Priority"]);
}
