import { isList, type Json, type JsonMap, listAt, textAt, valueAt } from "./json.ts";

/** What a listener rule matches: patterns of hosts and paths, each with wildcards. What else it asks for is left out. */
interface Requests {
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  /** A held rule matches nobody. */
  readonly isHeld: boolean;
}

/** The network of examples, from which nobody sends. */
const EXAMPLES = "192.0.2.0/24";

export function requestsOf(rule: JsonMap): Requests {
  const conditions = listAt(rule, "Conditions");
  return {
    hosts: patternsOf(conditions, "host-header", "HostHeaderConfig"),
    paths: patternsOf(conditions, "path-pattern", "PathPatternConfig"),
    isHeld: patternsOf(conditions, "source-ip", "SourceIpConfig").includes(EXAMPLES),
  };
}

function patternsOf(conditions: readonly Json[], field: string, config: string): readonly string[] {
  const condition = conditions.find((one) => textAt(one, "Field") === field);
  const values = valueAt(condition ?? null, config, "Values") ?? valueAt(condition ?? null, "Values");
  return isList(values) ? values.filter((value) => typeof value === "string") : ["*"];
}

/** Whether some request matches both, as far as one pattern lies within another. */
export function meets(left: Requests, right: Requests): boolean {
  if (left.isHeld || right.isHeld) return false;
  return overlap(left.hosts, right.hosts) && overlap(left.paths, right.paths);
}

function overlap(left: readonly string[], right: readonly string[]): boolean {
  return left.some((one) => right.some((other) => isWithin(one, other) || isWithin(other, one)));
}

function isWithin(pattern: string, wider: string): boolean {
  const escaped = wider.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(pattern);
}
