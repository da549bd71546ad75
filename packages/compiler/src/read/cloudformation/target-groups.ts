import { isUnknown, type TargetGroup, UNKNOWN, type Unknown } from "@ecs-dsl/validators";
import { onceFor } from "../../once-for.ts";
import { isRecord } from "../is-record.ts";
import { follow } from "./follow.ts";
import { asText, resolve } from "./intrinsics.ts";
import { referenceOf } from "./references.ts";
import { resourceOf, type Template } from "./template.ts";

const GROUP = "AWS::ElasticLoadBalancingV2::TargetGroup";

/** What may send requests to a target group once it is made. */
const FORWARDERS: ReadonlySet<unknown> = new Set([
  "AWS::ElasticLoadBalancingV2::Listener",
  "AWS::ElasticLoadBalancingV2::ListenerRule",
]);

/** The target group that an entry of a service's load balancers names, where the template has it. */
export function targetGroupOf(from: Template, service: string, balancer: unknown): TargetGroup | undefined {
  const entry = resolve(balancer, from.scope);
  const referred = isRecord(entry) ? follow(from, entry["TargetGroupArn"]) : undefined;
  if (referred === undefined) return undefined;
  const { template, id: name, isGuess } = referred;
  const group = resourceOf(template, name);
  const properties = group?.["Type"] === GROUP ? resolve(group["Properties"], template.scope) : undefined;
  if (!isRecord(properties)) return undefined;
  // What another stack has is made before this one, or after it.
  const forwarders = template === from ? forwardersOf(template, name) : undefined;
  return {
    name,
    targetType: textOf(properties["TargetType"], template),
    healthCheckPort: textOf(properties["HealthCheckPort"], template),
    forwarders,
    isAwaited: isAwaited(template, service, forwarders),
    ...(isGuess ? { isGuess: true } : {}),
  };
}

function textOf(value: unknown, template: Template): string | Unknown | undefined {
  const known = resolve(value, template.scope);
  return known === undefined || isUnknown(known) ? known : (asText(known) ?? UNKNOWN);
}

/** The listeners and rules that forward to a group; undefined where others may, which the template does not show. */
function forwardersOf(template: Template, group: string): readonly string[] | undefined {
  const { areActionsKnown, usersOf } = forwardingIn(template);
  const users = (usersOf.get(group) ?? []).map((id) => ({ id, type: typeOf(template.resources[id]) }));
  const isTold = users.every(({ type }) => KNOWN_USERS.has(type));
  if (!isTold || template.isOutput(group) || !areActionsKnown) return undefined;
  return users.flatMap(({ id, type }) => (FORWARDERS.has(type) ? [id] : []));
}

function typeOf(resource: unknown): unknown {
  return isRecord(resource) ? resource["Type"] : undefined;
}

/** What every service with a target group asks of its template. */
const forwardingIn = onceFor((template: Template) => ({
  usersOf: usersIn(template),
  areActionsKnown: areActionsKnown(template),
}));

/** The resources that refer to each name. */
function usersIn(template: Template): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const id of Object.keys(template.resources)) {
    for (const name of new Set(template.references(id))) {
      if (users.get(name)?.push(id) === undefined) users.set(name, [id]);
    }
  }
  return users;
}

/** True where every listener and rule of the template says to which target groups it forwards. */
function areActionsKnown(template: Template): boolean {
  return Object.values(template.resources).every((resource) => {
    if (!isRecord(resource) || !FORWARDERS.has(resource["Type"])) return true;
    const properties = resolve(resource["Properties"], template.scope);
    if (!isRecord(properties)) return false;
    return areAll(properties["DefaultActions"] ?? properties["Actions"], template, isActionKnown);
  });
}

type Known = (value: Readonly<Record<string, unknown>>, template: Template) => boolean;

function areAll(list: unknown, template: Template, isKnown: Known): boolean {
  const items = resolve(list, template.scope);
  if (!Array.isArray(items)) return false;
  return items.every((written) => {
    const item = resolve(written, template.scope);
    return isRecord(item) && isKnown(item, template);
  });
}

function isActionKnown(action: Readonly<Record<string, unknown>>, template: Template): boolean {
  const forward = resolve(action["ForwardConfig"], template.scope);
  if (forward !== undefined && !isRecord(forward)) return false;
  return (
    isGroupKnown(action, template) && (forward === undefined || areAll(forward["TargetGroups"], template, isGroupKnown))
  );
}

/** True for no group, one of the template, and one that is written out. */
function isGroupKnown(
  { TargetGroupArn: arn }: Readonly<Record<string, unknown>>,
  { resources, scope }: Template,
): boolean {
  if (arn === undefined || typeof arn === "string") return true;
  const name = referenceOf(arn, scope);
  return name !== undefined && Object.hasOwn(resources, name);
}

/** What refers to a target group and does not forward to it. */
const KNOWN_USERS: ReadonlySet<unknown> = new Set([
  ...FORWARDERS,
  "AWS::ApplicationAutoScaling::ScalingPolicy",
  "AWS::CloudWatch::Alarm",
  "AWS::CloudWatch::Dashboard",
  "AWS::ECS::Service",
]);

/** True where the service is made after one of the forwarders, or where a condition decides about that. */
function isAwaited(template: Template, service: string, forwarders: readonly string[] | undefined): boolean {
  if (forwarders === undefined) return true;
  const resources = [service, ...forwarders].map((id) => template.resources[id]);
  if (resources.some((resource) => isRecord(resource) && resource["Condition"] !== undefined)) return true;
  return isMadeAfter(template, service, forwarders);
}

/** True where one of the others is made before the resource is. */
function isMadeAfter(template: Template, id: string, others: readonly string[]): boolean {
  const needed = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of [...named(template.resources[next]), ...template.references(next)]) {
      if (others.includes(name)) return true;
      if (needed.has(name)) continue;
      needed.add(name);
      open.push(name);
    }
  }
  return false;
}

function named(resource: unknown): readonly string[] {
  const names: unknown = isRecord(resource) ? resource["DependsOn"] : undefined;
  return [names].flat().filter((name) => typeof name === "string");
}
