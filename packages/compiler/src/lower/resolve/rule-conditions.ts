import type { Condition, RouteMatch } from "./route-match.ts";

/** The conditions of a listener rule. */
export function conditions({ paths, hosts, others }: RouteMatch) {
  const host = { Field: "host-header", HostHeaderConfig: { Values: hosts } };
  const path = { Field: "path-pattern", PathPatternConfig: { Values: paths.length === 0 ? ["/*"] : paths } };
  const isOfAll = hosts.length === 0 && others.length === 0;
  return [
    ...(hosts.length === 0 ? [] : [host]),
    ...(paths.length === 0 && !isOfAll ? [] : [path]),
    ...others.map(otherCondition),
  ];
}

function otherCondition({ kind, name = "", values: Values }: Condition) {
  switch (kind) {
    case "header":
      return { Field: "http-header", HttpHeaderConfig: { HttpHeaderName: name, Values } };
    case "query":
      return {
        Field: "query-string",
        QueryStringConfig: { Values: Values.map((Value) => ({ Key: name, Value })) },
      };
    case "method":
      return { Field: "http-request-method", HttpRequestMethodConfig: { Values } };
    case "sourceIp":
      return { Field: "source-ip", SourceIpConfig: { Values } };
  }
}
