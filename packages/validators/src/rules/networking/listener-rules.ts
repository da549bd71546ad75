import { LISTENER_RULES } from "../../facts/load-balancing.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { counted } from "../../words.ts";
import { isRecord } from "../place.ts";
import { knownAt, knownItems, resourcesOf, type TemplateResource } from "../template-resources.ts";

const { priority: PRIORITY, conditionValues: VALUES, targetGroups: GROUPS } = LISTENER_RULES;

export const listenerRules = defineRule({
  code: "networking/listener-rules",
  severity: "error",
  on: "template",
  summary: "The rules of a listener have priorities of their own, and no more values and target groups than one takes.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    const taken = new Map<string, string>();
    for (const rule of rulesOf(template)) {
      const priority = priorityOf(rule);
      if (priority !== undefined && !isPriority(priority)) report(outOfRange(rule, priority));
      const place = priority === undefined ? undefined : placeOf(rule, priority);
      const first = place === undefined ? undefined : taken.get(place);
      if (priority !== undefined && first !== undefined) report(twice(rule, priority, first));
      else if (place !== undefined) taken.set(place, rule.id);
      const values = valuesOf(rule);
      if (values > VALUES) report(tooManyValues(rule, values));
      knownItems(rule.properties, "Actions")?.forEach((action, index) => {
        const groups = knownItems(action, "ForwardConfig.TargetGroups")?.length ?? 0;
        if (groups > GROUPS) report(tooManyGroups(rule, index, groups));
      });
    }
  },
});

function rulesOf(template: Subjects["template"]): readonly TemplateResource[] {
  return resourcesOf(template, "AWS::ElasticLoadBalancingV2::ListenerRule");
}

function priorityOf({ properties }: TemplateResource): number | undefined {
  const priority = knownAt(properties, "Priority");
  if (typeof priority === "number") return priority;
  return typeof priority === "string" && /^-?\d+$/.test(priority) ? Number(priority) : undefined;
}

function isPriority(priority: number): boolean {
  return Number.isInteger(priority) && priority >= PRIORITY.min && priority <= PRIORITY.max;
}

/** The listener and the priority; undefined of a rule that is made on a condition, in place of which another may be. */
function placeOf({ resource, properties }: TemplateResource, priority: number): string | undefined {
  const listener = properties["ListenerArn"];
  if (!isKnown(listener) || listener === undefined || resource["Condition"] !== undefined) return undefined;
  return JSON.stringify([listener, priority]);
}

/** How many values all conditions have that can be read. */
function valuesOf({ properties }: TemplateResource): number {
  let count = 0;
  for (const condition of knownItems(properties, "Conditions") ?? []) {
    if (!isRecord(condition) || Array.isArray(condition)) continue;
    count += knownItems(condition, "Values")?.length ?? 0;
    for (const [name, config] of Object.entries(condition))
      if (name.endsWith("Config")) count += knownItems(config, "Values")?.length ?? 0;
  }
  return count;
}

function outOfRange({ id, at }: TemplateResource, priority: number): Finding {
  return {
    at: [...at, "Priority"],
    message: `${id} has the priority ${priority}; a listener takes whole numbers from ${PRIORITY.min} to ${PRIORITY.max}.`,
    help: "Set `Priority` to one of them that no other rule has.",
  };
}

function twice({ id, at }: TemplateResource, priority: number, first: string): Finding {
  return {
    at: [...at, "Priority"],
    message: `${id} has the priority ${priority}, as ${first} of the same listener does. AWS answers: "Priority '${priority}' is currently in use."`,
    help: "Give one of them another priority.",
  };
}

function tooManyValues({ id, at }: TemplateResource, values: number): Finding {
  return {
    at: [...at, "Conditions"],
    message: `The conditions of ${id} have ${values} values; a rule takes ${VALUES}.`,
    help: `Move ${counted(values - VALUES, "value")} to a rule of their own.`,
  };
}

function tooManyGroups({ id, at }: TemplateResource, index: number, groups: number): Finding {
  return {
    at: [...at, "Actions", index, "ForwardConfig", "TargetGroups"],
    message: `${id} forwards to ${groups} target groups; a rule takes ${GROUPS}.`,
    help: `Remove ${counted(groups - GROUPS, "target group")}.`,
  };
}
