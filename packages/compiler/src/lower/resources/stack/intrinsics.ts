import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "../../nouns/prop-shape.ts";

/** What a function of CloudFormation names in its own template. */
export interface LocalName {
  readonly name: string;
  /** The attribute, where one is named. */
  readonly attribute?: string;
  readonly of: "resource" | "condition";
  readonly path: Path;
}

/** Every resource and condition that functions in the value name: a function is an object with one property. */
export function localNames(value: unknown, path: Path = [], above: readonly object[] = []): readonly LocalName[] {
  if (typeof value !== "object" || value === null || above.includes(value)) return [];
  const within = [...above, value];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => localNames(item, [...path, index], within));
  if (!isRecord(value) || callSiteOf(value) !== undefined) return [];
  const members = Object.entries(value);
  return members.flatMap(([key, member]) => [
    ...(members.length === 1 ? namesIn(key, member, [...path, key]) : []),
    ...localNames(member, [...path, key], within),
  ]);
}

function namesIn(key: string, value: unknown, path: Path): readonly LocalName[] {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== "string") return [];
  if (key === "Ref") return [{ name: first, of: "resource", path }];
  if (key === "Fn::GetAtt") return [{ ...attributeNamed(first, value), of: "resource", path }];
  if (key === "Fn::If") return [{ name: first, of: "condition", path }];
  return key === "Fn::Sub" ? substituted(first, value).map((name) => ({ ...name, of: "resource", path })) : [];
}

type Named = Pick<LocalName, "name" | "attribute">;

/** `["Table", "Arn"]`, or `Table.Arn` as YAML has it. */
function attributeNamed(first: string, value: unknown): Named {
  const second: unknown = Array.isArray(value) ? value[1] : undefined;
  return Array.isArray(value) ? named(first, typeof second === "string" ? second : undefined) : dotted(first);
}

function dotted(text: string): Named {
  const [name = "", ...attribute] = text.split(".");
  return named(name, attribute.length === 0 ? undefined : attribute.join("."));
}

function named(name: string, attribute: string | undefined): Named {
  return attribute === undefined ? { name } : { name, attribute };
}

/** What stands as `${Table.Arn}` in the text, but for variables of its own. */
function substituted(text: string, value: unknown): readonly Named[] {
  const variables: unknown = Array.isArray(value) ? value[1] : undefined;
  const own = isRecord(variables) ? variables : {};
  return Array.from(text.matchAll(/\$\{([^!}][^}]*)\}/g), ([, inner = ""]) => inner.trim())
    .filter((inner) => !Object.hasOwn(own, inner))
    .map(dotted);
}
