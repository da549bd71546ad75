import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { isRecord } from "./prop-shape.ts";

export interface Nameless {
  readonly name: unknown;
}

/** The noun without a name that a DSL value is, or comes from: the repository of an image, what a reference leads to. */
export function namelessNoun(value: unknown): Nameless | undefined {
  if (!isRecord(value)) return undefined;
  const { repository, loadBalancer, resource, service, parts } = value;
  if (Array.isArray(parts)) return parts.map(namelessNoun).find((noun) => noun !== undefined);
  if ("service" in value) return typeof service === "string" ? undefined : { name: service };
  return [value, repository, loadBalancer, resource].find(isNameless);
}

function isNameless(value: unknown): value is Nameless {
  if (!isRecord(value) || !("name" in value) || typeof value["name"] === "string") return false;
  return !NAMED_BY_REFERENCE.has(value["kind"]) || referenceOf(value["name"]) === undefined;
}

/** What a stack of the app makes may be named by what the stack gives. */
const NAMED_BY_REFERENCE: ReadonlySet<unknown> = new Set(["secret", "parameter"]);
