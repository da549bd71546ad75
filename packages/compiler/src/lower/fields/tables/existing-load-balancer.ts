import type { ExistingLoadBalancerProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { either, filledListOf, INTEGER, mapOf, listOf, required } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { DOMAIN_NAME } from "./load-balancer.ts";
import { OUTSIDE_ID } from "./outside.ts";

export const EXISTING_LOAD_BALANCER = new Fields<ExistingLoadBalancerProps>("a load balancer that exists", () => ({
  listeners: required(elsewhere(mapOf(OUTSIDE_ID, "ARNs by listener"))),
  securityGroup: required(elsewhere(OUTSIDE_ID)),
  dnsName: elsewhere(OUTSIDE_ID),
  domainName: elsewhere(either(DOMAIN_NAME, filledListOf(DOMAIN_NAME))),
  hostedZone: elsewhere(OUTSIDE_ID),
  priorities: elsewhere(listOf(INTEGER)),
}));
