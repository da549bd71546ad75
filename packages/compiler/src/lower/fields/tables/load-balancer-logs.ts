import type { LoadBalancerLogs } from "@ecs-dsl/dsl";
import { OUTSIDE_ID } from "./outside.ts";
import { FILLED, required, struct } from "../shape.ts";

/** Where a load balancer of any kind writes a log. */
export const LOGS = struct<LoadBalancerLogs>("the logs of a load balancer", {
  bucket: required(OUTSIDE_ID),
  prefix: FILLED,
});
