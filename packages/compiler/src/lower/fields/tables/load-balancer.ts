import type { LoadBalancerProps } from "@ecs-dsl/dsl";
import { IDLE_TIMEOUT_SECONDS } from "@ecs-dsl/validators/facts";
import { Fields } from "../engine.ts";
import { BOOLEAN, either, FILLED, listOf, mapOf, STRING, within } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

export const LOAD_BALANCER = new Fields<LoadBalancerProps>("a load balancer", {
  certificate: elsewhere(either(STRING, listOf(STRING))),
  internal: elsewhere(BOOLEAN),
  idleTimeoutSeconds: elsewhere(within(IDLE_TIMEOUT_SECONDS)),
  sslPolicy: elsewhere(FILLED),
  deletionProtection: elsewhere(BOOLEAN),
  tags: elsewhere(mapOf(STRING)),
  suppress: elsewhere(SUPPRESSIONS),
});
