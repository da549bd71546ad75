import { type Path, UNKNOWN } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import type { Links, Template } from "../links.ts";
import { referencesIn } from "./references.ts";
import type { Scope } from "../scope.ts";
import { scopeOf } from "./template-scope.ts";

export type { Template } from "../links.ts";

type Properties = Readonly<Record<string, unknown>>;

/** Resources by their logical ids, with what stands beside them. */
export function templateOf(
  resources: Properties,
  value: unknown = { Resources: resources },
  placeOf: (id: string) => Path = inTemplate,
  links?: Links,
): Template {
  const known = new Map<string, readonly string[]>();
  let outputs: ReadonlySet<string> | undefined;
  return {
    value,
    written: value,
    resources,
    scope: scopeOf(value, new Map(), links),
    placeOf,
    isLooped: () => false,
    references: (id) => {
      const resource = resources[id];
      const found = known.get(id) ?? (isRecord(resource) ? referencesIn(resource["Properties"]) : []);
      known.set(id, found);
      return found;
    },
    isOutput: (id) => (outputs ??= new Set(isRecord(value) ? referencesIn(value["Outputs"]) : [])).has(id),
    links,
  };
}

function inTemplate(id: string): Path {
  return ["Resources", id];
}

/** The resource's parts; undefined for what is none, and for one that is certainly not made. */
export function resourceOf(template: Template, id: string): Properties | undefined {
  const resource = Object.hasOwn(template.resources, id) ? template.resources[id] : undefined;
  if (!isRecord(resource) || typeof resource["Type"] !== "string") return undefined;
  return template.scope.condition(resource["Condition"]) === false ? undefined : resource;
}

/** The scope of a resource's own values: a resource that is there has its condition fulfilled. */
export function ownScope(template: Template, condition: unknown, given: readonly Assumption[] = []): Scope {
  const all = [...ownAssumption(condition), ...given];
  return all.length === 0 ? template.scope : scopeOf(template.value, new Map(all), template.links);
}

/** The same where a parameter has a certain value. */
export function scopeWith(template: Template, condition: unknown, parameter: string, value: string): Scope {
  const deployed = (name: string) => (name === parameter ? value : UNKNOWN);
  return scopeOf(template.value, new Map(ownAssumption(condition)), template.links, deployed);
}

function ownAssumption(condition: unknown): readonly Assumption[] {
  return typeof condition === "string" ? [[condition, true]] : [];
}

/** A condition, and whether it is taken to hold. */
export type Assumption = readonly [condition: string, holds: boolean];
