import type { LoadBalancerOverrides, LoadBalancerProps } from "@ecs-dsl/dsl";
import { IDLE_TIMEOUT_SECONDS } from "@ecs-dsl/validators/facts";
import { Fields } from "../engine.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  filledListOf,
  INTEGER,
  listOf,
  required,
  STRING,
  struct,
  within,
  TAG_MAP,
} from "../shape.ts";
import { elsewhere } from "../table.ts";
import { PAIRS } from "./pairs.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

const OVERRIDES = struct<LoadBalancerOverrides>("the overrides of a load balancer", {
  EnableCapacityReservationProvisionStabilize: BOOLEAN,
  IpAddressType: FILLED,
  Ipv4IpamPoolId: FILLED,
  LoadBalancerAttributes: PAIRS,
  MinimumLoadBalancerCapacity: struct<NonNullable<LoadBalancerOverrides["MinimumLoadBalancerCapacity"]>>("a capacity", {
    CapacityUnits: required(INTEGER),
  }),
  Name: FILLED,
  Tags: PAIRS,
});

export const LOAD_BALANCER = new Fields<LoadBalancerProps>("a load balancer", () => ({
  certificate: elsewhere(either(STRING, listOf(STRING))),
  internal: elsewhere(BOOLEAN),
  allowFrom: elsewhere(filledListOf(FILLED)),
  idleTimeoutSeconds: elsewhere(within(IDLE_TIMEOUT_SECONDS)),
  sslPolicy: elsewhere(FILLED),
  deletionProtection: elsewhere(BOOLEAN),
  tags: elsewhere(TAG_MAP),
  overrides: elsewhere(OVERRIDES),
  suppress: elsewhere(SUPPRESSIONS),
}));
