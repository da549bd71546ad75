import { UNKNOWN } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import { NO_SCOPE, type Scope } from "../scope.ts";

/**
 * What a template's value is at this level: itself when it is literal, the value that an intrinsic certainly gives,
 * undefined for `AWS::NoValue`, and UNKNOWN for whatever only a deployment can tell.
 */
export function resolve(value: unknown, scope: Scope = NO_SCOPE): unknown {
  if (!isRecord(value)) return value;
  const name = functionIn(value);
  if (name === undefined) return value;
  // Fn::Transform and Fn::ForEach stand beside literal properties, and may add or replace some.
  if (Object.keys(value).length > 1) return name === "Ref" ? value : UNKNOWN;
  const argument = value[name];
  if (name === "Ref") return referred(argument, scope);
  return name === "Fn::If" ? resolveIf(argument, scope) : (FUNCTIONS.get(name)?.(argument, scope) ?? UNKNOWN);
}

/** The first property that is named as a function; most values have none, and this is asked of each. */
function functionIn(value: Readonly<Record<string, unknown>>): string | undefined {
  for (const key in value) if (key === "Ref" || key.startsWith("Fn::")) return key;
  return undefined;
}

function referred(name: unknown, scope: Scope): unknown {
  if (typeof name !== "string") return UNKNOWN;
  return name === "AWS::NoValue" ? undefined : scope.parameter(name);
}

/** Of two branches the one whose condition decides, or either where they are alike. */
function resolveIf(argument: unknown, scope: Scope): unknown {
  const taken = takenBranch(argument, scope);
  if (taken !== undefined) return resolve(taken.value, scope);
  if (!Array.isArray(argument) || argument.length !== 3) return UNKNOWN;
  const [, whenTrue, whenFalse]: readonly unknown[] = argument;
  return JSON.stringify(whenTrue) === JSON.stringify(whenFalse) ? resolve(whenTrue, scope) : UNKNOWN;
}

/** The branch of an `Fn::If` that its condition certainly takes, and which of the three arguments it is. */
export function takenBranch(
  argument: unknown,
  scope: Scope,
): { readonly index: 1 | 2; readonly value: unknown } | undefined {
  if (!Array.isArray(argument) || argument.length !== 3) return undefined;
  const [name, whenTrue, whenFalse]: readonly unknown[] = argument;
  const holds = scope.condition(name);
  if (holds === undefined) return undefined;
  return holds ? { index: 1, value: whenTrue } : { index: 2, value: whenFalse };
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/** What gives a certain value of certain arguments; undefined where it does not. */
const FUNCTIONS: ReadonlyMap<string, Intrinsic> = new Map([
  ["Fn::FindInMap", mapped],
  ["Fn::GetAtt", attributed],
  ["Fn::Join", joined],
  ["Fn::Select", selected],
  ["Fn::Split", split],
  ["Fn::Sub", substituted],
]);

function mapped(argument: unknown, scope: Scope): unknown {
  if (!Array.isArray(argument) || argument.length !== 3) return undefined;
  const [mapping, first, second]: readonly unknown[] = argument.map((item) => resolve(item, scope));
  return scope.mapped(mapping, first, second);
}

/** What a scope knows of an attribute it knows by the name that `Fn::Sub` gives it: `LogGroup.Arn`. */
function attributed(argument: unknown, scope: Scope): unknown {
  if (Array.isArray(argument)) return scope.parameter(argument.map((step) => asText(step) ?? "").join("."));
  return typeof argument === "string" ? scope.parameter(argument) : undefined;
}

function joined(argument: unknown, scope: Scope): unknown {
  if (!Array.isArray(argument)) return undefined;
  const [delimiter, list]: readonly unknown[] = argument;
  const texts = textsOf(list, scope);
  return typeof delimiter === "string" ? texts?.join(delimiter) : undefined;
}

function selected(argument: unknown, scope: Scope): unknown {
  if (!Array.isArray(argument)) return undefined;
  const [index, list]: readonly unknown[] = argument;
  return textsOf(list, scope)?.[Number(index)];
}

function split(argument: unknown, scope: Scope): unknown {
  if (!Array.isArray(argument)) return undefined;
  const [delimiter, text]: readonly unknown[] = argument;
  const known = asText(resolve(text, scope));
  return typeof delimiter === "string" && delimiter !== "" ? known?.split(delimiter) : undefined;
}

function textsOf(list: unknown, scope: Scope): readonly string[] | undefined {
  const items = resolve(list, scope);
  if (!Array.isArray(items)) return undefined;
  const texts = items.map((item) => asText(resolve(item, scope)));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function substituted(argument: unknown, scope: Scope): unknown {
  const [text, values]: readonly unknown[] = Array.isArray(argument) ? argument : [argument, {}];
  if (typeof text !== "string" || !isRecord(values)) return undefined;
  let isKnown = true;
  const known = text.replaceAll(/\$\{(!?)([^{}]*)\}/g, (variable, isLiteral: string, name: string) => {
    if (isLiteral !== "") return `\${${name}}`;
    const key = name.trim();
    const value = asText(Object.hasOwn(values, key) ? resolve(values[key], scope) : scope.parameter(key));
    isKnown &&= value !== undefined;
    return value ?? variable;
  });
  return isKnown ? known : undefined;
}

/** A scalar as the text that CloudFormation makes of it; undefined for what is none. */
export function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** A value of any form with every intrinsic in it resolved. An absent item of a list is UNKNOWN, so that others keep their places. */
export function resolveAll(value: unknown, scope: Scope = NO_SCOPE): unknown {
  const known = resolve(value, scope);
  if (Array.isArray(known)) return known.map((item) => resolveAll(item, scope) ?? UNKNOWN);
  if (!isRecord(known)) return known;
  const entries = Object.entries(known).map(([name, member]) => [name, resolveAll(member, scope)] as const);
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}
