import type { LoadBalancerLogs, LoadBalancerOverrides, LoadBalancerProps } from "@ecs-dsl/dsl";
import { CLIENT_KEEP_ALIVE_SECONDS, IDLE_TIMEOUT_SECONDS } from "@ecs-dsl/validators/facts";
import { Fields } from "../engine.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  filledListOf,
  INTEGER,
  listOf,
  oneOf,
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

const LOGS = struct<LoadBalancerLogs>("the logs of a load balancer", { bucket: required(FILLED), prefix: FILLED });

export const LOAD_BALANCER = new Fields<LoadBalancerProps>("a load balancer", () => ({
  certificate: elsewhere(either(STRING, listOf(STRING))),
  internal: elsewhere(BOOLEAN),
  allowFrom: elsewhere(filledListOf(FILLED)),
  idleTimeoutSeconds: elsewhere(within(IDLE_TIMEOUT_SECONDS)),
  sslPolicy: elsewhere(FILLED),
  deletionProtection: elsewhere(BOOLEAN),
  webAcl: elsewhere(FILLED),
  wafFailOpen: elsewhere(BOOLEAN),
  accessLogs: elsewhere(LOGS),
  connectionLogs: elsewhere(LOGS),
  dropInvalidHeaderFields: elsewhere(BOOLEAN),
  desyncMitigationMode: elsewhere(oneOf("monitor", "defensive", "strictest")),
  preserveHostHeader: elsewhere(BOOLEAN),
  xffHeaderProcessingMode: elsewhere(oneOf("append", "preserve", "remove")),
  clientKeepAliveSeconds: elsewhere(within(CLIENT_KEEP_ALIVE_SECONDS)),
  tags: elsewhere(TAG_MAP),
  overrides: elsewhere(OVERRIDES),
  suppress: elsewhere(SUPPRESSIONS),
}));
