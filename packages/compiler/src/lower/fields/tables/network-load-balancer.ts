import type {
  ExistingNetworkLoadBalancerProps,
  NetworkLoadBalancerOverrides,
  NetworkLoadBalancerProps,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  filledListOf,
  INTEGER,
  oneOf,
  required,
  type Shape,
  struct,
  TAG_MAP,
} from "../shape.ts";
import { elsewhere } from "../table.ts";
import { LOGS } from "./load-balancer-logs.ts";
import { OUTSIDE_ID } from "./outside.ts";
import { PAIRS } from "./pairs.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

const ON_OR_OFF: Shape<"on" | "off"> = oneOf("on", "off");

const OVERRIDES = struct<NetworkLoadBalancerOverrides>("the overrides of a network load balancer", {
  EnableCapacityReservationProvisionStabilize: BOOLEAN,
  EnablePrefixForIpv6SourceNat: ON_OR_OFF,
  EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: ON_OR_OFF,
  LoadBalancerAttributes: PAIRS,
  MinimumLoadBalancerCapacity: struct<NonNullable<NetworkLoadBalancerOverrides["MinimumLoadBalancerCapacity"]>>(
    "a capacity",
    { CapacityUnits: required(INTEGER) },
  ),
  Name: FILLED,
  Tags: PAIRS,
});

export const NETWORK_LOAD_BALANCER = new Fields<NetworkLoadBalancerProps>("a network load balancer", () => ({
  domainName: elsewhere(either(FILLED, filledListOf(FILLED))),
  hostedZone: elsewhere(OUTSIDE_ID),
  internal: elsewhere(BOOLEAN),
  allowFrom: elsewhere(filledListOf(OUTSIDE_ID)),
  ipAddressType: elsewhere(oneOf("ipv4", "dualstack")),
  crossZone: elsewhere(BOOLEAN),
  deletionProtection: elsewhere(BOOLEAN),
  accessLogs: elsewhere(LOGS),
  tags: elsewhere(TAG_MAP),
  overrides: elsewhere(OVERRIDES),
  suppress: elsewhere(SUPPRESSIONS),
}));

export const EXISTING_NETWORK_LOAD_BALANCER = new Fields<ExistingNetworkLoadBalancerProps>(
  "a network load balancer that exists",
  () => ({
    arn: required(elsewhere(OUTSIDE_ID)),
    securityGroup: required(elsewhere(OUTSIDE_ID)),
    dnsName: elsewhere(OUTSIDE_ID),
    allowFrom: elsewhere(filledListOf(OUTSIDE_ID)),
  }),
);
