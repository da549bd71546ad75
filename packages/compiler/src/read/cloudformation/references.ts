import { isRecord } from "../is-record.ts";
import { takenBranch } from "./intrinsics.ts";
import type { Scope } from "../scope.ts";

/** The logical id that a value refers to as a whole; undefined where it is something else, or not certain. */
export function referenceOf(value: unknown, scope: Scope): string | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 1) return undefined;
  if ("Fn::If" in value) return referenceOf(takenBranch(value["Fn::If"], scope)?.value, scope);
  return namesIn(value)[0];
}

/** Every logical id and parameter that a value refers to, however deep. */
export function referencesIn(value: unknown): readonly string[] {
  const found: string[] = [];
  collect(value, found);
  return found;
}

function collect(value: unknown, found: string[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (isRecord(value)) {
    found.push(...namesIn(value));
    for (const name in value) collect(value[name], found);
  }
}

/** `Ref`, `Fn::GetAtt` and `Fn::Sub` name what they refer to. */
function namesIn({
  Ref: name,
  "Fn::GetAtt": attribute,
  "Fn::Sub": text,
}: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof name === "string") return [name];
  if (typeof attribute === "string") return [attribute.split(".")[0] ?? attribute];
  if (Array.isArray(attribute) && typeof attribute[0] === "string") return [attribute[0]];
  const [substituted, own]: readonly unknown[] = Array.isArray(text) ? text : [text];
  return typeof substituted === "string" ? variablesOf(substituted, isRecord(own) ? own : {}) : [];
}

/** What a text refers to besides its own variables, which hide a resource of their name. */
function variablesOf(text: string, own: object): readonly string[] {
  const names = Array.from(text.matchAll(/\$\{([^!{}][^{}]*)\}/g), ([, name = ""]) => name.trim());
  return names.filter((name) => !Object.hasOwn(own, name)).map((name) => name.split(".")[0] ?? name);
}

/** The names of the conditions that a value asks for, however deep. */
export function conditionsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  collectConditions(value, found);
  return found;
}

function collectConditions(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectConditions(item, found);
  else if (isRecord(value)) {
    const condition: unknown = Array.isArray(value["Fn::If"]) ? value["Fn::If"][0] : undefined;
    if (typeof condition === "string") found.add(condition);
    for (const name in value) collectConditions(value[name], found);
  }
}
