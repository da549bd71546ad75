import { SHAPES, type DocumentKind, type Shape, type StructShape, type Unknown } from "@ecs-dsl/validators";
import { cloudFormationName } from "../../cloudformation/spelling.ts";
import type { Intrinsic } from "../../cloudformation/template.ts";
import { isRecord } from "../nouns/prop-shape.ts";

/** A value that only a deployment knows: as a document reads it, and as a template says it. */
export class Deferred {
  readonly read: string | Unknown;
  readonly template: Intrinsic;

  constructor(read: string | Unknown, template: Intrinsic) {
    this.read = read;
    this.template = template;
  }
}

/** What a template says of a value. */
export function templateOf<Known>(value: Known | Deferred): Known | Intrinsic {
  return value instanceof Deferred ? value.template : value;
}

/** A document under construction: any text or array may be deferred, and `undefined` is left out. */
export type Built<T> = T extends string
  ? T | Deferred
  : T extends number | boolean
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Built<Item>[] | Deferred
      : T extends object
        ? { readonly [Key in keyof T]?: Built<T[Key]> | undefined }
        : T;

type Structure = Readonly<Record<string, unknown>>;

/** The document that rules see and that is written as JSON. */
export function asDocument(built: Structure): Structure {
  const document: Record<string, unknown> = {};
  for (const key in built) {
    const value = built[key];
    if (value !== undefined) document[key] = read(value);
  }
  return document;
}

function read(built: unknown): unknown {
  if (typeof built !== "object" || built === null) return built;
  if (built instanceof Deferred) return built.read;
  if (Array.isArray(built)) return built.map(read);
  return isRecord(built) ? asDocument(built) : built;
}

/** The properties of the document's resource, in CloudFormation's spelling. */
export function asProperties(kind: DocumentKind, built: Structure): Structure {
  return struct(SHAPES[kind], built);
}

function template(shape: Shape | undefined, built: unknown): unknown {
  if (typeof built !== "object" || built === null) return built;
  if (built instanceof Deferred) return built.template;
  if (Array.isArray(built)) return list(shape?.type === "list" ? shape.of : undefined, built);
  if (!isRecord(built)) return built;
  return shape?.type === "struct" ? struct(shape, built) : map(shape?.type === "map" ? shape.of : undefined, built);
}

function list(of: Shape | undefined, built: readonly unknown[]): readonly unknown[] {
  return built.map((item) => template(of, item));
}

function struct(shape: StructShape, built: Structure): Structure {
  const members = membersOf(shape);
  const properties: Record<string, unknown> = {};
  for (const key in built) {
    const value = built[key];
    if (value === undefined) continue;
    const member = members.get(key);
    properties[member?.name ?? key] = template(member?.shape, value);
  }
  return properties;
}

function map(of: Shape | undefined, built: Structure): Structure {
  const entries: Record<string, unknown> = {};
  for (const key in built) {
    const value = built[key];
    if (value !== undefined) entries[key] = template(of, value);
  }
  return entries;
}

interface Member {
  /** CloudFormation's name. */
  readonly name: string;
  readonly shape: Shape;
}

const membersByShape = new Map<StructShape, ReadonlyMap<string, Member>>();

function membersOf(shape: StructShape): ReadonlyMap<string, Member> {
  const known = membersByShape.get(shape);
  if (known !== undefined) return known;
  const members = Object.entries(shape.members).map(([key, member]): readonly [string, Member] => [
    key,
    { name: cloudFormationName(shape, key), shape: member },
  ]);
  const byKey = new Map(members);
  membersByShape.set(shape, byKey);
  return byKey;
}
