import { loadBalancer, service, type RouteProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const edge = loadBalancer("edge");

function lowered(...props: readonly RouteProps[]) {
  const routes = { http: props.map((one) => edge.route(one)) };
  return lowerShop({
    workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes })],
  });
}

function attributesOf(props: RouteProps): unknown {
  return Reflect.get(
    Object(propertiesOf(lowered(props), "shop-production-web", "EdgeTargetGroup")),
    "TargetGroupAttributes",
  );
}

const DEFAULTS = [
  { Key: "deregistration_delay.timeout_seconds", Value: "30" },
  { Key: "load_balancing.algorithm.anomaly_mitigation", Value: "off" },
  { Key: "load_balancing.algorithm.type", Value: "round_robin" },
  { Key: "slow_start.duration_seconds", Value: "0" },
  { Key: "stickiness.enabled", Value: "false" },
];

it("names what a route can switch on, also where it does not", () => {
  expect(attributesOf({})).toEqual(DEFAULTS);
});

it.each<[RouteProps, object]>([
  [{ slowStartSeconds: 45 }, { "slow_start.duration_seconds": "45" }],
  [{ algorithm: "least_outstanding_requests" }, { "load_balancing.algorithm.type": "least_outstanding_requests" }],
  [
    { algorithm: "weighted_random", anomalyMitigation: true },
    { "load_balancing.algorithm.type": "weighted_random", "load_balancing.algorithm.anomaly_mitigation": "on" },
  ],
  [
    { stickiness: {} },
    {
      "stickiness.enabled": "true",
      "stickiness.lb_cookie.duration_seconds": "86400",
      "stickiness.type": "lb_cookie",
    },
  ],
  [
    { stickiness: { durationSeconds: 60, cookieName: "SESSION" } },
    {
      "stickiness.enabled": "true",
      "stickiness.app_cookie.cookie_name": "SESSION",
      "stickiness.app_cookie.duration_seconds": "60",
      "stickiness.type": "app_cookie",
    },
  ],
])("says %j", (props, changed) => {
  const defaults = Object.fromEntries(DEFAULTS.map(({ Key, Value }) => [Key, Value]));
  const expected = Object.entries({ ...defaults, ...changed }).map(([Key, Value]) => ({ Key, Value }));
  expect(attributesOf(props)).toEqual(expect.arrayContaining(expected));
  expect(attributesOf(props)).toHaveLength(expected.length);
});

it("shares a target group where routes say the same, in whatever order", () => {
  const same = lowered(
    { path: "/a", stickiness: { durationSeconds: 60, cookieName: "A" } },
    { path: "/b", stickiness: { cookieName: "A", durationSeconds: 60 } },
    { path: "/c", stickiness: { durationSeconds: 60 } },
  );
  const { Resources } = templateOf(same, "shop-production-web");
  expect(Object.keys(Resources).filter((id) => id.includes("TargetGroup"))).toEqual([
    "EdgeTargetGroup",
    "EdgeHttpTargetGroup",
  ]);
});
