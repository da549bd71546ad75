import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import type { SourceDocument, World } from "../source-document.ts";
import { resolve, takenBranch } from "./intrinsics.ts";
import { isMade, type Place } from "./place.ts";
import { conditionsIn } from "./references.ts";
import type { Scope } from "../scope.ts";
import { type Assumption, ownScope, type Template } from "./template.ts";

/** More conditions than that in one template are looked at no further. */
const MOST_CONDITIONS = 6;

/**
 * A value with whatever its template certainly gives in the place of the functions that give it; a function that a deployment
 * decides stays as it is written. Undefined for `AWS::NoValue`.
 */
export function settled(value: unknown, scope: Scope): unknown {
  const known = isRecord(value) ? certain(value, scope) : value;
  if (Array.isArray(known)) return settledItems(known, scope);
  return isRecord(known) ? settledMembers(known, scope) : known;
}

/** The list itself where nothing in it is settled, as in most: no copy is made until something is. */
function settledItems(list: readonly unknown[], scope: Scope): readonly unknown[] {
  let items: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = settled(list[index], scope);
    if (item !== list[index]) items ??= list.slice(0, index);
    if (item !== undefined) items?.push(item);
  }
  return items ?? list;
}

/** The same for an object. */
function settledMembers(value: Readonly<Record<string, unknown>>, scope: Scope): Readonly<Record<string, unknown>> {
  let entries: (readonly [name: string, member: unknown])[] | undefined;
  const names = Object.keys(value);
  for (const [index, name] of names.entries()) {
    const member = settled(value[name], scope);
    if (member !== value[name]) entries ??= names.slice(0, index).map((before) => [before, value[before]]);
    if (member !== undefined) entries?.push([name, member]);
  }
  return entries === undefined ? value : Object.fromEntries(entries);
}

/** What an object is at this level: the branch that a condition certainly takes, a known text or number, or itself. */
function certain(value: Readonly<Record<string, unknown>>, scope: Scope): unknown {
  const found = resolve(value, scope);
  return typeof found === "symbol" ? value : found;
}

/** Follows a path of the settled value to where the template writes it. */
export function placeOfSettled(written: unknown, path: Path, scope: Scope): Place {
  const place: (string | number)[] = [];
  let here = branch(written, place, scope);
  for (const step of path) {
    if (isMade(here)) return { path: place, isMade: true };
    const own = Array.isArray(here) && typeof step === "number" ? keptAt(here, step, scope) : step;
    place.push(own);
    here = branch(here instanceof Object ? Reflect.get(here, own) : undefined, place, scope);
  }
  return { path: place, isMade: isMade(here) };
}

/** The place of an item in the list that is written, where some items are left out. */
function keptAt(list: readonly unknown[], index: number, scope: Scope): number {
  const kept = list.flatMap((item, at) => (resolve(item, scope) === undefined ? [] : [at]));
  return kept[index] ?? index;
}

function branch(value: unknown, place: (string | number)[], scope: Scope): unknown {
  if (!isRecord(value) || !("Fn::If" in value)) return value;
  const taken = takenBranch(value["Fn::If"], scope);
  if (taken === undefined) return value;
  place.push("Fn::If", taken.index);
  return branch(taken.value, place, scope);
}

/** The document of a template's resources with certain values settled; undefined where there are none. */
export function settledTemplate(
  document: SourceDocument,
  template: Template,
  ids: readonly string[],
): SourceDocument | undefined {
  const found = documentWith(document, template, ids, []);
  return found.isSame ? undefined : found.document;
}

/** The same with each condition that is open, and without it. */
export function settledWorlds(document: SourceDocument, template: Template, ids: readonly string[]): readonly World[] {
  const open = [...conditionsIn(ids.map((id) => template.resources[id]))].filter(
    (name) => template.scope.condition(name) === undefined,
  );
  return open.slice(0, MOST_CONDITIONS).map((name) => ({
    holding: () => documentWith(document, template, ids, [[name, true]]).document,
    failing: () => documentWith(document, template, ids, [[name, false]]).document,
  }));
}

function documentWith(
  document: SourceDocument,
  template: Template,
  ids: readonly string[],
  given: readonly Assumption[],
): { readonly document: SourceDocument; readonly isSame: boolean } {
  const world = ownScope(template, undefined, given);
  const scopes = new Map<string, Scope>();
  const resources: Record<string, unknown> = {};
  let isSame = true;
  for (const id of ids) {
    const written = template.resources[id];
    const condition = isRecord(written) ? written["Condition"] : undefined;
    if (world.condition(condition) === false) continue;
    const scope = ownScope(template, condition, given);
    scopes.set(id, scope);
    resources[id] = settled(written, scope);
    isSame &&= resources[id] === written;
  }
  const placed = ([section, id = "", ...rest]: Path): Place => {
    const scope = scopes.get(String(id));
    return section === "Resources" && scope !== undefined
      ? placeOfSettled(template.resources[id], rest, scope)
      : { path: rest, isMade: false };
  };
  return {
    isSame,
    document: {
      ...document,
      value: { Resources: resources },
      writtenAt: (path) => ({ path: [...template.placeOf(String(path[1] ?? "")), ...placed(path).path] }),
      isMade: (path) => template.isLooped(String(path[1])) || placed(path).isMade,
    },
  };
}
