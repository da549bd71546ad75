import type { Path } from "./path.ts";

/** The shape of a JSON value, as data. Generated from the zod schemas of `documents/`; see `shapes.generated.ts`. */
export type Shape =
  | { readonly type: "string"; readonly values?: readonly string[] }
  | { readonly type: "integer" }
  | { readonly type: "number" }
  | { readonly type: "boolean" }
  | { readonly type: "json" }
  | { readonly type: "list"; readonly of: Shape }
  | { readonly type: "map"; readonly of: Shape }
  | StructShape;

export interface StructShape {
  readonly type: "struct";
  /** AWS's name of the structure: `ContainerDefinition`. */
  readonly name: string;
  readonly members: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
}

/** One place where a value does not have its shape. */
export type ShapeProblem =
  | { readonly kind: "type"; readonly at: Path; readonly shape: Shape; readonly value: unknown }
  | { readonly kind: "enum"; readonly at: Path; readonly values: readonly string[]; readonly value: string }
  | UnknownProperty
  | { readonly kind: "null"; readonly at: Path }
  | {
      readonly kind: "required";
      readonly at: Path;
      readonly struct: StructShape;
      readonly name: string;
      readonly isEmpty: boolean;
    };

export interface UnknownProperty {
  readonly kind: "unknown-property";
  readonly at: Path;
  readonly struct: StructShape;
  readonly name: string;
  readonly value: unknown;
  /** The member that the name plainly means, and whether the structure has that one besides. */
  readonly meant?: { readonly name: string; readonly isTaken: boolean };
}

/** What an answer of AWS has and no call takes, in the whole document: properties, and nulls where those say something. */
export interface LeftOver {
  readonly kind: "left-over";
  readonly properties: readonly Path[];
  readonly nulls: readonly Path[];
}
