import type { Subjects } from "../rule.ts";
import { isRecord } from "./place.ts";
import {
  knownAt,
  knownItems,
  referenced,
  resourceNamed,
  resourcesOf,
  type TemplateResource,
} from "./template-resources.ts";

type Template = Subjects["template"];
type Entry = Readonly<Record<string, unknown>>;

const GROUP = "AWS::ElasticLoadBalancingV2::TargetGroup";
const LISTENER = "AWS::ElasticLoadBalancingV2::Listener";
const RULE = "AWS::ElasticLoadBalancingV2::ListenerRule";

/** What a service gets requests from, where its target group is of the template. */
export interface Balance {
  readonly group: TemplateResource;
  readonly entry: Entry;
  /** Of the entry in `LoadBalancers`. */
  readonly index: number;
  /** The container and its port, where they are known. */
  readonly container: string | undefined;
  readonly port: number | undefined;
}

/** The entries of a service's load balancers whose target groups the template has. */
export function balancesOf(template: Template, { properties }: TemplateResource): readonly Balance[] {
  return (knownItems(properties, "LoadBalancers") ?? []).flatMap((entry, index) => {
    if (!isRecord(entry)) return [];
    const group = groupNamed(template, entry["TargetGroupArn"]);
    const [container, port] = [knownAt(entry, "ContainerName"), numberAt(entry, "ContainerPort")];
    return group === undefined
      ? []
      : [{ group, entry, index, container: typeof container === "string" ? container : undefined, port }];
  });
}

/** The target group of the template that a value refers to. */
export function groupNamed(template: Template, written: unknown): TemplateResource | undefined {
  return resourceNamed(template, referenced(written), GROUP);
}

/** A number of a template, which may be written as a text. */
export function numberAt(properties: unknown, place: string): number | undefined {
  const value = knownAt(properties, place);
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : undefined;
}

/** A target group that a listener or a rule forwards to. */
export interface Forward {
  readonly id: string;
  /** Its share of the requests; undefined where that is not known. */
  readonly weight: number | undefined;
}

/** Where a listener or a rule forwards to; undefined where not all of it is known. */
export function forwardsOf({ properties }: TemplateResource): readonly Forward[] | undefined {
  const actions = knownItems(properties, properties["Actions"] === undefined ? "DefaultActions" : "Actions");
  const forwards = actions?.map(forwardsIn);
  return forwards === undefined || forwards.includes(undefined) ? undefined : forwards.flatMap((some) => some ?? []);
}

function forwardsIn(action: unknown): readonly Forward[] | undefined {
  const groups = knownItems(action, "ForwardConfig.TargetGroups");
  if (groups === undefined || !isRecord(action)) return undefined;
  const written: readonly unknown[] = groups.length > 0 ? groups : "TargetGroupArn" in action ? [action] : [];
  const forwards = written.map((group) => {
    const id = isRecord(group) ? referenced(group["TargetGroupArn"]) : undefined;
    return id === undefined ? undefined : { id, weight: isRecord(group) ? weightOf(group) : undefined };
  });
  const known = forwards.filter((forward) => forward !== undefined);
  return known.length === forwards.length ? known : undefined;
}

/** A group without a weight has a share like the others. */
function weightOf(group: Entry): number | undefined {
  return group["Weight"] === undefined ? 1 : numberAt(group, "Weight");
}

/** The rule of a listener that a value refers to. */
export function ruleNamed(template: Template, written: unknown): TemplateResource | undefined {
  const id = referenced(written);
  return resourceNamed(template, id, RULE) ?? resourceNamed(template, id, LISTENER);
}

/** By target group, the listeners of a template that send requests to it, by themselves or by a rule. */
export function listenersByGroup(template: Template): ReadonlyMap<string, readonly TemplateResource[]> {
  const byGroup = new Map<string, Map<string, TemplateResource>>();
  const add = (forwarder: TemplateResource, listener: TemplateResource | undefined) => {
    for (const { id } of forwardsOf(forwarder) ?? []) {
      if (listener !== undefined) byGroup.set(id, (byGroup.get(id) ?? new Map()).set(listener.id, listener));
    }
  };
  for (const listener of resourcesOf(template, LISTENER)) add(listener, listener);
  for (const rule of resourcesOf(template, RULE))
    add(rule, resourceNamed(template, referenced(rule.properties["ListenerArn"]), LISTENER));
  return new Map(Array.from(byGroup, ([group, listeners]) => [group, [...listeners.values()]]));
}

/** The load balancer of a listener, where the template has it. */
export function balancerOf(template: Template, { properties }: TemplateResource): TemplateResource | undefined {
  return resourceNamed(
    template,
    referenced(properties["LoadBalancerArn"]),
    "AWS::ElasticLoadBalancingV2::LoadBalancer",
  );
}
