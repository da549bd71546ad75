import type { TestTraffic } from "@ecs-dsl/dsl";
import type { RoutePlan } from "./plan.ts";

/** The requests of a route that are test traffic, whose rule comes right before the route's. */
export function testRoute(route: RoutePlan, { header }: TestTraffic): RoutePlan {
  const { subject, props } = route;
  const { priority, header: own } = props;
  const before = priority === undefined ? {} : { priority: Math.max(1, priority - 1) };
  return {
    ...route,
    subject: { ...subject, words: `the test traffic of ${subject.words}` },
    props: { ...props, header: { ...own, ...header }, ...before },
  };
}
