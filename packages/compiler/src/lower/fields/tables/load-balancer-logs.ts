import type { LoadBalancerLogs } from "@ecs-dsl/dsl";
import { FILLED, required, struct } from "../shape.ts";

/** Where a load balancer of any kind writes a log. */
export const LOGS = struct<LoadBalancerLogs>("the logs of a load balancer", {
  bucket: required(FILLED),
  prefix: FILLED,
});
