import type { LogDestination } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import { capitalized, counted, listed, shown } from "@ecs-dsl/validators/words";
import { DESTINATION_NAMES } from "../log-routing/destinations.ts";
import { collectionOf, domainOf } from "../log-routing/open-search.ts";
import { propertyName, sourceOf, type Noun } from "../nouns/noun.ts";
import type { FireLensPlan } from "../plan/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const logDestination = definePlanRule({
  code: "config/log-destination",
  severity: "error",
  on: "container",
  summary: "Each destination of logs says where they go: in one way, with all that the output needs.",
  check({ fireLens, props }, report, { leftOut }) {
    if (fireLens === undefined || props.logging === undefined) return;
    const { subject, props: given } = fireLens;
    (given.to ?? []).forEach((destination, index) => {
      if (leftOut.hasLeftOut(subject, ["to", index])) return;
      for (const finding of problemsOf(destination, { subject, path: ["to", index] })) report(finding);
    });
  },
});

export const logRouter = definePlanRule({
  code: "config/log-router",
  severity: "error",
  on: "workload",
  summary: "The one log router of a task is set up once.",
  check(workload, report) {
    const own = workload.sidecars.filter(({ routing, props }) => routing === undefined && props.logging !== undefined);
    const [, ...others] = [workload, ...own].flatMap(({ fireLens }) =>
      fireLens?.router === undefined ? [] : [fireLens],
    );
    for (const other of others) report(secondRouter(other));
  },
});

interface Place {
  readonly subject: Noun;
  readonly path: Path;
}

function problemsOf(destination: LogDestination, place: Place): readonly PlanFinding[] {
  const named = DESTINATION_NAMES.filter((name) => destination[name] !== undefined);
  if (named.length !== 1) return [notOne(place, named)];
  const { output, openSearch } = destination;
  return [
    ...(output !== undefined && isNameless(output) ? [namelessOutput(place)] : []),
    ...(openSearch !== undefined && isNowhere(openSearch) ? [unknownDomain(place, openSearch.host)] : []),
    ...brokenLines(destination).map((path) => brokenLine({ ...place, path: [...place.path, ...path] })),
  ];
}

/** Fluent Bit reads the names of options in any case; ECS takes this one as it is written here. */
function isNameless({ Name }: NonNullable<LogDestination["output"]>): boolean {
  return Name === undefined || Name === "";
}

function isNowhere(openSearch: NonNullable<LogDestination["openSearch"]>): boolean {
  return domainOf(openSearch) === undefined && collectionOf(openSearch.host) === undefined;
}

/** Where a text of the destination has a line break: each option is a line of the router's configuration. */
function brokenLines(value: unknown): readonly Path[] {
  if (typeof value === "string") return /[\r\n]/.test(value) ? [[]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "secretOptions" ? [] : brokenLines(inner).map((path) => [name, ...path]),
  );
}

function notOne({ subject, path }: Place, named: readonly string[]): PlanFinding {
  const says =
    named.length === 0
      ? "no destination"
      : listed(
          named.map((name) => `\`${name}\``),
          "and",
        );
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} names ${says} in ${propertyName(path)}; an entry is one destination.`,
    help:
      named.length === 0
        ? `Write one of ${listed(DESTINATION_NAMES.map((name) => `\`${name}\``))}, as in \`{ cloudWatch: {} }\`.`
        : `Write ${counted(named.length, "entry", "entries")}, one for each.`,
  };
}

function namelessOutput({ subject, path }: Place): PlanFinding {
  return {
    source: sourceOf(subject, [...path, "output"]),
    message: `${capitalized(subject.words)} has an output without \`Name\`; ECS takes the name of Fluent Bit's output from there.`,
    help: 'Add it, as in `output: { Name: "datadog" }`.',
  };
}

function unknownDomain({ subject, path }: Place, host: string): PlanFinding {
  return {
    source: sourceOf(subject, [...path, "openSearch"]),
    message: `${capitalized(subject.words)} goes to ${shown(host)}, which does not say the domain of OpenSearch that the task may write to.`,
    help: "Set `domain` to its name.",
  };
}

function brokenLine({ subject, path }: Place): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} has a line break in ${propertyName(path)}; an option of Fluent Bit is one line.`,
    help: "Remove the line break.",
  };
}

function secondRouter({ subject }: FireLensPlan): PlanFinding {
  return {
    source: sourceOf(subject, ["router"]),
    message: `${capitalized(subject.words)} sets up a log router; the task has one, which is set up already.`,
    help: "Remove `router`.",
  };
}
