import { LISTENER_RULES } from "@ecs-dsl/validators/facts";
import { capitalized, counted, listed } from "@ecs-dsl/validators/words";
import { type Noun, sourceOf } from "../../nouns/noun.ts";
import type { PrioritizedRoute } from "../../resolve/prioritized-route.ts";
import { describedMatch } from "../../resolve/route-match.ts";
import { shiftOf } from "../../workloads/service/plan.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

const { targetGroups: GROUPS_MAX } = LISTENER_RULES;

const SOURCE = {
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html#forward-actions",
  checked: "2026-11-29",
};

export const routeWeight = definePlanRule({
  code: "config/route-weight",
  severity: "error",
  on: "listener",
  summary: `At most ${GROUPS_MAX} routes share their requests, by weights that ECS does not set and that are not all 0.`,
  source: SOURCE,
  check({ routes, shares }, report) {
    const shifted = routes.filter(isWeighted).filter(({ workload }) => shiftOf(workload) !== undefined);
    for (const one of shifted) if (isProduction(one)) report(setByEcs(one));
    for (const share of shares) {
      const [first, sixth] = [share[0], share[GROUPS_MAX]];
      if (sixth !== undefined) report(tooMany(share, sixth));
      else if (first !== undefined && share.every(({ route }) => route.props.weight === 0))
        report(allNone(share, first));
    }
  },
});

export const routeWeightUnused = definePlanRule({
  code: "config/route-weight-unused",
  severity: "warning",
  on: "listener",
  summary: "A route with a `weight` shares its requests with routes of other services.",
  source: SOURCE,
  check({ routes, shares, duplicates }, report) {
    const known = new Set([...shares.flat(), ...duplicates.flatMap(({ later, earlier }) => [later, earlier])]);
    const alone = routes.filter((one) => isWeighted(one) && !known.has(one));
    for (const one of alone) if (shiftOf(one.workload) === undefined) report(unused(one));
  },
});

function isWeighted({ route }: PrioritizedRoute): boolean {
  return route.props.weight !== undefined;
}

/** Test traffic has the settings of its route. */
function isProduction({ route, workload }: PrioritizedRoute): boolean {
  return workload.routes.includes(route);
}

function setByEcs({ route: { subject }, workload }: PrioritizedRoute): PlanFinding {
  return {
    source: weightOf(subject),
    message: `${capitalized(subject.words)} has a \`weight\`, and the deployment of ${workload.subject.words} shifts its traffic: ECS sets the weights of its rule.`,
    help: `Remove \`weight\`, or let the deployment of ${workload.subject.words} be rolling().`,
  };
}

function tooMany(share: readonly PrioritizedRoute[], { route, match }: PrioritizedRoute): PlanFinding {
  return {
    source: sourceOf(route.subject),
    message: `${counted(share.length, "route")} share ${describedMatch(match)} on ${route.loadBalancer.subject.words}; a listener rule sends to ${GROUPS_MAX} target groups.`,
    help: "Remove some of them, or give them another `path` or `host`.",
  };
}

function allNone(share: readonly PrioritizedRoute[], { route, match }: PrioritizedRoute): PlanFinding {
  const holders = share.map(({ workload }) => workload.subject.words);
  return {
    source: weightOf(route.subject),
    message: `The routes of ${listed(holders, "and")} for ${describedMatch(match)} have the \`weight\` 0, so that no request is answered.`,
    help: "Give one of them another `weight`.",
  };
}

function unused({ route, match }: PrioritizedRoute): PlanFinding {
  return {
    source: weightOf(route.subject),
    message: `${capitalized(route.subject.words)} has a \`weight\`, and no route of another service matches ${describedMatch(match)} on ${route.loadBalancer.subject.words}: it gets all of the requests.`,
    help: "Remove it, or write the route of the other service, with a `weight` of its own.",
  };
}

function weightOf(subject: Noun) {
  return sourceOf(subject, ["weight"]);
}
