import type { Path } from "@ecs-dsl/validators";
import { LISTENER_RULES, RULE_CONDITIONS } from "@ecs-dsl/validators/facts";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import type { RoutePlan } from "../../plan/plan.ts";
import { secretsByName } from "../../resolve/distributions.ts";
import { blockHelp, isIpBlock } from "../../resolve/ip-blocks.ts";
import { type Condition, matchOf, type RouteMatch, valuesOf } from "../../resolve/route-match.ts";
import { definePlanRule, type PlanFinding, type ReportPlan } from "../plan-rule.ts";

const CONDITION_TYPES = {
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html",
  checked: "2026-11-29",
};

export const routeConditions = definePlanRule({
  code: "config/route-conditions",
  severity: "error",
  on: "route",
  summary: `The conditions of a route have at most ${LISTENER_RULES.conditionValues} values with ${LISTENER_RULES.wildcards} wildcards.`,
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html",
    checked: "2026-11-23",
  },
  check({ route }, report, { distributions, leftOut }) {
    const { name: balancer, subject } = route.loadBalancer;
    const versions = secretsByName(distributions).find(([name]) => name === balancer)?.[1] ?? [];
    const secrets = leftOut.hasLeftOut(subject, ["allowFrom"]) ? 0 : versions.length;
    if (isTooMuch(route, secrets)) report(tooManyConditions(route, secrets));
    else if (route.test !== undefined && isTooMuch(route.test, secrets))
      report(tooManyConditions(route.test, secrets, ["test"]));
  },
});

export const routeHeader = definePlanRule({
  code: "config/route-header",
  severity: "error",
  on: "route",
  summary: "A route names headers as HTTP does, but not that of the host, and their values are short enough for ELB.",
  source: CONDITION_TYPES,
  check({ route }, report) {
    const conditions = conditionsOf(route, "header");
    const meant = nameApart(conditions);
    if (meant !== undefined) return report(notByName(route.subject, meant));
    reportHeaders(route.subject, ["header"], conditions, report);
    const { header } = route.props.test ?? {};
    if (route.test !== undefined && header !== undefined)
      reportHeaders(route.test.subject, ["test", "header"], conditionsOf({ props: { header } }, "header"), report);
  },
});

function reportHeaders(subject: Noun, at: Path, conditions: readonly Required<Condition>[], report: ReportPlan): void {
  const { pattern, length } = RULE_CONDITIONS.headerName;
  for (const { name, values } of conditions) {
    const path = [...at, name];
    if (name.toLowerCase() === "host") report(hostHeader(subject, path, name, values));
    else if (!pattern.test(name) || name.length > length) report(badHeader(subject, path, name));
    else reportLong(subject, path, values, report);
  }
}

export const routeMethod = definePlanRule({
  code: "config/route-method",
  severity: "error",
  on: "route",
  summary: "A method of a route is in capital letters.",
  source: CONDITION_TYPES,
  check({ route }, report) {
    const { pattern, length } = RULE_CONDITIONS.method;
    for (const method of conditionsOf(route, "method").flatMap(({ values }) => values)) {
      if (!pattern.test(method) || method.length > length) report(badMethod(route.subject, method));
    }
  },
});

export const routeQuery = definePlanRule({
  code: "config/route-query",
  severity: "error",
  on: "route",
  summary: "The parameters of a query that a route names have names, and are short enough for ELB.",
  source: CONDITION_TYPES,
  check({ route }, report) {
    for (const { name, values } of conditionsOf(route, "query")) {
      if (name === "") report(noParameter(route.subject, values));
      else reportLong(route.subject, ["query", name], [name, ...values], report);
    }
  },
});

export const routeSourceIp = definePlanRule({
  code: "config/route-source-ip",
  severity: "error",
  on: "route",
  summary: "The source of a route is a block of addresses.",
  source: CONDITION_TYPES,
  check({ route }, report) {
    for (const block of conditionsOf(route, "sourceIp").flatMap(({ values }) => values)) {
      if (!isIpBlock(block)) report(noBlock(route.subject, block));
    }
  },
});

/** The header where its name is written as a value, as the API has it: `{ HttpHeaderName: "X-Api", Values: ["2"] }`. */
function nameApart(conditions: readonly Required<Condition>[]): Meant | undefined {
  const by = new Map(conditions.map(({ name, values }) => [name.toLowerCase(), values]));
  const [header, ...others] = by.get("httpheadername") ?? by.get("name") ?? [];
  const [value] = by.get("values") ?? by.get("value") ?? [];
  const isPair = by.size === 2 && header !== undefined && others.length === 0 && value !== undefined;
  return isPair ? { header, value } : undefined;
}

interface Meant {
  readonly header: string;
  readonly value: string;
}

function conditionsOf({ props }: Pick<RoutePlan, "props">, kind: Condition["kind"]): readonly Required<Condition>[] {
  const conditions = matchOf(props).others.filter((condition) => condition.kind === kind);
  return conditions.map((condition) => ({ name: "", ...condition }));
}

/** Neither methods nor addresses have any; in a query, a backslash takes a wildcard's meaning away. */
function wildcardsOf({ paths, hosts, others }: RouteMatch): number {
  const compared = others.filter(({ kind }) => kind === "header" || kind === "query");
  const values = compared.flatMap(({ kind, values: all }) =>
    kind === "query" ? all.map((value) => value.replaceAll(/\\[*?]/g, "")) : all,
  );
  return [...paths, ...hosts, ...values].join("").replaceAll(/[^*?]/g, "").length;
}

function reportLong(subject: Noun, path: Path, values: readonly string[], report: ReportPlan): void {
  const long = values.find((value) => value.length > RULE_CONDITIONS.valueLength);
  if (long !== undefined) report(tooLong(subject, path, long));
}

/** What the requests of distributions carry is compared as well. */
function isTooMuch({ props }: RoutePlan, secrets: number): boolean {
  const match = matchOf(props);
  return (
    valuesOf(match).length + secrets > LISTENER_RULES.conditionValues || wildcardsOf(match) > LISTENER_RULES.wildcards
  );
}

function tooManyConditions({ subject, props }: RoutePlan, secrets: number, at: Path = []): PlanFinding {
  const match = matchOf(props);
  const { others } = match;
  const [values, wildcards] = [valuesOf(match).length, wildcardsOf(match)];
  const compared =
    others.length === 0
      ? `${counted(values, "path and host", "paths and hosts")} with`
      : `${counted(values, "value")} to compare with and`;
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has ${compared} ${counted(wildcards, "wildcard")}${secrets === 0 ? "" : `, and ${counted(secrets, "secret")} of distributions`}; a listener rule takes ${LISTENER_RULES.conditionValues} and ${LISTENER_RULES.wildcards}.`,
    help: "Divide it into two routes.",
  };
}

function notByName(subject: Noun, { header, value }: Meant): PlanFinding {
  return {
    source: sourceOf(subject, ["header"]),
    message: `${capitalized(subject.words)} has a name and values as \`header\`, which is a map of values by their header.`,
    help: `Write \`header: { ${shown(header)}: ${shown(value)} }\` instead.`,
  };
}

function hostHeader(subject: Noun, path: Path, name: string, [value = ""]: readonly string[]): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} compares the header ${shown(name)}; ELB has a condition of its own for it.`,
    help: `Write \`host: ${shown(value)}\` instead.`,
  };
}

function badHeader(subject: Noun, path: Path, name: string): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} compares the header ${shown(name)}; ELB takes a name of at most ${RULE_CONDITIONS.headerName.length} letters, digits and "-", without wildcards.`,
    help: 'Name one like "X-Api-Version".',
  };
}

function badMethod(subject: Noun, method: string): PlanFinding {
  const meant = method.trim().toUpperCase();
  return {
    source: sourceOf(subject, ["method"]),
    message: `${capitalized(subject.words)} matches the method ${shown(method)}; ELB compares with at most ${RULE_CONDITIONS.method.length} capital letters, "-" and "_", without wildcards.`,
    help: RULE_CONDITIONS.method.pattern.test(meant)
      ? `Write ${shown(meant)}.`
      : 'Set `method` to one like "GET", or remove it for every method.',
  };
}

function noParameter(subject: Noun, [value = ""]: readonly string[]): PlanFinding {
  return {
    source: sourceOf(subject, ["query", ""]),
    message: `${capitalized(subject.words)} compares a parameter of the query without a name.`,
    help: `Name it, as in \`query: { version: ${shown(value)} }\`.`,
  };
}

function tooLong(subject: Noun, path: Path, value: string): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} compares with a text of ${value.length} characters; ELB takes ${RULE_CONDITIONS.valueLength}.`,
    help: "Shorten it; `*` stands for what is left out.",
  };
}

function noBlock(subject: Noun, block: string): PlanFinding {
  return {
    source: sourceOf(subject, ["sourceIp"]),
    message: `${capitalized(subject.words)} takes requests from ${shown(block)}, which is not a block of addresses.`,
    help: blockHelp(block) ?? 'Write it like "10.0.0.0/8".',
  };
}
