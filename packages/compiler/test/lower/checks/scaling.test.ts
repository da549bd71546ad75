import { service, type Scaling } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";
import { cache } from "../networked.ts";

function scaled(scaling: Scaling) {
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, scaling })] });
}

it.each<[Scaling, string, string, string]>([
  [
    { min: 3, max: 2, cpu: 70 },
    "config/scaling-range at services.api.scaling.max",
    'Service "api" scales from 3 to 2 tasks; `max` is below `min`.',
    "Set `max` to 3 or more.",
  ],
  [
    { min: 1, max: 2, requestsPerTarget: 10 },
    "config/scaling-route at services.api.scaling.requestsPerTarget",
    'The scaling of service "api" follows its requests, but the service has no route.',
    "Add a route, or follow `cpu`.",
  ],
  [
    { min: 1, max: 2 },
    "config/scaling-target at services.api.scaling",
    'The scaling of service "api" follows nothing: it has no `cpu`, `memory`, `requestsPerTarget`, `metrics`, `steps` or `schedules`.',
    "Set `cpu` to 70.",
  ],
])("reports the scaling %j", (scaling, place, message, help) => {
  expect(codesOf(scaled(scaling))).toEqual([place]);
  expect(textsOf(scaled(scaling))).toEqual([[message, help]]);
});

it.each<Scaling>([
  { min: 2, max: 2, cpu: 70 },
  { min: 0, max: 2, memory: 70 },
])("takes the scaling %j", (scaling) => {
  expect(codesOf(scaled(scaling))).toEqual([]);
});

it("reports a number of tasks beside a scaling, which decides it", () => {
  const scaling: Scaling = { min: 2, max: 10, cpu: 70 };
  // @ts-expect-error one of the two decides
  const both: AnyServiceProps = { cpu: 256, memory: 512, image: IMAGE, desiredCount: 3, scaling };
  const shop = lowerShop({ workloads: [service("api", both)] });
  expect(codesOf(shop)).toEqual(["config/desired-count at services.api.desiredCount"]);
  expect(textsOf(shop)).toEqual([
    [
      'Service "api" has `desiredCount` beside `scaling`, which decides how many tasks run.',
      "Remove `desiredCount`; `min` of the scaling is the fewest tasks.",
    ],
  ]);
});

it("takes a number of tasks without a scaling", () => {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, desiredCount: 3 });
  expect(codesOf(lowerShop({ workloads: [api] }))).toEqual([]);
});

it("does not follow requests of a network load balancer, which knows none", () => {
  const scaling = { min: 1, max: 2, requestsPerTarget: 10 };
  expect(textsOf(lowerShop({ workloads: [cache("cache", { port: 6379 }, { scaling })] }))).toEqual([
    [
      'Service "cache" scales by its requests and has only listeners of a network load balancer, which knows connections and no requests.',
      "Scale by `cpu` or `memory`, or give it a route of a `loadBalancer`.",
    ],
  ]);
});
