import type {
  NetworkListener,
  Route,
  RouteHealthCheck,
  RouteProps,
  TestTraffic,
  RouteStickiness,
  Way,
  ExistingTargetGroup,
} from "@ecs-dsl/dsl";
import { LISTENER_RULES, TARGET_GROUP, TARGET_GROUP_ATTRIBUTES } from "@ecs-dsl/validators/facts";
import { isRecord } from "../../nouns/prop-shape.ts";
import { Fields } from "../engine.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  filledListOf,
  from,
  hasName,
  listOf,
  mapOf,
  node,
  oneOf,
  required,
  type Shape,
  STRING,
  struct,
  structWithOne,
  within,
} from "../shape.ts";
import { elsewhere } from "../table.ts";
import { AUTHENTICATION } from "./authentication.ts";

const STRING_OR_STRINGS = either(STRING, filledListOf(STRING));
const VALUE_OR_VALUES = either(FILLED, filledListOf(FILLED));

const PROTOCOL = oneOf("HTTP", "HTTPS");

export const ROUTE = new Fields<RouteProps>("a route", () => ({
  path: elsewhere(STRING_OR_STRINGS),
  host: elsewhere(STRING_OR_STRINGS),
  header: elsewhere(mapOf(VALUE_OR_VALUES, "values by header")),
  query: elsewhere(mapOf(VALUE_OR_VALUES, "values by parameter")),
  method: elsewhere(STRING_OR_STRINGS),
  sourceIp: elsewhere(STRING_OR_STRINGS),
  listener: elsewhere(from(1, 65_535)),
  protocol: elsewhere(PROTOCOL),
  authenticate: elsewhere(AUTHENTICATION),
  healthCheck: elsewhere(
    either(
      STRING,
      struct<RouteHealthCheck>("a health check of a route", {
        path: required(STRING),
        port: from(1, 65_535),
        protocol: PROTOCOL,
        interval: within(TARGET_GROUP.interval),
        timeout: within(TARGET_GROUP.timeout),
        healthyThreshold: within(TARGET_GROUP.healthyThreshold),
        unhealthyThreshold: within(TARGET_GROUP.unhealthyThreshold),
        matcher: STRING,
      }),
    ),
  ),
  priority: elsewhere(within(LISTENER_RULES.priority)),
  weight: elsewhere(within(LISTENER_RULES.weight)),
  deregistrationDelay: elsewhere(within(TARGET_GROUP.deregistrationDelay)),
  test: elsewhere(
    structWithOne<TestTraffic>("test traffic", ["header", "listener"], {
      header: mapOf(VALUE_OR_VALUES, "values by header"),
      listener: from(1, 65_535),
    }),
  ),
  stickiness: elsewhere(
    struct<RouteStickiness>("the stickiness of a route", {
      durationSeconds: within(TARGET_GROUP_ATTRIBUTES.stickiness),
      cookieName: FILLED,
    }),
  ),
  slowStartSeconds: elsewhere(within(TARGET_GROUP_ATTRIBUTES.slowStart)),
  algorithm: elsewhere(oneOf("round_robin", "least_outstanding_requests", "weighted_random")),
  anomalyMitigation: elsewhere(BOOLEAN),
}));

const ONE: Shape<Way> = either(
  either(
    node<Route>("route", "a route of a load balancer", isWhole),
    node<NetworkListener>("network-listener", "a listener of a network load balancer", isWhole),
  ),
  node<ExistingTargetGroup>("target-group", "a target group that exists", isWholeGroup),
);

/** The routes of a container, by the names of its ports. */
export const ROUTES_BY_PORT = mapOf(either(ONE, listOf(ONE)), "routes by port");

function isWholeGroup(group: object): boolean {
  return hasName(group) && isRecord(Reflect.get(group, "props"));
}

function isWhole(route: object): boolean {
  return hasName(Reflect.get(route, "loadBalancer"));
}
