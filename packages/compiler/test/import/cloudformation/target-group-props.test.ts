import { describe, expect, it } from "vitest";
import { targetGroupProps } from "../../../src/import/cloudformation/target-group-props.ts";

/** What is said, without what is not. */
function said(group: Readonly<Record<string, unknown>>) {
  return JSON.parse(JSON.stringify(targetGroupProps(group)));
}

const attributes = (pairs: Readonly<Record<string, string>>) => ({
  TargetGroupAttributes: Object.entries(pairs).map(([Key, Value]) => ({ Key, Value })),
});

describe("a target group", () => {
  it.each([
    ["nothing", {}, {}],
    ["what is the default", { Protocol: "HTTP", HealthCheckPath: "/", HealthCheckPort: "traffic-port" }, {}],
    ["a path", { HealthCheckPath: "/health" }, { healthCheck: "/health" }],
    ["a path that something fills in", { HealthCheckPath: "{{ cfn_ref `Path` }}" }, {}],
    [
      "a check",
      {
        HealthCheckPath: "/health",
        HealthCheckPort: "8081",
        HealthCheckIntervalSeconds: 10,
        HealthCheckTimeoutSeconds: "3",
        HealthyThresholdCount: 2,
        UnhealthyThresholdCount: 4,
        Matcher: { HttpCode: "200-299" },
      },
      {
        healthCheck: {
          path: "/health",
          port: 8081,
          interval: 10,
          timeout: 3,
          healthyThreshold: 2,
          unhealthyThreshold: 4,
          matcher: "200-299",
        },
      },
    ],
    ["codes of gRPC", { Matcher: { GrpcCode: "0-12" } }, { healthCheck: { path: "/", matcher: "0-12" } }],
    ["HTTPS, checked by it", { Protocol: "HTTPS", HealthCheckProtocol: "HTTPS" }, { protocol: "HTTPS" }],
    [
      "HTTPS, checked as ELB does unless told",
      { Protocol: "HTTPS" },
      { protocol: "HTTPS", healthCheck: { path: "/", protocol: "HTTP" } },
    ],
    [
      "attributes",
      attributes({
        "deregistration_delay.timeout_seconds": "15",
        "slow_start.duration_seconds": "60",
        "load_balancing.algorithm.type": "least_outstanding_requests",
        "stickiness.enabled": "true",
        "stickiness.lb_cookie.duration_seconds": "3600",
      }),
      {
        deregistrationDelay: 15,
        slowStartSeconds: 60,
        algorithm: "least_outstanding_requests",
        stickiness: { durationSeconds: 3600 },
      },
    ],
    [
      "a cookie of its own",
      attributes({
        "stickiness.enabled": "true",
        "stickiness.type": "app_cookie",
        "stickiness.app_cookie.cookie_name": "SESSION",
      }),
      { stickiness: { cookieName: "SESSION" } },
    ],
    ["what is off", attributes({ "stickiness.enabled": "false", "slow_start.duration_seconds": "0" }), {}],
  ])("says %s", (_what, group, props) => {
    expect(said(group)).toEqual(props);
  });
});
