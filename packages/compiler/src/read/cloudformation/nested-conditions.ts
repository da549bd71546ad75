import { UNKNOWN } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import { asText } from "./intrinsics.ts";
import { referencesIn } from "./references.ts";
import type { Scope } from "../scope.ts";
import { scopeOf } from "./template-scope.ts";
import type { Assumption, Template } from "./template.ts";

/** What leads to a branch of an `Fn::If` within another one: a condition for each. */
export type Chain = readonly Assumption[];

/** More branches than that in one resource are looked at no further. */
const MOST_CHAINS = 24;

/** The ways to the branches of each `Fn::If` that stands in a branch of another one, whose conditions are open. */
export function chainsIn(properties: unknown, scope: Scope): readonly Chain[] {
  const found = new Map<string, Chain>();
  collect(properties, [], scope, found);
  return [...found.values()].slice(0, MOST_CHAINS);
}

function collect(value: unknown, chain: Chain, scope: Scope, found: Map<string, Chain>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, chain, scope, found);
  if (!isRecord(value)) return;
  const argument = value["Fn::If"];
  if (!Array.isArray(argument) || argument.length !== 3) {
    for (const name in value) collect(value[name], chain, scope, found);
    return;
  }
  const [name, whenTrue, whenFalse]: readonly unknown[] = argument;
  if (typeof name !== "string") return;
  const known = chain.find(([condition]) => condition === name)?.[1] ?? scope.condition(name);
  const branches = [
    [true, whenTrue],
    [false, whenFalse],
  ] as const;
  for (const [holds, branch] of branches) {
    if (known === !holds) continue;
    const longer = known === undefined ? [...chain, [name, holds] as const] : chain;
    if (longer.length > 1) found.set(JSON.stringify(longer), longer);
    collect(branch, longer, scope, found);
  }
}

/** More deployments than that are not tried. */
const MOST_DEPLOYMENTS = 256;

/** What no condition names. */
const OTHER = "another value";

/** True where some values of its parameters make a template fulfil all of the assumptions. */
export function isPossible({ links, value }: Template, assumptions: Chain): boolean {
  const texts = new Set<string>([OTHER]);
  const names = new Set<string>();
  collectAsked(
    value,
    assumptions.map(([name]) => name),
    names,
    texts,
  );
  const choices = [...names].map((name) => ({ name, values: valuesOf(value, name, texts) }));
  if (choices.reduce((product, { values }) => product * values.length, 1) > MOST_DEPLOYMENTS) return false;
  return deployments(choices).some((deployed) => {
    const scope = scopeOf(value, new Map(), links, (name) => deployed.get(name) ?? UNKNOWN);
    return assumptions.every(([name, holds]) => scope.condition(name) === holds);
  });
}

/** The parameters that conditions ask for, and the texts that they hold them against. */
function collectAsked(template: unknown, open: readonly string[], names: Set<string>, texts: Set<string>): void {
  const conditions = sectionOf(template, "Conditions");
  const seen = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    const text = asText(value);
    if (text !== undefined) texts.add(text);
    if (!isRecord(value)) return;
    if (typeof value["Condition"] === "string") follow(value["Condition"]);
    Object.values(value).forEach(look);
  };
  const follow = (name: string): void => {
    if (seen.size === seen.add(name).size) return;
    referencesIn(conditions[name]).forEach((reference) => names.add(reference));
    look(conditions[name]);
  };
  open.forEach(follow);
}

function valuesOf(template: unknown, name: string, texts: ReadonlySet<string>): readonly string[] {
  const parameter = sectionOf(template, "Parameters")[name];
  const allowed = isRecord(parameter) ? parameter["AllowedValues"] : undefined;
  const known = Array.isArray(allowed) ? allowed.map(asText).filter((text) => text !== undefined) : [];
  return known.length > 0 ? known : [...texts];
}

function sectionOf(template: unknown, name: string): Readonly<Record<string, unknown>> {
  const section = isRecord(template) ? template[name] : undefined;
  return isRecord(section) ? section : {};
}

interface Choice {
  readonly name: string;
  readonly values: readonly string[];
}

function deployments(choices: readonly Choice[]): readonly ReadonlyMap<string, string>[] {
  return choices.reduce<readonly ReadonlyMap<string, string>[]>(
    (all, { name, values }) => all.flatMap((one) => values.map((value) => new Map(one).set(name, value))),
    [new Map()],
  );
}
