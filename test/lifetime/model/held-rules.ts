import { asText, type Json, type JsonMap, listAt, textAt, valueAt } from "./json.ts";
import { LISTENER, LISTENER_RULE, SERVICE } from "./resource-types.ts";
import type { LiveStack } from "./live.ts";
import { meets, requestsOf } from "./requests.ts";
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

/** Rules that come to a target group without tasks, where one goes that takes some of the same requests. */
export function rulesInTurn(stack: Stack, deployed: LiveStack): readonly string[] {
  const { come, go } = routesThatMove(stack, deployed);
  const rules = go.map((id) => deployed.template.resources[id]?.properties ?? {});
  const matches = new Set(rules.map(matchOf));
  return come.filter((id) => {
    const now = stack.template.resources[id]?.properties ?? {};
    return !matches.has(matchOf(now)) && rules.some((rule) => takes(now, rule));
  });
}

/** Whether a rule matches some of the requests of another. */
function takes(now: JsonMap, old: JsonMap): boolean {
  const isOnSameListener = JSON.stringify(now["ListenerArn"]) === JSON.stringify(old["ListenerArn"]);
  return isOnSameListener && meets(requestsOf(now), requestsOf(old));
}

/** The rules by which a stack begins to match requests, and those by which it no longer does. */
export interface MatchesMoved {
  readonly stack: Stack;
  readonly come: readonly JsonMap[];
  readonly go: readonly JsonMap[];
}

export function matchesMoved(stack: Stack, deployed: LiveStack | undefined): MatchesMoved {
  const [old, now] = [propertiesOfRules(deployed?.template ?? EMPTY), propertiesOfRules(stack.template)];
  return { stack, come: unmatchedBy(old, now), go: unmatchedBy(now, old) };
}

/** Rules that match what none of the others does, to the letter. */
function unmatchedBy(others: readonly JsonMap[], rules: readonly JsonMap[]): readonly JsonMap[] {
  const matches = new Set(others.map(matchOf));
  return rules.filter((rule) => !matches.has(matchOf(rule)));
}

/** Whether one stack gives a route, or a part of what it matches, to the other. */
export function givesTo({ stack, go }: MatchesMoved, other: MatchesMoved): boolean {
  return stack.name !== other.stack.name && go.some((old) => other.come.some((now) => takes(now, old)));
}

function propertiesOfRules(template: Template): readonly JsonMap[] {
  return rulesOf(template).map((id) => template.resources[id]?.properties ?? {});
}

function matchOf({ ListenerArn, Conditions }: JsonMap): string {
  return JSON.stringify([ListenerArn, Conditions]);
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

/** The logical id of the target group of its own stack that a rule sends to, or sends to first. */
export function groupIdsOf(rule: Resource | undefined): readonly string[] {
  const actions = listAt(rule?.properties, "Actions");
  const weighted = actions.flatMap((action) => listAt(action, "ForwardConfig", "TargetGroups"));
  const ids = [...actions, ...weighted].map((one) => textAt(one, "TargetGroupArn", "Ref"));
  return ids.filter((id) => id !== undefined).slice(0, 1);
}

/** The template, in which these rules match no request. */
export function holdRules(template: Template, rules: readonly string[]): Template {
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
