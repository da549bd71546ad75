import { isNew, type Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import { asText, type Json } from "../json.ts";
import type { Live } from "../live.ts";
import type { Operation } from "../operation.ts";
import { LISTENER, LISTENER_RULE, SERVICE } from "../resource-types.ts";
import { identitiesIn, token } from "../tokens.ts";
import { contend, groupsOf, isHeld, sends, weightedGroups, wins } from "../traffic.ts";

/** ECS takes a target group only once a load balancer sends to it. */
export function* unattachedGroup(operation: Operation, { live }: Change): Generator<Problem> {
  if (live.type !== SERVICE) return;
  const everything = operation.everything();
  // What sends to a group that a template names by its ARN is not known.
  for (const group of groupsOf(SERVICE, live.properties)) {
    if (group.startsWith("arn:")) continue;
    const isAttached = everything.some((one) => sends(one, group) && isThere(operation, one, live));
    if (!isAttached) yield { kind: "group-unattached", detail: `no load balancer for certain sends to ${group}` };
  }
}

function isThere(operation: Operation, { stack, id, identity }: Live, service: Live): boolean {
  if (stack !== operation.stack.name || operation.isBefore(id, service.id)) return true;
  return operation.old?.resources.get(id)?.identity === identity;
}

/** Target groups that a service's tasks leave. */
export function leavesGroup({ live, before }: Change): ReadonlySet<string> {
  const now = groupsOf(SERVICE, live.properties);
  return new Set([...groupsOf(SERVICE, before?.properties ?? {})].filter((group) => !now.has(group)));
}

export function* groupLeft(operation: Operation, change: Change): Generator<Problem> {
  if (change.live.type === SERVICE) yield* groupsMissed(operation, leavesGroup(change));
}

/** Groups without tasks that rules still send to. */
export function* groupsMissed(operation: Operation, groups: ReadonlySet<string>): Generator<Problem> {
  const everything = operation.everything();
  for (const group of groups) {
    const isMissed = everything.some(
      (one) =>
        sends(one, group) && operation.account.receivers(one).has(group) && !isHarmless(operation, everything, one),
    );
    if (isMissed) yield { kind: "group-left", detail: `${group} is empty while a rule sends to it` };
  }
}

/** Whether a rule goes with nothing in its stead, or another one wins over it. */
function isHarmless(operation: Operation, everything: readonly Live[], rule: Live): boolean {
  const rivals = everything.filter((one) => contend(rule, one));
  const { name, template } = operation.stack;
  const isGoing = rule.stack === name && template.resources[rule.id] === undefined;
  return isHeld(rule) || (isGoing && rivals.length === 0) || rivals.some((one) => wins(one, rule));
}

/** A rule that moves requests from a group with tasks to one that has none yet. */
export function* emptyGroup(operation: Operation, { live, before }: Change): Generator<Problem> {
  if (!isSender(live)) return;
  const { filled, served } = operation.account;
  const answered = supersededBy(operation, live, before).flatMap((one) => [...operation.account.receivers(one)]);
  if (!answered.some((group) => served.has(group))) return;
  if ([...weightedGroups(live)].every((group) => filled.has(group))) return;
  yield { kind: "empty-group", detail: "requests go to a group without tasks until the service is through" };
}

/** The rules that took the requests that this one takes now. */
function supersededBy(operation: Operation, live: Live, before: Live | undefined): readonly Live[] {
  const isMoved = before?.properties["ListenerArn"] !== live.properties["ListenerArn"];
  const own = before === undefined || isMoved || isHeld(before) ? [] : [before];
  return [...own, ...operation.everything().filter((one) => contend(live, one) && wins(live, one))];
}

function isSender({ type }: Live): boolean {
  return type === LISTENER_RULE || type === LISTENER;
}

/** A target group belongs to one load balancer, and to the old one until the old rule is gone. */
export function* groupOfTwoLoadBalancers(operation: Operation, change: Change): Generator<Problem> {
  const { live, before } = change;
  if (!isSender(live)) return;
  const own = loadBalancerOf(operation, live);
  const others = operation.everything().filter((one) => one !== before || isNew(change));
  for (const group of groupsOf(live.type, live.properties)) {
    const other = others.find((one) => sends(one, group) && ![undefined, own].includes(loadBalancerOf(operation, one)));
    if (other === undefined) continue;
    const detail = `${group} still belongs to the load balancer of ${other.id}`;
    yield { kind: "group-of-two-load-balancers", detail };
  }
}

/** Undefined for a rule whose listener is gone, and the rule with it. A listener that no stack has stands for its own. */
function loadBalancerOf(operation: Operation, { type, properties }: Live): Json | undefined {
  if (type === LISTENER) return properties["LoadBalancerArn"];
  const listener = properties["ListenerArn"] ?? null;
  if (identitiesIn(asText(listener)).size === 0) return listener;
  return operation.everything().find(({ identity }) => token(identity) === listener)?.properties["LoadBalancerArn"];
}
