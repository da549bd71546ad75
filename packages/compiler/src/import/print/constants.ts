import { Call, Constant, type DraftValue, EnvironmentName, Joined, Method, Noted, Pick, Text } from "../draft.ts";

/** What a value is made of, one step down. */
function partsOf(value: DraftValue): readonly DraftValue[] {
  if (typeof value !== "object" || value === null) return [];
  if (isList(value)) return value;
  if (value instanceof Constant || value instanceof Noted) return [value.value];
  if (value instanceof Call) return value.args;
  if (value instanceof Method) return [value.of, ...value.args];
  if (value instanceof Text || value instanceof Joined) return value.parts;
  if (value instanceof EnvironmentName) return [];
  const members = Object.values(value instanceof Pick ? value.values : value);
  return members.filter((member) => member !== undefined);
}

function isList(value: DraftValue): value is readonly DraftValue[] {
  return Array.isArray(value);
}

/** True for text that needs no tag: nothing but names of the environment stand in it. */
export function isPlain({ parts }: Text): boolean {
  return parts.every((part) => typeof part === "string" || part instanceof EnvironmentName);
}

/** Every constant below the value, each after those that it is made of. */
export function constantsOf(value: DraftValue): readonly Constant[] {
  const found = new Set<Constant>();
  const visit = (part: DraftValue) => {
    if (part instanceof Constant && found.has(part)) return;
    for (const below of partsOf(part)) visit(below);
    if (part instanceof Constant) found.add(part);
  };
  visit(value);
  return [...found];
}

/** Tells which values differ between environments, themselves or in a part. */
export function differing(): (value: DraftValue) => boolean {
  const known = new Map<Constant, boolean>();
  const differs = (value: DraftValue): boolean => {
    if (value instanceof Pick || value instanceof EnvironmentName) return true;
    if (!(value instanceof Constant)) return partsOf(value).some(differs);
    const is = known.get(value) ?? differs(value.value);
    known.set(value, is);
    return is;
  };
  return differs;
}

/** The functions of the language that the values call, those of constants included. */
export function functionsOf(values: readonly DraftValue[]): ReadonlySet<string> {
  const called = new Set<string>();
  const seen = new Set<Constant>();
  const visit = (value: DraftValue) => {
    if (value instanceof Constant && seen.has(value)) return;
    if (value instanceof Constant) seen.add(value);
    if (value instanceof Call) called.add(value.callee.replace(/\..*$/s, ""));
    if (value instanceof Text && !isPlain(value)) called.add("text");
    if (value instanceof Pick) called.add("pick");
    for (const part of partsOf(value)) visit(part);
  };
  for (const value of values) visit(value);
  return called;
}
