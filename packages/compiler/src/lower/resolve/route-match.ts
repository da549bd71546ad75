import type { RouteProps } from "@ecs-dsl/dsl";
import { onceFor } from "../../once-for.ts";
import { byCodeUnit } from "./names.ts";

/** Which requests a route is about, as a set: sorted, each once. */
export interface RouteMatch {
  readonly paths: readonly string[];
  readonly hosts: readonly string[];
  /** What requests have to meet beside that, all of it. */
  readonly others: readonly Condition[];
}

/** A condition that requests meet by one of its values. */
export interface Condition {
  readonly kind: "header" | "query" | "method" | "sourceIp";
  /** Of the header or the parameter; case does not matter. */
  readonly name?: string;
  readonly values: readonly string[];
}

export const matchOf = onceFor((props: Partial<RouteProps>): RouteMatch => {
  const { path, host, header, query, method, sourceIp } = props;
  return {
    paths: distinct(path).filter((pattern) => pattern !== "/*" && pattern !== "*"),
    hosts: distinct(host),
    others: [
      ...named("header", header),
      ...named("query", query),
      ...unnamed("method", method),
      ...unnamed("sourceIp", sourceIp),
    ].filter(({ values }) => values.length > 0),
  };
});

function named(kind: "header" | "query", values: RouteProps["header"] = {}): readonly Condition[] {
  const conditions = Object.entries(values).map(([name, value]) => ({ kind, name, values: distinct(value) }));
  return conditions.toSorted((left, right) => byCodeUnit(left.name.toLowerCase(), right.name.toLowerCase()));
}

function unnamed(kind: "method" | "sourceIp", value: RouteProps["method"]): readonly Condition[] {
  return [{ kind, values: distinct(value) }];
}

/** The same for the same requests; of a route with paths and hosts alone it is what it was before there were others. */
export function matchKey({ hosts, paths, others }: RouteMatch): readonly unknown[] {
  return others.length === 0 ? [hosts, paths] : [hosts, paths, others.map(keyOf)];
}

function keyOf({ kind, name = "", values }: Condition): readonly unknown[] {
  if (kind === "method") return [kind, values];
  return [kind, name.toLowerCase(), distinct(values.map((value) => value.toLowerCase()))];
}

/** All values of a match, which a listener rule counts. */
export function valuesOf({ hosts, paths, others }: RouteMatch): readonly string[] {
  return [...paths, ...hosts, ...others.flatMap(({ values }) => values)];
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
  /** How many other conditions there are. */
  readonly others: number;
}

const EXACT_PATH = 9;

export function specificity({ paths, hosts, others }: RouteMatch): Specificity {
  const host = least(hosts, (pattern) => (/[*?]/.test(pattern) ? 1 : 2));
  return { path: least(paths, pathDepth), host, others: others.length };
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

/** `path "/api/*" of host "shop.example.com" with header "X-Api" "2"`, as a sentence says it. */
export function describedMatch({ paths, hosts, others }: RouteMatch): string {
  const path = paths.length === 0 ? "every path" : `path ${quotedList(paths)}`;
  const place = hosts.length === 0 ? path : `${path} of host ${quotedList(hosts)}`;
  return others.length === 0 ? place : `${place} with ${others.map(describedCondition).join(" and ")}`;
}

const WORDS = { header: "header", query: "query", method: "method", sourceIp: "source" };

function describedCondition({ kind, name, values }: Condition): string {
  return `${WORDS[kind]} ${name === undefined ? "" : `${JSON.stringify(name)} `}${quotedList(values)}`;
}

function quotedList(values: readonly string[]): string {
  return values.map((value) => JSON.stringify(value)).join(" or ");
}
