import { SHAPES, type DocumentKind, type Shape, type StructShape, type Unknown } from "@ecs-dsl/validators";
import { cloudFormationName } from "../cloudformation/spelling.ts";
import type { Intrinsic } from "../cloudformation/template.ts";

/** A value that only a deployment knows: as a document reads it, and as a template says it. */
export class Deferred {
  readonly read: string | Unknown;
  readonly template: Intrinsic;

  constructor(read: string | Unknown, template: Intrinsic) {
    this.read = read;
    this.template = template;
  }
}

/** A document under construction: any text may be deferred, and `undefined` is left out. */
export type Built<T> = T extends string
  ? T | Deferred
  : T extends number | boolean
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Built<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]?: Built<T[Key]> | undefined }
        : T;

/** The document that rules see and that is written as JSON. */
export function asDocument(built: object): Readonly<Record<string, unknown>> {
  const document: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(built)) {
    if (value !== undefined) document[key] = read(value);
  }
  return document;
}

function read(built: unknown): unknown {
  if (typeof built !== "object" || built === null) return built;
  if (built instanceof Deferred) return built.read;
  return Array.isArray(built) ? built.map(read) : asDocument(built);
}

/** The properties of the document's resource, in CloudFormation's spelling. */
export function asProperties(kind: DocumentKind, built: object): Readonly<Record<string, unknown>> {
  return struct(SHAPES[kind], built);
}

function template(shape: Shape | undefined, built: unknown): unknown {
  if (typeof built !== "object" || built === null) return built;
  if (built instanceof Deferred) return built.template;
  if (Array.isArray(built)) return list(shape?.type === "list" ? shape.of : undefined, built);
  return shape?.type === "struct" ? struct(shape, built) : map(shape?.type === "map" ? shape.of : undefined, built);
}

function list(of: Shape | undefined, built: readonly unknown[]): unknown {
  return built.map((item) => template(of, item));
}

function struct(shape: StructShape, built: object): Readonly<Record<string, unknown>> {
  const names = namesOf(shape);
  const properties: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(built)) {
    if (value === undefined) continue;
    properties[names.get(member) ?? member] = template(shape.members[member], value);
  }
  return properties;
}

function map(of: Shape | undefined, built: object): object {
  const entries: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(built)) {
    if (value !== undefined) entries[key] = template(of, value);
  }
  return entries;
}

const namesByShape = new Map<StructShape, ReadonlyMap<string, string>>();

function namesOf(shape: StructShape): ReadonlyMap<string, string> {
  const known = namesByShape.get(shape);
  if (known !== undefined) return known;
  const names = new Map(Object.keys(shape.members).map((member) => [member, cloudFormationName(shape, member)]));
  namesByShape.set(shape, names);
  return names;
}
