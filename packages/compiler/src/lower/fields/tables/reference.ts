import type { Reference } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { isGiven } from "../../resources/values.ts";
import { hasName, isText, reference, type Shape } from "../shape.ts";

/** A reference, and text with references in it. */
export const REFERENCE: Shape<Reference> = reference("a reference", isWholeReference);

function isWholeReference(value: object): boolean {
  const reference = referenceOf(value);
  if (reference === undefined) return false;
  if (reference.of === "text") return Array.isArray(reference.parts) && reference.parts.every(isPart);
  if (reference.of === "output") {
    const { resource } = reference;
    return hasOnly(reference, OF_OUTPUTS) && hasName(resource) && isGiven(reference);
  }
  const { existing } = reference;
  if (existing !== undefined && !hasName(existing)) return false;
  return hasOnly(reference, OF_PORTS) && ["service", "port", "scheme", "path"].every((name) => isText(reference, name));
}

const OF_OUTPUTS = ["kind", "of", "resource", "output", "access", "at"];
const OF_PORTS = ["kind", "of", "service", "port", "containerPort", "scheme", "path", "existing"];

function hasOnly(reference: object, properties: readonly string[]): boolean {
  return Object.keys(reference).every((property) => properties.includes(property));
}

function isPart(part: unknown): boolean {
  return typeof part === "string" || (typeof part === "object" && part !== null && isWholeReference(part));
}
