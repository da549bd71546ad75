import type { Account } from "./account.ts";
import { operate } from "./deploy-stack.ts";
import { groupIdsOf, holdRules, rulesOf } from "./held-rules.ts";
import { eachEntry, type Json, listAt, textAt, valueAt } from "./json.ts";
import type { LiveStack, Target } from "./live.ts";
import { LISTENER, LISTENER_RULE, SERVICE } from "./resource-types.ts";
import { liveSides, pairsOf, shiftTraffic } from "./shift.ts";
import type { Resource, Template } from "./template.ts";
import type { Stack } from "./tree.ts";

/** The parameters that say which target groups of pairs the traffic goes to, in the order of the service's pairs. */
export function liveParameters({ resources }: Template): readonly string[] {
  const services = Object.values(resources).filter(({ type }) => type === SERVICE);
  return services.flatMap(({ properties }) =>
    listAt(properties, "LoadBalancers").flatMap((one) => {
      const primary = textAt(one, "TargetGroupArn", "Ref");
      const isPair = textAt(one, "AdvancedConfiguration", "AlternateTargetGroupArn", "Ref") !== undefined;
      return primary !== undefined && isPair ? [`Live${primary}`] : [];
    }),
  );
}

/**
 * What deploy.sh deploys before a pass in which rules change of a service whose traffic ECS shifts: the weights of now, then
 * the rules by themselves. Where the tasks are to roll again, it brings them home.
 */
export function settled(
  account: Account,
  stack: Stack,
  target: Target,
  isAlone: boolean,
): readonly ((deployed: LiveStack) => Stack)[] {
  const deployed = account.stack(target.region, stack.name);
  const service = [...(deployed?.resources.values() ?? [])].find(({ type }) => type === SERVICE);
  if (deployed === undefined || service === undefined || Object.keys(stack.template.resources).length === 0) return [];
  const parameters = liveParameters(deployed.template);
  if (parameters.length === 0) return [];
  const sides = liveSides(account, service.properties);
  if (liveParameters(stack.template).length === 0) {
    if (sides.every((side) => side === "alternate")) shiftTraffic(account, pairsOf(service.properties));
    return [];
  }
  if (!rulesChange(account, stack, target)) return [];
  const told = (now: LiveStack): Stack => ({
    name: stack.name,
    template: now.template,
    parameters: Object.fromEntries(parameters.map((name, index) => [name, sides[index] ?? "primary"])),
    keepsValues: true,
  });
  const ruled = (now: LiveStack): Stack => ({ ...told(now), template: withNewRules(now.template, stack.template) });
  const staysSticky = pairsMoved(deployed.template, stack.template).some(({ isSticky }) => !isSticky);
  return isAlone && !staysSticky ? [told, ruled] : [told];
}

/** Target groups of rules that send to several, where those begin to be sticky or are so no longer. */
export function pairsMoved(
  old: Template,
  now: Template,
): readonly { readonly id: string; readonly isSticky: boolean }[] {
  const before = stickinessOf(old);
  return Array.from(stickinessOf(now)).flatMap(([id, isSticky]) =>
    before.has(id) && before.get(id) !== isSticky ? [{ id, isSticky }] : [],
  );
}

function stickinessOf(template: Template): ReadonlyMap<string, boolean> {
  const pairs = rulesOf(template).flatMap((id) => {
    const rule = template.resources[id];
    const action = listAt(rule?.properties, "Actions").at(-1) ?? null;
    const isSticky = valueAt(action, "ForwardConfig", "TargetGroupStickinessConfig") !== undefined;
    const isPair = listAt(action, "ForwardConfig", "TargetGroups").length > 1;
    return isPair ? groupIdsOf(rule).map((group) => [group, isSticky] as const) : [];
  });
  return new Map(pairs);
}

function rulesChange(account: Account, stack: Stack, target: Target): boolean {
  const undo = account.checkpoint();
  const { changes, old } = operate(account, stack, target);
  undo();
  const isLost = [...(old?.resources.values() ?? [])].some(
    ({ id, type }) => isSender(type) && stack.template.resources[id] === undefined,
  );
  return isLost || changes.some(({ live }) => isSender(live.type));
}

/** A listener of a workload's stack is that of a network load balancer. */
function isSender(type: string): boolean {
  return type === LISTENER_RULE || type === LISTENER;
}

/** The deployed template with the rules of the new one; those that it loses to them match nobody. */
function withNewRules(deployed: Template, template: Template): Template {
  const known = new Set([...Object.keys(deployed.resources), ...Object.keys(deployed.parameters)]);
  const rules = rulesOf(template).flatMap((id) => {
    const rule = template.resources[id];
    return rule !== undefined && namesOf(rule).every((name) => known.has(name)) ? [[id, rule] as const] : [];
  });
  const resources = { ...deployed.resources, ...Object.fromEntries(rules) };
  return holdRules({ ...deployed, resources }, lostRules(deployed, template));
}

/** The rules that only the deployed template has and whose target group the new one has a rule for. */
export function lostRules(deployed: Template, template: Template): readonly string[] {
  const groups = new Set(rulesOf(template).flatMap((id) => groupIdsOf(template.resources[id])));
  const isLost = (id: string) => groupIdsOf(deployed.resources[id]).some((group) => groups.has(group));
  return rulesOf(deployed).filter((id) => template.resources[id] === undefined && isLost(id));
}

function namesOf({ properties }: Resource): readonly string[] {
  const names: string[] = [];
  const visit = (key: string, value: Json) => {
    if (key === "Ref" && typeof value === "string") names.push(value);
  };
  eachEntry(properties, visit);
  return names;
}
