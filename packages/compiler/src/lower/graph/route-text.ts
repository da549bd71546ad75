import type { RouteProps } from "@ecs-dsl/dsl";
import { type Condition, matchOf } from "../resolve/route-match.ts";

/** What a route matches, in the words of a drawing: `shop.example.com /api/*, header X-Api 2, listener 8443`. */
export function routeText(props: Partial<RouteProps>): string {
  const { hosts, paths, others } = matchOf(props);
  const place = [...(hosts.length === 0 ? [] : [oneOf(hosts)]), paths.length === 0 ? "/*" : oneOf(paths)];
  const listener = props.listener === undefined ? [] : [`listener ${props.listener}`];
  return [place.join(" "), ...others.map(conditionText), ...listener].join(", ");
}

const WORDS = { header: "header", query: "query", method: "method", sourceIp: "from" };

function conditionText({ kind, name, values }: Condition): string {
  return [WORDS[kind], ...(name === undefined ? [] : [name]), oneOf(values)].join(" ");
}

function oneOf(values: readonly string[]): string {
  return values.join(" or ");
}
