import type { OutsideId } from "./outside-id.ts";
import { referenceOf, type OutputReference, type Reference } from "../reference.ts";

/** How a noun that exists is told from others. */
export interface NamedOutside {
  /** Its id or ARN as text, or what names the value from outside that is it: `"platform.JobsArn"`. */
  readonly name: string;
  /**
   * The value from outside that is its id or ARN.
   * @default none: the name is it
   */
  readonly given?: Reference<"output">;
}

/** The name of a noun that exists, by what it was called with. What is neither an id nor a value from outside stays its name. */
export function namedOutside(id: OutsideId): NamedOutside {
  const name = typeof id === "string" ? id : nameOf(id);
  if (name === undefined) return { name: asGiven(id) };
  return typeof id === "string" ? { name } : { name, given: id };
}

const OUTSIDE: ReadonlySet<string> = new Set(["deploy-parameter", "parameter", "stack-output"]);

function nameOf(id: Reference<"output">): string | undefined {
  const reference = referenceOf(id);
  if (reference?.of !== "output" || !OUTSIDE.has(reference.resource.kind)) return undefined;
  const words = wordsOf(reference);
  return words.every((word) => typeof word === "string") ? words.join(".") : undefined;
}

function wordsOf({ resource: { kind, name }, output }: OutputReference): readonly string[] {
  return kind === "stack-output" ? [name, output] : [name];
}

/** Compiling says what stands in the place of a name. */
function asGiven(id: OutsideId): string;
function asGiven(id: unknown): unknown {
  return id;
}
