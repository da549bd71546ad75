import type { Live } from "./live.ts";
import { isSame, valueAt } from "./json.ts";
import { factsOf } from "./resource-facts.ts";

/** One resource as a step makes it. */
export interface Change {
  readonly live: Live;
  readonly before: Live | undefined;
  /** Why it is replaced: the changed paths that replace. Empty where it is made, or updated in place. */
  readonly replacing: readonly string[];
}

export function isNew({ before, replacing }: Change): boolean {
  return before === undefined || replacing.length > 0;
}

/** The changed paths between two states of a resource that replace it. */
export function replacingPaths(type: string, before: Live["properties"], after: Live["properties"]): readonly string[] {
  return (factsOf(type)?.replaces ?? []).filter((path) => {
    const keys = path.split(".");
    return !isSame(valueAt(before, ...keys), valueAt(after, ...keys));
  });
}
