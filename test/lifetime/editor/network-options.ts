import { type NetworkListenerProps, type NetworkLoadBalancerProps } from "ecs-dsl";
import type { Options } from "./option-types.ts";

export const NETWORK_LOAD_BALANCER: Options<NetworkLoadBalancerProps, "internal" | "domainName" | "hostedZone"> = {
  accessLogs: { bucket: "shop-logs", prefix: "ingest" },
  allowFrom: ["203.0.113.0/24", "sg-0123456789abcdef0"],
  crossZone: true,
  deletionProtection: true,
  ipAddressType: "dualstack",
  overrides: { LoadBalancerAttributes: [{ Key: "zonal_shift.config.enabled", Value: "true" }] },
  tags: { team: "shop" },
};

/** A protocol has its certificate or its health check by an edit of its own. */
export const NETWORK_LISTENER: Options<NetworkListenerProps, "certificate" | "port"> = {
  alpnPolicy: "HTTP2Optional",
  connectionTermination: true,
  deregistrationDelay: 60,
  healthCheck: { port: 8081, path: "/health", interval: 10, timeout: 3, healthyThreshold: 2, matcher: "200" },
  idleTimeoutSeconds: 600,
  preserveClientIp: true,
  proxyProtocolV2: true,
  sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
  stickiness: true,
};

/** What a listener of the protocol cannot have. */
export const NOT_OF: Readonly<Record<"tcp" | "tls" | "udp", readonly string[]>> = {
  tcp: ["networkListener alpnPolicy", "networkListener sslPolicy"],
  tls: ["networkListener idleTimeoutSeconds", "networkListener stickiness"],
  udp: ["networkListener alpnPolicy", "networkListener sslPolicy", "networkListener idleTimeoutSeconds"],
};

/** The protocol of a listener that is given the option. */
export function protocolFor<Now extends "nothing" | keyof typeof NOT_OF>(name: string, now: Now): Now | "tcp" | "tls" {
  if (!name.startsWith("networkListener ")) return now;
  if (now === "udp" && !NOT_OF.udp.includes(name)) return now;
  return NOT_OF.tcp.includes(name) ? "tls" : "tcp";
}
