import { eachEntry, isList, type Json } from "./json.ts";
import type { Resource, Template } from "./template.ts";

/** What CloudFormation makes of the references in a template. */
export interface Dependencies {
  /** Logical ids, each after what it needs. */
  readonly order: readonly string[];
  /** What certainly exists before a resource is made; the rest of the order is chance. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>;
  readonly hasCycle: boolean;
}

const known = new WeakMap<Template, Dependencies>();

export function dependenciesOf(template: Template): Dependencies {
  const dependencies = known.get(template) ?? sorted(template);
  known.set(template, dependencies);
  return dependencies;
}

function sorted({ resources }: Template): Dependencies {
  const before = new Map<string, ReadonlySet<string>>();
  const open = new Set<string>();
  let hasCycle = false;
  const visit = (id: string): ReadonlySet<string> => {
    const [done, resource] = [before.get(id), resources[id]];
    if (open.has(id)) hasCycle = true;
    if (done !== undefined || resource === undefined || open.has(id)) return done ?? new Set();
    open.add(id);
    const needs = Array.from(neededBy(resource)).filter((need) => resources[need] !== undefined);
    const all = new Set(needs.flatMap((need) => [need, ...visit(need)]));
    before.set(id, all);
    open.delete(id);
    return all;
  };
  for (const id of Object.keys(resources)) visit(id);
  return { order: Array.from(before.keys()), before, hasCycle };
}

/** Names that a resource's text refers to: Ref, GetAtt, Sub, DependsOn. */
function neededBy({ dependsOn, properties }: Resource): ReadonlySet<string> {
  const found = new Set(dependsOn);
  eachEntry(properties, (key, value) => {
    for (const name of namesIn(key, isList(value) ? value[0] : value)) found.add(name);
  });
  return found;
}

function namesIn(key: string, first: Json | undefined): readonly string[] {
  if (typeof first !== "string") return [];
  if (key === "Ref" || key === "Fn::GetAtt") return [first];
  return key === "Fn::Sub" ? Array.from(first.matchAll(/\$\{([^!.}]+)/g), ([, name]) => name ?? "") : [];
}

/** Names of the exports that a template imports, as they stand in it. */
export function importsOf({ resources, outputs }: Template): readonly Json[] {
  const found: Json[] = [];
  const parts = [
    ...Object.values(resources).map(({ properties }) => properties),
    ...Object.values(outputs).map(({ value }) => value),
  ];
  for (const part of parts) {
    eachEntry(part, (key, value) => {
      if (key === "Fn::ImportValue") found.push(value);
    });
  }
  return found;
}
