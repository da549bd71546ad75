import { capitalized } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const desiredCount = definePlanRule({
  code: "config/desired-count",
  severity: "error",
  on: "ecsService",
  summary: "A service has a number of tasks or a scaling, which decides it.",
  check({ subject, props: { desiredCount: count, scaling } }, report) {
    if (count !== undefined && scaling !== undefined) report(decidedTwice(subject));
  },
});

export const scalingRange = definePlanRule({
  code: "config/scaling-range",
  severity: "error",
  on: "ecsService",
  summary: "The `max` of a scaling is not below its `min`.",
  check({ subject, props: { scaling } }, report) {
    if (scaling !== undefined && scaling.min > scaling.max) report(reversed(subject, scaling.min, scaling.max));
  },
});

export const scalingRoute = definePlanRule({
  code: "config/scaling-route",
  severity: "error",
  on: "service",
  summary: "A scaling that follows requests is of a service with a route.",
  check({ subject, props, routes, networkListeners }, report, { leftOut }) {
    const isRouted = routes.length > 0 || leftOut.hasLeftOut(subject, ["routes"]);
    if (props.scaling?.requestsPerTarget === undefined || isRouted) return;
    report(networkListeners.length === 0 ? noRoute(subject) : noRequests(subject));
  },
});

/** What a scaling can go by. */
const TARGETS = ["cpu", "memory", "requestsPerTarget", "metrics", "steps", "schedules"] as const;

export const scalingTarget = definePlanRule({
  code: "config/scaling-target",
  severity: "error",
  on: "service",
  summary: "A scaling follows CPU, memory, requests, other metrics or a schedule.",
  check({ subject, props: { scaling } }, report, { leftOut }) {
    if (scaling === undefined || TARGETS.some((name) => isFilled(scaling[name]))) return;
    if (!TARGETS.some((name) => leftOut.hasLeftOut(subject, ["scaling", name]))) report(noTarget(subject));
  },
});

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function decidedTwice(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["desiredCount"]),
    message: `${capitalized(subject.words)} has \`desiredCount\` beside \`scaling\`, which decides how many tasks run.`,
    help: "Remove `desiredCount`; `min` of the scaling is the fewest tasks.",
  };
}

function reversed(subject: Noun, min: number, max: number): PlanFinding {
  return {
    source: sourceOf(subject, ["scaling", "max"]),
    message: `${capitalized(subject.words)} scales from ${min} to ${max} tasks; \`max\` is below \`min\`.`,
    help: `Set \`max\` to ${min} or more.`,
  };
}

function noRequests(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["scaling", "requestsPerTarget"]),
    message: `${capitalized(subject.words)} scales by its requests and has only listeners of a network load balancer, which knows connections and no requests.`,
    help: "Scale by `cpu` or `memory`, or give it a route of a `loadBalancer`.",
  };
}

function noRoute(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["scaling", "requestsPerTarget"]),
    message: `The scaling of ${subject.words} follows its requests, but the service has no route.`,
    help: "Add a route, or follow `cpu`.",
  };
}

function noTarget(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["scaling"]),
    message: `The scaling of ${subject.words} follows nothing: it has no \`cpu\`, \`memory\`, \`requestsPerTarget\`, \`metrics\`, \`steps\` or \`schedules\`.`,
    help: "Set `cpu` to 70.",
  };
}
