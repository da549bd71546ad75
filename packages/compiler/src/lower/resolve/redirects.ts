import type { Redirect, RedirectTarget } from "@ecs-dsl/dsl";
import type { LoadBalancerPlan } from "../plan/plan.ts";
import { hash } from "./names.ts";
import { matchKey, matchOf, type RouteMatch } from "./route-match.ts";

/** A redirect with the priority of its rule. */
export interface RedirectPlan {
  readonly redirect: Redirect;
  readonly match: RouteMatch;
  readonly priority: number;
  /** Its place in `redirects`. */
  readonly index: number;
}

/** Redirects come first: these numbers are else for a part of the routes to exact paths of host names. */
const PRIORITIES = 200;

/** The redirects of a load balancer. Their numbers follow from what they match, as those of routes do. */
export function redirectsOf({ name, props: { redirects = [] } }: LoadBalancerPlan): readonly RedirectPlan[] {
  return redirects.map((redirect, index) => {
    const match = matchOf(redirect);
    const priority = redirect.priority ?? 1 + (hash(JSON.stringify([name, ...matchKey(match)])) % PRIORITIES);
    return { redirect, match, priority, index };
  });
}

/** Where a redirect goes; a part that is not said stays what it was. */
export interface Destination {
  readonly protocol?: string;
  readonly host?: string;
  readonly port?: string;
  readonly path?: string;
  readonly query?: string;
}

const DESTINATION =
  /^(?:(?<protocol>https?|#\{protocol\}):\/\/(?<host>(?:[A-Za-z0-9.-]|#\{host\})+)(?::(?<port>\d+|#\{port\}))?)?(?<path>\/(?:[^?#]|#\{\w+\})*)?(?:\?(?<query>(?:[^#]|#\{\w+\})*))?$/;

/** The ports that are meant where none is written. */
const PORTS = new Map([
  ["http", "80"],
  ["https", "443"],
]);

/** Undefined for text that says no place to go to. */
export function destinationOf({ to }: Pick<RedirectTarget, "to">): Destination | undefined {
  const { protocol, host, port, path, query } = DESTINATION.exec(to)?.groups ?? {};
  if (host === undefined && path === undefined && query === undefined) return undefined;
  const meant = port ?? PORTS.get(protocol ?? "");
  return {
    ...(protocol === undefined ? {} : { protocol }),
    ...(host === undefined ? {} : { host }),
    ...(meant === undefined ? {} : { port: meant }),
    ...(path === undefined || (path === "/" && host !== undefined) ? {} : { path }),
    ...(query === undefined ? {} : { query }),
  };
}
