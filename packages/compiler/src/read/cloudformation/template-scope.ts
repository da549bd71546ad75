import { UNKNOWN } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import { asText, resolve } from "./intrinsics.ts";
import type { Links } from "../links.ts";
import type { Scope } from "../scope.ts";

type Properties = Readonly<Record<string, unknown>>;

/** What is known of the names of a deployed template: UNKNOWN where nothing is. */
export type Deployed = (name: string) => unknown;

/** The scope of a template, with conditions that are taken to hold or not, what other templates say of it, and its deployment. */
export function scopeOf(
  template: unknown,
  given: ReadonlyMap<string, boolean> = new Map(),
  links?: Links,
  deployed: Deployed = () => UNKNOWN,
): Scope {
  const root = recordOf(template);
  const parameters = recordOf(root["Parameters"]);
  const mappings = recordOf(root["Mappings"]);
  const conditions = recordOf(root["Conditions"]);
  // Of one that is being decided, which a cycle leads to, nothing is known.
  const decided = new Map<string, boolean | undefined>(given);
  const scope: Scope = {
    parameter: (name) => {
      const value = deployed(name);
      if (value !== UNKNOWN) return value;
      const only = onlyValue(parameters[name]);
      return only === UNKNOWN && links?.isNested() === true ? nestedValue(name, parameters[name], links) : only;
    },
    mapped: (mapping, first, second) =>
      typeof mapping === "string" ? heldIn(recordOf(mappings[mapping]), first, second) : UNKNOWN,
    condition: (name) => {
      if (typeof name !== "string") return undefined;
      if (decided.has(name)) return decided.get(name);
      decided.set(name, undefined);
      const holding = holds(conditions[name], scope);
      decided.set(name, holding);
      return holding;
    },
  };
  return scope;
}

function recordOf(value: unknown): Properties {
  return isRecord(value) ? value : {};
}

/** Of a parameter that has to be one of its allowed values, and there is one. */
function onlyValue(parameter: unknown): unknown {
  const allowed = recordOf(parameter)["AllowedValues"];
  if (!isPlain(parameter) || !Array.isArray(allowed) || allowed.length !== 1) return UNKNOWN;
  return asText(allowed[0]) ?? UNKNOWN;
}

function isPlain(parameter: unknown): boolean {
  return /^(?:String|Number)$/.test(String(recordOf(parameter)["Type"]));
}

/** What the parent of a nested stack gives a parameter; where it gives nothing, the default. */
function nestedValue(name: string, parameter: unknown, links: Links): unknown {
  if (!isPlain(parameter)) return UNKNOWN;
  const given = links.argument(name);
  const value = given === undefined ? recordOf(parameter)["Default"] : resolve(given.value, given.template.scope);
  return asText(value) ?? UNKNOWN;
}

function heldIn(mapping: Properties, first: unknown, second: unknown): unknown {
  const rows = first === UNKNOWN ? Object.values(mapping) : [mapping[String(first)]];
  const values = rows.flatMap((row) => {
    if (!isRecord(row)) return [UNKNOWN];
    return second === UNKNOWN ? Object.values(row) : [row[String(second)]];
  });
  const [value, ...others] = values;
  if (value === undefined || others.some((other) => JSON.stringify(other) !== JSON.stringify(value))) return UNKNOWN;
  return value;
}

/** Whether a condition function gives true; undefined where that is not certain. */
function holds(condition: unknown, scope: Scope): boolean | undefined {
  if (!isRecord(condition)) return undefined;
  const [name = "", ...others] = Object.keys(condition);
  if (others.length > 0) return undefined;
  const argument = condition[name];
  if (name === "Condition") return scope.condition(argument);
  const items = Array.isArray(argument) ? argument : [];
  if (name === "Fn::Equals") return areEqual(items, scope);
  const held = items.map((item) => holds(item, scope));
  if (name === "Fn::Not") return held[0] === undefined ? undefined : !held[0];
  if (name === "Fn::And") return every(held);
  return name === "Fn::Or" ? negated(every(held.map(negated))) : undefined;
}

function areEqual([left, right]: readonly unknown[], scope: Scope): boolean | undefined {
  const [one, other] = [asText(resolve(left, scope)), asText(resolve(right, scope))];
  return one === undefined || other === undefined ? undefined : one === other;
}

function every(held: readonly (boolean | undefined)[]): boolean | undefined {
  if (held.length === 0) return undefined;
  if (held.includes(false)) return false;
  return held.includes(undefined) ? undefined : true;
}

function negated(holding: boolean | undefined): boolean | undefined {
  return holding === undefined ? undefined : !holding;
}
