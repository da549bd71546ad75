import type { RouteProps } from "@ecs-dsl/dsl";

/** Which requests a route is about, as a set: sorted, each once. */
export interface RouteMatch {
  readonly paths: readonly string[];
  readonly hosts: readonly string[];
}

export function matchOf({ path, host }: Partial<RouteProps>): RouteMatch {
  return { paths: distinct(path).filter((pattern) => pattern !== "/*" && pattern !== "*"), hosts: distinct(host) };
}

function distinct(value: string | readonly string[] | undefined): readonly string[] {
  const values = value === undefined ? [] : typeof value === "string" ? [value] : value;
  return Array.from(new Set(values)).toSorted();
}

/** How narrow a match is; a route that matches a part of what another matches never has the lower figures. */
export interface Specificity {
  /** 9 for paths without wildcards; else the depth of the shallowest prefix, `/api/*` before `/api*`; 0 for every path. */
  readonly path: number;
  /** 2 for host names, 1 for hosts with wildcards, 0 for every host. */
  readonly host: number;
}

const EXACT_PATH = 9;

export function specificity({ paths, hosts }: RouteMatch): Specificity {
  return { path: least(paths, pathDepth), host: least(hosts, (host) => (/[*?]/.test(host) ? 1 : 2)) };
}

function least(patterns: readonly string[], measure: (pattern: string) => number): number {
  return patterns.length === 0 ? 0 : Math.min(...patterns.map(measure));
}

/** Two for each whole segment before the first wildcard, one for a part of a segment, one for text behind it. */
function pathDepth(pattern: string): number {
  const wildcard = pattern.search(/[*?]/);
  if (wildcard < 0) return EXACT_PATH;
  const segments = pattern.slice(0, wildcard).split("/");
  const partial = segments.pop() === "" ? 0 : 1;
  const behind = /[^*?]/.test(pattern.slice(wildcard)) ? 1 : 0;
  const whole = segments.filter((segment) => segment !== "").length;
  return Math.min(EXACT_PATH - 1, whole * 2 + Math.max(partial, behind));
}

/** `path "/api/*" of host "shop.example.com"`, as a sentence says it. */
export function describedMatch({ paths, hosts }: RouteMatch): string {
  const path = paths.length === 0 ? "every path" : `path ${quotedList(paths)}`;
  return hosts.length === 0 ? path : `${path} of host ${quotedList(hosts)}`;
}

function quotedList(values: readonly string[]): string {
  return values.map((value) => JSON.stringify(value)).join(" or ");
}
