import { asText, type Json, listAt, textAt, valueAt } from "./json.ts";
import { LISTENER, LISTENER_RULE, SERVICE } from "./resource-types.ts";
import type { LiveStack } from "./live.ts";
import { EMPTY, type Resource, type Template } from "./template.ts";
import type { Stack } from "./tree.ts";

/** What nobody matches, as deploy.sh writes it. */
const NOBODY: Json = [{ Field: "source-ip", SourceIpConfig: { Values: ["192.0.2.0/24"] } }];

/** What deploy.sh deploys before the stack: where routes go, they are withdrawn; where routes come, those are held. */
export function firstOf(stack: Stack, deployed: LiveStack | undefined): readonly Stack[] {
  const { come, go } = routesThatMove(stack, deployed);
  return [
    ...(deployed === undefined || go.length === 0 ? [] : [withdrawn(deployed, go)]),
    ...(come.length === 0 ? [] : [{ ...stack, template: holdRules(stack.template, come) }]),
  ];
}

interface Moves {
  readonly come: readonly string[];
  readonly go: readonly string[];
}

function routesThatMove({ template }: Stack, deployed: LiveStack | undefined): Moves {
  const old = deployed?.template ?? EMPTY;
  return { come: ownRules(template, old), go: ownRules(old, template) };
}

/** Stacks that give a route to another one, which takes it first. */
export function lateOf(pairs: readonly (readonly [Stack, LiveStack | undefined])[]): ReadonlySet<string> {
  const taken = new Set(
    pairs.flatMap(([stack, deployed]) => matches(stack.template, routesThatMove(stack, deployed).come)),
  );
  const late = pairs.filter(([stack, deployed]) => {
    const { go } = routesThatMove(stack, deployed);
    return deployed !== undefined && matches(deployed.template, go).some((match) => taken.has(match));
  });
  return new Set(late.map(([{ name }]) => name));
}

function matches({ resources }: Template, rules: readonly string[]): readonly string[] {
  return rules.map((id) => {
    const { ListenerArn, Conditions } = resources[id]?.properties ?? {};
    return JSON.stringify([ListenerArn, Conditions]);
  });
}

/** The stack as it is deployed, in which these rules, or all, match no request. */
export function withdrawn({ name, template, parameters }: LiveStack, rules = rulesOf(template)): Stack {
  return { name, parameters, template: holdRules(template, rules), keepsValues: true };
}

/** The rules that another template has neither with that name nor with their target group. */
function ownRules(template: Template, other: Template): readonly string[] {
  const isThere = (id: string) => other.resources[id] !== undefined;
  return rulesOf(template).filter((id) => ![id, ...groupIdsOf(template.resources[id])].some(isThere));
}

export function rulesOf({ resources }: Template): readonly string[] {
  return Object.keys(resources).filter((id) => resources[id]?.type === LISTENER_RULE);
}

/** Logical ids of the target groups of its own stack that a rule sends to. */
export function groupIdsOf(rule: Resource | undefined): readonly string[] {
  const actions = listAt(rule?.properties, "Actions");
  return actions.map((action) => textAt(action, "TargetGroupArn", "Ref")).filter((id) => id !== undefined);
}

/** The template, in which these rules match no request. */
function holdRules(template: Template, rules: readonly string[]): Template {
  const held = rules.flatMap((id) => {
    const rule = template.resources[id];
    return rule === undefined
      ? []
      : [[id, { ...rule, properties: { ...rule.properties, Conditions: NOBODY } }] as const];
  });
  return { ...template, resources: { ...template.resources, ...Object.fromEntries(held) } };
}

export function hasListener({ resources }: Template): boolean {
  return Object.values(resources).some(({ type }) => type === LISTENER);
}

/** The port of the tasks in each target group that services fill, by its logical id. */
export function containerPorts({ resources }: Template): ReadonlyMap<string, string> {
  const services = Object.values(resources).filter(({ type }) => type === SERVICE);
  const targets = services.flatMap(({ properties }) => listAt(properties, "LoadBalancers"));
  return new Map(
    targets.map((one) => [textAt(one, "TargetGroupArn", "Ref") ?? "", asText(valueAt(one, "ContainerPort"))]),
  );
}
