import { LISTENER_RULES } from "@ecs-dsl/validators/facts";
import { onceFor } from "../../once-for.ts";
import { isCovered } from "./covered-routes.ts";
import type { Listener, RoutePair } from "./priorities.ts";
import type { PrioritizedRoute } from "./prioritized-route.ts";

/** Routes that get no request, as one of a lower number takes all of theirs; each with the first that does. */
export const hiddenRoutes = onceFor(({ routes, shares, duplicates }: Listener): readonly RoutePair[] => {
  // Of more rules than a listener takes there is something else to say.
  if (routes.length > LISTENER_RULES.rules) return [];
  const same = new Set(duplicates.map(({ later }) => later));
  const sorted = routes.toSorted((left, right) => left.priority - right.priority);
  return sorted.flatMap((later, index) => {
    const own = shares.find((share) => share.includes(later));
    const earlier = sorted.find((other, at) => at < index && own?.includes(other) !== true && takesAllOf(later, other));
    return earlier === undefined || same.has(later) || same.has(earlier) ? [] : [{ later, earlier }];
  });
});

function takesAllOf(later: PrioritizedRoute, other: PrioritizedRoute): boolean {
  return other.priority < later.priority && isCovered(later.match, other.match);
}
