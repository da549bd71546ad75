import type { Account } from "./account.ts";
import { Answered } from "./answered.ts";
import { type Conflict, isRefusal } from "./conflict.ts";
import { type ChangeSet, deployStack } from "./deploy-stack.ts";
import { firstOf, givesTo, hasListener, matchesMoved, withdrawn } from "./held-rules.ts";
import { isSame, listAt, textAt } from "./json.ts";
import type { Live, LiveStack, Target } from "./live.ts";
import { LISTENER_RULE } from "./resource-types.ts";
import { Reached } from "./names.ts";
import { refusals } from "./refusals.ts";
import { letsGo } from "./shared-groups.ts";
import { settled } from "./settle.ts";
import { sourceOf } from "./stack-inputs.ts";
import { EMPTY, type Template } from "./template.ts";
import { contend, wins } from "./traffic.ts";
import { isWorkload, type Stack, type Tree } from "./tree.ts";

/** Where deployments go that name no region. */
const REGION = "us-east-1";

/** How deploy.sh goes about it. */
export interface Deployment extends ChangeSet {
  readonly region?: string;
  /** End at a refusal, after which AWS rolls the stack back; without it everything is judged, to see it all at once. */
  readonly stops?: boolean;
  /** What a shared stack loses goes last: its old blocks are put back for a first pass. */
  readonly keepsLost?: boolean;
  /** Requests go to new target groups once those have tasks, and leave others before the tasks do. */
  readonly holdsRules?: boolean;
  /** Stacks that the config no longer has are removed, before what the shared stacks lose goes. */
  readonly prunes?: boolean;
}

/** What `deploy.sh --prune` does. */
export const DEPLOY_SH: Deployment = { keepsLost: true, holdsRules: true, prunes: true, takesBack: true };

/** What deploy.sh refuses to do to what is deployed. */
export function refusedBefore(account: Account, { environment, waves }: Tree): readonly Conflict[] {
  const target = { environment, region: REGION };
  const stacks = waves.flat();
  return refusals(account, stacks, stacksLeft(account, stacks, target), target);
}

/** Deploys a tree stack by stack, and says what AWS and the users of the app would. */
export function deployTree(account: Account, tree: Tree, deployment: Deployment = {}): readonly Conflict[] {
  const target = { environment: tree.environment, region: deployment.region ?? REGION };
  const stacks = tree.waves.flat();
  account.beginDeployment();
  const left = stacksLeft(account, stacks, target);
  const conflicts: Conflict[] = [];
  const answered = new Answered(account);
  const reached = new Reached(account);
  for (const pass of passes(account, stacks, target, left, deployment)) {
    const undo = account.checkpoint();
    const before = settle(account, pass, target, deployment);
    const stack = withValuesOfNow(account, pass, target);
    const found = [...before, ...deployStack(account, stack, target, deployment)];
    conflicts.push(...found);
    answered.look();
    reached.look();
    if (deployment.stops !== true || !found.some(isRefusal)) continue;
    undo();
    return conflicts;
  }
  conflicts.push(...answered.interrupted(), ...reached.interrupted());
  return deployment.prunes === true
    ? conflicts
    : [...conflicts, ...left.map((stack) => leftover(account, stacks, stack))];
}

/** A pass that gives no values has those of the pass before it. */
function withValuesOfNow(account: Account, stack: Stack, { region }: Target): Stack {
  const now = stack.keepsValues === true ? account.stack(region, stack.name) : undefined;
  return now === undefined ? stack : { ...stack, parameters: now.parameters };
}

/** What comes before a pass where ECS shifts traffic; requests that are answered meanwhile are not looked at again. */
function settle(
  account: Account,
  stack: Stack,
  target: Target,
  { holdsRules = false }: Deployment,
): readonly Conflict[] {
  if (!holdsRules) return [];
  const isAlone = firstOf(stack, account.stack(target.region, stack.name)).length === 0;
  return settled(account, stack, target, isAlone && stack.keepsValues !== true).flatMap((passOf) => {
    const deployed = account.stack(target.region, stack.name);
    return deployed === undefined ? [] : deployStack(account, passOf(deployed), target);
  });
}

/** Deletes every stack in the runbook's order. That requests fail meanwhile is what was asked for. */
export function deleteEverything(account: Account): readonly Conflict[] {
  const conflicts = inTurn(account.stacks).flatMap((stack) => deployStack(account, gone(stack), stack));
  return conflicts.filter(({ kind }) => kind !== "group-left");
}

/** Stacks of the environment that the tree does not have. */
function stacksLeft(account: Account, stacks: readonly Stack[], target: Target): readonly LiveStack[] {
  const asked = new Set(stacks.map(({ name }) => name));
  return account.stacks.filter(
    ({ name, environment, region }) =>
      environment === target.environment && region === target.region && !asked.has(name) && !CERTIFICATES.test(name),
  );
}

const CERTIFICATES = /-us-east-1-certificates$/;

/** The stacks of certificates that the app no longer has, and that its stacks have taken values of. */
function certificatesLeft(account: Account, stacks: readonly Stack[]): readonly LiveStack[] {
  const asked = new Set(stacks.map(({ name }) => name));
  const left = account.stacks.filter(({ name }) => CERTIFICATES.test(name) && !asked.has(name));
  return left.filter((one) => account.stacks.some((other) => asked.has(other.name) && takesFrom(other, one)));
}

function passes(
  account: Account,
  stacks: readonly Stack[],
  { region }: Target,
  left: readonly LiveStack[],
  { keepsLost = false, holdsRules = false, prunes = false }: Deployment,
): readonly Stack[] {
  const deployed = (stack: Stack) => account.stack(stack.region ?? region, stack.name);
  const first = keepsLost
    ? stacks.map((stack) => withLost(stack, withoutMoved(stack, deployed(stack), stacks)))
    : stacks;
  const lost = stacks.filter((stack, index) => first[index] !== stack);
  const removed = prunes ? inTurn(left) : [];
  const waiting = new Set(lost.toReversed());
  const given = new Map(removed.map((stack) => [stack, takersOf(stack, waiting, deployed)] as const));
  return [
    ...(holdsRules ? withHeld(first, deployed) : first),
    ...removed.flatMap((stack) => [
      ...(given.get(stack) ?? []),
      ...(holdsRules ? [withdrawn(stack), gone(stack)] : [gone(stack)]),
    ]),
    ...(prunes || left.length === 0 ? waiting : []),
    // Certificates once nothing has them.
    ...(prunes || left.length === 0 ? certificatesLeft(account, stacks).map(gone) : []),
  ];
}

/** Takes out of those that wait what takes values of a stack, each after what takes values of it in turn. */
function takersOf(
  source: Pick<Stack, "name">,
  waiting: Set<Stack>,
  deployed: (stack: Stack) => LiveStack | undefined,
): readonly Stack[] {
  return Array.from(waiting).flatMap((stack) => {
    const now = deployed(stack);
    if (now === undefined || !takesFrom(now, source) || !waiting.delete(stack)) return [];
    return [...takersOf(stack, waiting, deployed), stack];
  });
}

/** With what goes before each stack, the first time it is deployed; stacks that give a route away wait for the others. */
function withHeld(stacks: readonly Stack[], deployed: (stack: Stack) => LiveStack | undefined): readonly Stack[] {
  if (!stacks.some((stack) => hasListener(deployed(stack)?.template ?? EMPTY))) return stacks;
  const waiting = new Map(
    stacks.filter(isWorkload).map((stack) => [stack.name, matchesMoved(stack, deployed(stack))] as const),
  );
  const gives = ({ name }: Stack) => {
    const moved = waiting.get(name);
    if (moved === undefined || moved.go.length === 0) return false;
    return [...waiting.values()].some(
      (other) => givesTo(moved, other) || letsGo(other.stack, deployed(other.stack), moved.stack),
    );
  };
  /** Its passes, where it is not deployed yet; as it is, where services of a cycle are deployed once more. */
  const passesOf = (stack: Stack) =>
    isWorkload(stack) && waiting.delete(stack.name) ? [...firstOf(stack, deployed(stack)), stack] : [stack];
  const inTime = stacks.flatMap((stack) => (gives(stack) ? [] : passesOf(stack)));
  const late: Stack[] = [];
  while (waiting.size > 0) {
    const left = [...waiting.values()].map(({ stack }) => stack);
    const next = left.filter((stack) => !gives(stack));
    late.push(...(next.length > 0 ? next : left).flatMap(passesOf));
  }
  return [...inTime, ...late];
}

/** What takes values of others before these; the newest first, and what runs tasks, for those may use what was made later. */
function inTurn(left: readonly LiveStack[]): readonly LiveStack[] {
  const waiting = left.toReversed().toSorted((one, other) => Number(isWorkload(other)) - Number(isWorkload(one)));
  const turns: LiveStack[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex((stack) => !waiting.some((other) => other !== stack && takesFrom(other, stack)));
    turns.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return turns;
}

function takesFrom({ template }: Pick<Stack, "template">, { name }: Pick<Stack, "name">): boolean {
  return Object.values(template.parameters).some((parameter) => sourceOf(parameter)?.stack === name);
}

function gone({ name, region }: LiveStack): Stack {
  return { name, region, template: EMPTY, parameters: {} };
}

/** Of the deployed stack what stays: repositories that another stack of the registry takes over go at once, and are kept. */
function withoutMoved(stack: Stack, deployed: LiveStack | undefined, stacks: readonly Stack[]): LiveStack | undefined {
  if (deployed === undefined || !REGISTRY.test(stack.name)) return deployed;
  const others = stacks.filter((other) => other !== stack && REGISTRY.test(other.name));
  const moves = (id: string) => others.some(({ template }) => Object.hasOwn(template.resources, id));
  const { resources, outputs } = deployed.template;
  const without = <Value>(entries: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => !moves(key.replace(/Uri$/, ""))));
  return { ...deployed, template: { ...deployed.template, resources: without(resources), outputs: without(outputs) } };
}

const REGISTRY = /-registry(-\d+)?$/;

/** The new stack, and of the deployed one what the new one does not have. */
function withLost(stack: Stack, deployed: LiveStack | undefined): Stack {
  if (deployed === undefined || isWorkload(stack)) return stack;
  const now = withProviders(deployed.template, stack.template);
  const waiting = waitingIn(deployed.template, now);
  if (now === stack.template && waiting.length === 0 && !hasLost(deployed.template, now)) return stack;
  const both = union(deployed.template, now);
  const asBefore = Object.fromEntries(
    Object.entries(deployed.template.resources).filter(([id]) => waiting.includes(id)),
  );
  return { ...stack, template: { ...both, resources: { ...both.resources, ...asBefore } } };
}

/** Distributions, and names that lead to one and will not: they change once everything else is there. */
function waitingIn(old: Template, now: Template): readonly string[] {
  return Object.keys(now.resources).filter((id) => {
    const [before, after] = [old.resources[id], now.resources[id]];
    if (before === undefined || after === undefined || isSame(before.properties, after.properties)) return false;
    return (
      after.type === "AWS::CloudFront::Distribution" || (isAtEdge(before.properties) && !isAtEdge(after.properties))
    );
  });
}

function isAtEdge(properties: Template["resources"][string]["properties"]): boolean {
  return textAt(properties, "AliasTarget", "HostedZoneId") === "Z2FDTNDATAQYW2";
}

/** A cluster keeps the capacity providers that it had, which services may still use. */
function withProviders(old: Template, now: Template): Template {
  const resource = now.resources[PROVIDERS];
  const [before, after] = [old, now].map(({ resources }) => listAt(resources[PROVIDERS]?.properties, PROVIDERS));
  const lost = (before ?? []).filter((one) => !(after ?? []).some((other) => isSame(one, other)));
  if (resource === undefined || lost.length === 0) return now;
  const properties = { ...resource.properties, [PROVIDERS]: [...lost, ...(after ?? [])] };
  return { ...now, resources: { ...now.resources, [PROVIDERS]: { ...resource, properties } } };
}

const PROVIDERS = "CapacityProviders";

function hasLost(old: Template, now: Template): boolean {
  const sections = ["parameters", "conditions", "resources", "outputs"] as const;
  return sections.some((section) => Object.keys(old[section]).some((key) => !Object.hasOwn(now[section], key)));
}

function union(old: Template, now: Template): Template {
  return {
    parameters: { ...old.parameters, ...now.parameters },
    conditions: { ...old.conditions, ...now.conditions },
    resources: { ...old.resources, ...now.resources },
    outputs: { ...old.outputs, ...now.outputs },
  };
}

/** A stack whose workload the config no longer has, and what of it still takes requests. */
function leftover(account: Account, stacks: readonly Stack[], { name, resources }: LiveStack): Conflict {
  const detail = "the config has no such workload any more";
  const rules = Array.from(resources.values()).filter(({ type }) => type === LISTENER_RULE);
  const asked = account.stacks.filter((stack) => stacks.some((one) => one.name === stack.name)).flatMap(resourcesOf);
  const winner = rules.find((rule) => asked.some((other) => contend(rule, other) && wins(rule, other)));
  if (winner !== undefined) return { kind: "stack-left-winning", stack: name, id: winner.id, detail };
  return { kind: rules.length > 0 ? "stack-left-with-rules" : "stack-left", stack: name, id: "", detail };
}

function resourcesOf({ resources }: LiveStack): readonly Live[] {
  return Array.from(resources.values());
}
