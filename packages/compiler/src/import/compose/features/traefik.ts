import type { Members } from "../../draft.ts";

/** What a router of Traefik that runs beside the services says of one of them. */
export interface TraefikRoute {
  readonly host?: string | readonly string[];
  readonly path?: readonly string[];
  readonly port?: number;
}

/** The hosts, the path and the port that Traefik's labels of a service name; undefined where there are none. */
export function traefikRoute(labels: Members | undefined): TraefikRoute | undefined {
  const entries = Object.entries(labels ?? {}).flatMap(([name, value]) =>
    typeof value === "string" ? [[name.toLowerCase(), value] as const] : [],
  );
  const rule = entries.find(([name]) => /^traefik\.http\.routers\..+\.rule$/.test(name))?.[1];
  if (rule === undefined || entries.some(([name, value]) => name === "traefik.enable" && value === "false"))
    return undefined;
  const hosts = argumentsOf(rule, "Host");
  const prefixes = argumentsOf(rule, "PathPrefix");
  const port = entries.find(([name]) => name.endsWith(".loadbalancer.server.port"))?.[1];
  const [host] = hosts;
  return {
    ...(host === undefined ? {} : { host: hosts.length === 1 ? host : hosts }),
    ...(prefixes.length === 0
      ? {}
      : { path: prefixes.flatMap((prefix) => [prefix, `${prefix.replace(/\/$/, "")}/*`]) }),
    ...(port === undefined || !/^\d+$/.test(port) ? {} : { port: Number(port) }),
  };
}

function argumentsOf(rule: string, matcher: string): readonly string[] {
  return [...rule.matchAll(new RegExp(String.raw`\b${matcher}\(([^)]*)\)`, "g"))].flatMap(([, inside = ""]) =>
    [...inside.matchAll(/[`"']([^`"']+)[`"']/g)].flatMap(([, argument]) => argument ?? []),
  );
}
