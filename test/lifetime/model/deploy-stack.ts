import { checkChange } from "./checks/check-change.ts";
import { changedExports, missingImports } from "./checks/exports.ts";
import { groupsMissed, leavesGroup } from "./checks/target-groups.ts";
import type { Account } from "./account.ts";
import { isNew, type Change, replacingPaths } from "./change.ts";
import { cleanUp } from "./clean-up.ts";
import type { Conflict } from "./conflict.ts";
import { asText, type Json, type JsonMap } from "./json.ts";
import type { Live, Target } from "./live.ts";
import { Operation } from "./operation.ts";
import { isName, placesOf } from "./places.ts";
import { LISTENER, LISTENER_RULE, SERVICE } from "./resource-types.ts";
import { pairsOf, shiftTraffic, startsTasks } from "./shift.ts";
import type { Resource } from "./template.ts";
import { identitiesIn } from "./tokens.ts";
import { groupsOf } from "./traffic.ts";
import type { Stack } from "./tree.ts";
import { resolve, resolveMap } from "./values.ts";

/** How a stack's change set is made. */
export interface ChangeSet {
  /** What was retained, and has the name that the template gives, is taken back. */
  readonly takesBack?: boolean;
}

/** Creates or updates a stack; one whose template has no resources is deleted. */
export function deployStack(
  account: Account,
  stack: Stack,
  target: Target,
  changeSet: ChangeSet = {},
): readonly Conflict[] {
  return operate(account, stack, target, changeSet).conflicts;
}

export function operate(
  account: Account,
  stack: Stack,
  target: Target,
  { takesBack = false }: ChangeSet = {},
): Operation {
  const operation = new Operation(account, stack, target);
  const given = JSON.stringify([operation.parameters, [...operation.imports].map((name) => operation.exported(name))]);
  if (operation.old?.template === stack.template && operation.old.given === given) return operation;
  if (takesBack) takeBack(operation);
  checkStack(operation);
  for (const id of operation.dependencies.order) make(operation, id);
  const outputs = outputsOf(operation);
  const exports = exportsOf(operation, outputs);
  operation.say("", changedExports(operation, exports));
  removeLost(operation);
  cleanUp(operation);
  const { parameters, imports, now } = operation;
  account.setStack({ ...operation.target, ...stack, parameters, given, resources: now, outputs, exports, imports });
  return operation;
}

function takeBack({ account, now, scope, stack, target }: Operation): void {
  for (const [id, { type, properties, deletionPolicy }] of Object.entries(stack.template.resources)) {
    if (now.has(id) || deletionPolicy?.startsWith("Retain") !== true) continue;
    const names = placesOf(type, resolveMap(properties, scope), target.region).filter(isName);
    const kept = account.outside.find((one) => names.some((name) => one.places.includes(name)));
    if (kept === undefined) continue;
    account.takeBack(kept);
    now.set(id, kept);
  }
}

function checkStack(operation: Operation): void {
  const { dependencies, old, target } = operation;
  const writer = old?.environment ?? target.environment;
  if (writer !== target.environment) {
    operation.say("", [{ kind: "shared-stack-rewritten", detail: `by ${target.environment} after ${writer}` }]);
  }
  if (dependencies.hasCycle) operation.say("", [{ kind: "cycle", detail: "resources wait for each other" }]);
  operation.say("", missingImports(operation));
}

function outputsOf({ stack, scope }: Operation): JsonMap {
  const entries = Object.entries(stack.template.outputs);
  return Object.fromEntries(entries.map(([name, { value }]) => [name, resolve(value, scope)]));
}

function exportsOf({ stack, scope }: Operation, outputs: JsonMap): JsonMap {
  const exports: Record<string, Json> = {};
  for (const [name, { exportName }] of Object.entries(stack.template.outputs)) {
    if (exportName !== undefined) exports[asText(resolve(exportName, scope))] = outputs[name] ?? null;
  }
  return exports;
}

/** Makes, updates or replaces one resource, if anything about it changed. */
function make(operation: Operation, id: string): void {
  const resource = operation.stack.template.resources[id];
  if (resource === undefined || operation.isOff(id)) return;
  const change = changeOf(operation, id, resource);
  const { live, before } = change;
  if (before?.text !== live.text || before.type !== live.type) {
    operation.changes.push(change);
    operation.say(id, checkChange(operation, change));
    if (live.type === LISTENER_RULE || live.type === LISTENER) operation.account.writeRule(live);
    if (live.type === SERVICE) moveTasks(operation, change);
    giveUp(operation, change);
  }
  operation.now.set(id, live);
}

/** Tasks that roll are where they were, or where they are to be; others move to the groups that had none. */
function moveTasks(operation: Operation, change: Change): void {
  const { account } = operation;
  const { live } = change;
  const pairs = pairsOf(live.properties);
  if (pairs.length === 0) {
    account.moveTasks(leavesGroup(change), groupsOf(SERVICE, live.properties));
    return;
  }
  account.moveTasks(leavesGroup(change), new Set());
  if (startsTasks(change))
    operation.say(live.id, groupsMissed(operation, shiftTraffic(account, pairs, [...operation.now.values()])));
}

function changeOf({ account, now, scope, stack, target }: Operation, id: string, resource: Resource): Change {
  const { type, deletionPolicy, updateReplacePolicy } = resource;
  const properties = resolveMap(resource.properties, scope);
  const before = now.get(id);
  const replacing = before === undefined ? [] : whyReplaced(before, type, properties);
  const text = JSON.stringify(properties);
  const isKept = before !== undefined && replacing.length === 0;
  const live: Live = {
    stack: stack.name,
    id,
    type,
    properties,
    text,
    deletionPolicy,
    updateReplacePolicy,
    identity: isKept ? before.identity : account.nextIdentity(stack.name, id),
    uses: identitiesIn(text),
    places: placesOf(type, properties, target.region),
  };
  return { live, before, replacing };
}

function whyReplaced(before: Live, type: string, properties: JsonMap): readonly string[] {
  return before.type === type ? replacingPaths(type, before.properties, properties) : ["Type"];
}

/** The old resource of a replacement goes at the end; what an update gives up is free at once. */
function giveUp(operation: Operation, change: Change): void {
  const { live, before } = change;
  if (before === undefined) return;
  if (isNew(change)) operation.going = [...operation.going, before];
  else for (const place of before.places) if (!live.places.includes(place)) operation.freed.set(place, live.id);
}

/** What the template no longer has goes at the end. */
function removeLost(operation: Operation): void {
  const { now, stack } = operation;
  const lost = [...now.values()].filter(({ id }) => stack.template.resources[id] === undefined || operation.isOff(id));
  operation.going = [...operation.going, ...lost];
  for (const { id } of lost) now.delete(id);
}
