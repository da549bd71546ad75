import { isUnknown, type TargetGroup, UNKNOWN, type Unknown } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import { asText, resolve } from "./intrinsics.ts";
import { referenceOf, referencesIn } from "./references.ts";
import { resourceOf, type Template } from "./template.ts";

type Properties = Readonly<Record<string, unknown>>;

const GROUP = "AWS::ElasticLoadBalancingV2::TargetGroup";

/** What may send requests to a target group once it is made. */
const FORWARDERS: ReadonlySet<unknown> = new Set([
  "AWS::ElasticLoadBalancingV2::Listener",
  "AWS::ElasticLoadBalancingV2::ListenerRule",
]);

/** The target group that an entry of a service's load balancers names, where the template has it. */
export function targetGroupOf(template: Template, service: string, balancer: unknown): TargetGroup | undefined {
  const entry = resolve(balancer, template.scope);
  const name = isRecord(entry) ? referenceOf(entry["TargetGroupArn"], template.scope) : undefined;
  const group = name === undefined ? undefined : resourceOf(template, name);
  if (name === undefined || group?.["Type"] !== GROUP) return undefined;
  const properties = resolve(group["Properties"], template.scope);
  if (!isRecord(properties)) return undefined;
  const forwarders = forwardersOf(template, name);
  return {
    name,
    targetType: textOf(properties["TargetType"], template),
    healthCheckPort: textOf(properties["HealthCheckPort"], template),
    forwarders,
    isAwaited: isAwaited(template, service, forwarders),
  };
}

function textOf(value: unknown, template: Template): string | Unknown | undefined {
  const known = resolve(value, template.scope);
  return known === undefined || isUnknown(known) ? known : (asText(known) ?? UNKNOWN);
}

/** The listeners and rules that forward to a group; undefined where others may, which the template does not show. */
function forwardersOf(template: Template, group: string): readonly string[] | undefined {
  const users = Object.entries(template.resources).filter(
    ([, resource]) => isRecord(resource) && referencesIn(resource["Properties"]).includes(group),
  );
  const isTold = users.every(([, resource]) => isRecord(resource) && KNOWN_USERS.has(resource["Type"]));
  const outputs = isRecord(template.value) ? template.value["Outputs"] : undefined;
  if (!isTold || referencesIn(outputs).includes(group)) return undefined;
  return users.flatMap(([id, resource]) => (isRecord(resource) && FORWARDERS.has(resource["Type"]) ? [id] : []));
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
  const needed = neededBy(template, service);
  return forwarders.some((id) => needed.has(id));
}

/** Everything that is made before a resource is. */
function neededBy(template: Template, id: string): ReadonlySet<string> {
  const needed = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const other of dependenciesOf(template.resources[next])) {
      if (needed.has(other)) continue;
      needed.add(other);
      open.push(other);
    }
  }
  return needed;
}

function dependenciesOf(resource: unknown): readonly string[] {
  if (!isRecord(resource)) return [];
  return [...named(resource), ...referencesIn(resource["Properties"])];
}

function named({ DependsOn: names }: Properties): readonly string[] {
  return [names].flat().filter((name) => typeof name === "string");
}
