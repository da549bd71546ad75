import type { Path } from "../../path.ts";
import type { Shape } from "../../shape.ts";
import { listed, shown } from "../../words.ts";
import { property, type PropertyName } from "../../text.ts";

/** How messages name a place of a document. */
export function placeName(at: Path): PropertyName | string {
  return at.length === 0 ? "The document" : property(at, at.length);
}

/** What a shape takes: `a whole number`, `a list`. */
export function expected(shape: Shape): string {
  switch (shape.type) {
    case "string":
      return shape.values === undefined ? "a string" : listed(shape.values.map((value) => `"${value}"`));
    case "integer":
      return "a whole number";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    case "list":
      return "a list";
    case "map":
    case "struct":
      return "an object";
    case "json":
      return "a JSON value";
  }
}

/** What a value is: `the string "512"`, `a list`. */
export function described(value: unknown): string {
  if (typeof value === "string") return `the string ${shown(value)}`;
  if (typeof value === "number") return `the number ${value}`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
