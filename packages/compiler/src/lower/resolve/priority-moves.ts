import { LISTENER_RULES } from "@ecs-dsl/validators/facts";
import type { RoutePlan } from "../plan/plan.ts";
import { hiddenRoutes } from "./hidden-routes.ts";
import type { Listener, RoutePair } from "./priorities.ts";
import { redirectsOf } from "./redirects.ts";

const { priority: PRIORITY } = LISTENER_RULES;

/** Another number of a route, which nothing has. */
export interface Move {
  readonly route: RoutePlan;
  readonly to: number;
}

/** Several rules ask for them, and no two may be told the same number. */
const known = new WeakMap<Listener, ReadonlyMap<RoutePair, Move>>();

/** What would settle two routes that have one number, or of which one gets no request. */
export function moveOf(listener: Listener, pair: RoutePair): Move | undefined {
  const moves = known.get(listener) ?? findMoves(listener);
  known.set(listener, moves);
  return moves.get(pair);
}

function findMoves(listener: Listener): ReadonlyMap<RoutePair, Move> {
  const taken = takenOn(listener);
  const moves = new Map<RoutePair, Move>();
  const settle = (pair: RoutePair, move: Move): void => {
    moves.set(pair, move);
    taken.add(move.to);
  };
  for (const pair of listener.collisions) {
    settle(pair, { route: pair.later.route, to: after(pair.later.priority, taken) });
  }
  for (const pair of hiddenRoutes(listener)) settle(pair, moveOfHidden(pair, taken));
  return moves;
}

/** Before the route that hides it; or, where there is no number, that one behind it. */
function moveOfHidden({ later, earlier }: RoutePair, taken: ReadonlySet<number>): Move {
  const to = before(earlier.priority, taken);
  return to === undefined ? { route: earlier.route, to: after(later.priority, taken) } : { route: later.route, to };
}

/** The numbers that rules of the listener have. */
function takenOn({ loadBalancer, port, routes }: Listener): Set<number> {
  const redirects = port === undefined ? redirectsOf(loadBalancer) : [];
  return new Set([...routes, ...redirects].map(({ priority }) => priority));
}

function after(priority: number, taken: ReadonlySet<number>): number {
  let free = priority;
  while (taken.has(free)) free = (free % PRIORITY.max) + 1;
  return free;
}

function before(priority: number, taken: ReadonlySet<number>): number | undefined {
  let free = priority - 1;
  while (taken.has(free)) free--;
  return free < PRIORITY.min ? undefined : free;
}
