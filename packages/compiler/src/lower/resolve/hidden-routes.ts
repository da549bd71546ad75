import { LISTENER_RULES } from "@ecs-dsl/validators/facts";
import { isCovered } from "./covered-routes.ts";
import type { Listener, PrioritizedRoute, RoutePair } from "./priorities.ts";

/** Two rules ask for them: each route is held against all before it. */
const known = new WeakMap<Listener, readonly RoutePair[]>();

/** Routes that get no request, as one of a lower number takes all of theirs; each with the first that does. */
export function hiddenRoutes(listener: Listener): readonly RoutePair[] {
  const hidden = known.get(listener) ?? findHidden(listener);
  known.set(listener, hidden);
  return hidden;
}

function findHidden({ routes, duplicates }: Listener): readonly RoutePair[] {
  // Of more rules than a listener takes there is something else to say.
  if (routes.length > LISTENER_RULES.rules) return [];
  const same = new Set(duplicates.map(({ later }) => later));
  const sorted = routes.toSorted((left, right) => left.priority - right.priority);
  return sorted.flatMap((later, index) => {
    const earlier = sorted.slice(0, index).find((other) => takesAllOf(later, other));
    return earlier === undefined || same.has(later) || same.has(earlier) ? [] : [{ later, earlier }];
  });
}

function takesAllOf(later: PrioritizedRoute, other: PrioritizedRoute): boolean {
  return other.priority < later.priority && isCovered(later.match, other.match);
}
