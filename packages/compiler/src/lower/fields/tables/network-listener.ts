import type { NetworkHealthCheck, NetworkListenerProps } from "@ecs-dsl/dsl";
import { NETWORK_LISTENER_IDLE_SECONDS, TARGET_GROUP } from "@ecs-dsl/validators/facts";
import { Fields } from "../engine.ts";
import { BOOLEAN, either, FILLED, filledListOf, from, oneOf, required, STRING, struct, within } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { OUTSIDE_ID } from "./outside.ts";

const PORT = from(1, 65_535);

const HEALTH_CHECK = struct<NetworkHealthCheck>("a health check of a listener", {
  protocol: oneOf("TCP", "HTTP", "HTTPS"),
  path: STRING,
  port: PORT,
  interval: within(TARGET_GROUP.interval),
  timeout: within(TARGET_GROUP.timeout),
  healthyThreshold: within(TARGET_GROUP.healthyThreshold),
  unhealthyThreshold: within(TARGET_GROUP.unhealthyThreshold),
  matcher: STRING,
});

export const NETWORK_LISTENER = new Fields<NetworkListenerProps>("a listener of a network load balancer", () => ({
  port: required(elsewhere(PORT)),
  certificate: elsewhere(either(OUTSIDE_ID, filledListOf(OUTSIDE_ID))),
  sslPolicy: elsewhere(FILLED),
  alpnPolicy: elsewhere(oneOf("HTTP1Only", "HTTP2Only", "HTTP2Optional", "HTTP2Preferred", "None")),
  healthCheck: elsewhere(either(STRING, HEALTH_CHECK)),
  preserveClientIp: elsewhere(BOOLEAN),
  proxyProtocolV2: elsewhere(BOOLEAN),
  stickiness: elsewhere(BOOLEAN),
  deregistrationDelay: elsewhere(within(TARGET_GROUP.deregistrationDelay)),
  connectionTermination: elsewhere(BOOLEAN),
  idleTimeoutSeconds: elsewhere(within(NETWORK_LISTENER_IDLE_SECONDS)),
}));
