import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import { isRecord } from "../../read/is-record.ts";
import { recordsIn, type Structure, textOr } from "../documents/structure.ts";
import type { DraftValue, Members } from "../draft.ts";
import { filled, unless } from "../reading/filled.ts";

/** What a target group of an application load balancer says of the route to it: protocol, health check, attributes. */
export function targetGroupProps(group: Structure): Members {
  const protocol = spoken(group["Protocol"]);
  const attributes = attributesOf(group);
  const has = (key: string) => attributes.get(key) === "true";
  const slowStartSeconds = numberIn(attributes.get("slow_start.duration_seconds"));
  return {
    protocol: unless("HTTP", protocol),
    healthCheck: healthCheckOf(group, protocol),
    deregistrationDelay: unless(30, numberIn(attributes.get("deregistration_delay.timeout_seconds"))),
    stickiness: has("stickiness.enabled") ? stickinessOf(attributes) : undefined,
    slowStartSeconds: unless(0, slowStartSeconds),
    algorithm: unless("round_robin", knownText(attributes.get("load_balancing.algorithm.type"))),
    anomalyMitigation: attributes.get("load_balancing.algorithm.anomaly_mitigation") === "on" ? true : undefined,
  };
}

/** The path alone, where it is all that is said. ELB asks by HTTP, whatever requests go on by, unless it is said. */
function healthCheckOf(group: Structure, protocol: string): DraftValue | undefined {
  const matcher = isRecord(group["Matcher"]) ? group["Matcher"] : {};
  const others = {
    port: numberIn(group["HealthCheckPort"]),
    protocol: unless(protocol, spoken(group["HealthCheckProtocol"])),
    interval: unless(30, numberIn(group["HealthCheckIntervalSeconds"])),
    timeout: unless(5, numberIn(group["HealthCheckTimeoutSeconds"])),
    healthyThreshold: unless(5, numberIn(group["HealthyThresholdCount"])),
    unhealthyThreshold: unless(2, numberIn(group["UnhealthyThresholdCount"])),
    matcher: unless("200", knownText(matcher["HttpCode"])) ?? knownText(matcher["GrpcCode"]),
  };
  const path = knownText(group["HealthCheckPath"]) ?? "/";
  return filled(others) === undefined ? unless("/", path) : { path, ...others };
}

/** A cookie of the program's own, or how long the load balancer's counts. */
function stickinessOf(attributes: ReadonlyMap<string, unknown>): Members {
  const kind = attributes.get("stickiness.type") === "app_cookie" ? "app_cookie" : "lb_cookie";
  const cookieName = knownText(attributes.get("stickiness.app_cookie.cookie_name"));
  return {
    durationSeconds: unless(86_400, numberIn(attributes.get(`stickiness.${kind}.duration_seconds`))),
    cookieName: kind === "app_cookie" ? cookieName : undefined,
  };
}

function attributesOf(group: Structure): ReadonlyMap<string, unknown> {
  return new Map(recordsIn(group["TargetGroupAttributes"]).map(({ Key, Value }) => [textOr(Key, ""), Value]));
}

function spoken(protocol: unknown): "HTTP" | "HTTPS" {
  return protocol === "HTTPS" ? "HTTPS" : "HTTP";
}

/** A number, or text that is one. */
function numberIn(value: unknown): number | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Text that nothing fills in. */
function knownText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && !isPlaceholder(value) ? value : undefined;
}
