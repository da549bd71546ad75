import type { TestTraffic } from "@ecs-dsl/dsl";
import type { RoutePlan } from "./plan.ts";

/** Whether nothing tells the test traffic from the other requests of the route, as far as ports say it. */
function isAlike({ props }: RoutePlan, { header = {}, listener = props.listener }: TestTraffic): boolean {
  return Object.keys(header).length === 0 && listener === props.listener;
}

/**
 * The requests of a route that are test traffic. On the listener of the route, their rule comes right before the route's; on another,
 * it has the place that the route has on its own. None where nothing tells them from the others.
 */
export function testRoute(route: RoutePlan, test: TestTraffic): RoutePlan | undefined {
  if (isAlike(route, test)) return undefined;
  const { subject, props } = route;
  const { header, listener } = test;
  const { priority, header: own } = props;
  const isBefore = priority !== undefined && (listener === undefined || listener === props.listener);
  return {
    ...route,
    subject: { ...subject, words: `the test traffic of ${subject.words}` },
    props: {
      ...props,
      ...(header === undefined ? {} : { header: { ...own, ...header } }),
      ...(listener === undefined ? {} : { listener }),
      ...(isBefore ? { priority: Math.max(1, priority - 1) } : {}),
    },
  };
}
