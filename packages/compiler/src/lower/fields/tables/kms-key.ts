import type { KmsKey, Reference } from "@ecs-dsl/dsl";
import { callSiteOf, referenceOf } from "@ecs-dsl/dsl/inspect";
import { isStackReference } from "../../resources/stack/outputs.ts";
import { either, FILLED, hasName, reference, type Shape } from "../shape.ts";

/** A key as people write it, or one that a stack makes. */
export const KMS_KEY: Shape<KmsKey> = either(FILLED, reference<Reference<"output">>("a key of a stack", isOfNoun));

/** That it is a value of a stack of the kind that is meant, a rule says. */
export function isOfNoun(value: object): boolean {
  const reference = referenceOf(value);
  if (callSiteOf(value) === undefined || reference?.of !== "output") return false;
  return hasName(reference.resource) && (reference.resource.kind !== "stack" || isStackReference(reference));
}
