import { describeRule } from "../describe-rule.ts";
import { LATER, serviceOf, taskOf, template } from "../templates.ts";

const asked = (group: object, container: object = {}, ContainerName = "web") =>
  template({
    Group: { Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: { Protocol: "HTTP", ...group } },
    Task: taskOf({}, container),
    Service: serviceOf({
      LoadBalancers: [{ TargetGroupArn: { Ref: "Group" }, ContainerName, ContainerPort: 80 }],
    }),
  });
const delayed = (Value: unknown, container: object = {}) =>
  asked({ TargetGroupAttributes: [{ Key: "deregistration_delay.timeout_seconds", Value }] }, container);

describeRule("health/deregistration-vs-stop-timeout", "template", {
  at: "Resources.Group.Properties",
  accepts: {
    "a short one": delayed("30"),
    "two minutes": delayed("120"),
    "one that the container takes, too": delayed("300", { StopTimeout: 300 }),
  },
  rejects: {
    "the default": {
      document: asked({}),
      says: [
        "Group keeps a task that has to go for 300 s, whose container stops within 30 s; each deployment takes that much longer.",
        "Set the attribute deregistration_delay.timeout_seconds to something like 30.",
      ],
    },
    "another attribute": {
      document: asked({ TargetGroupAttributes: [{ Key: "stickiness.enabled", Value: "true" }] }),
      says: [
        "Group keeps a task that has to go for 300 s, whose container stops within 30 s; each deployment takes that much longer.",
        "Set the attribute deregistration_delay.timeout_seconds to something like 30.",
      ],
    },
    "a long one": {
      document: delayed(121),
      says: [
        "Group keeps a task that has to go for 121 s, whose container stops within 30 s; each deployment takes that much longer.",
        "Set the attribute deregistration_delay.timeout_seconds to something like 30.",
      ],
    },
  },
  unknown: [
    delayed(LATER),
    asked({ TargetGroupAttributes: LATER }),
    asked({ TargetGroupAttributes: [{ Key: LATER }] }),
    asked({}, { StopTimeout: LATER }),
  ],
});

const paused = (HealthCheckIntervalSeconds: unknown, HealthCheckTimeoutSeconds: unknown) =>
  asked({ HealthCheckIntervalSeconds, HealthCheckTimeoutSeconds });
const checked = (url: string, group: object = {}, name?: string) =>
  asked(group, { HealthCheck: { Command: ["CMD-SHELL", `curl -f ${url} || exit 1`] } }, name);

describeRule("health/lb-check-mismatch", "template", {
  accepts: {
    "less than the pause": paused(10, 9),
    "no pause": paused(undefined, 10),
    "a Network Load Balancer that pauses as long": asked({
      Protocol: "TCP",
      HealthCheckIntervalSeconds: 10,
      HealthCheckTimeoutSeconds: 10,
    }),
    "the same path": checked("http://localhost/health", { HealthCheckPath: "/health" }),
    "the root": checked("http://localhost/"),
    "another port": checked("http://localhost:9000/health"),
    "words apart": asked({}, { HealthCheck: { Command: ["CMD", "http://local", "host/health"] } }),
    "another container": checked("http://localhost/health", {}, "api"),
    "codes of its own": checked("http://localhost/health", { Matcher: { HttpCode: "200-499" } }),
    "a Network Load Balancer": checked("http://localhost/health", { Protocol: "TCP" }),
  },
  rejects: {
    "as much as the pause": {
      document: paused(10, 10),
      at: "Resources.Group.Properties.HealthCheckTimeoutSeconds",
      says: [
        'Group waits 10 s for an answer and asks again after 10 s. AWS answers: "Health check interval must be greater than the timeout."',
        "Set `HealthCheckTimeoutSeconds` below 10.",
      ],
    },
    "more, as texts": {
      document: paused("5", "30"),
      at: "Resources.Group.Properties.HealthCheckTimeoutSeconds",
      says: [
        'Group waits 30 s for an answer and asks again after 5 s. AWS answers: "Health check interval must be greater than the timeout."',
        "Set `HealthCheckTimeoutSeconds` below 5.",
      ],
    },
    "as much as the pause, by HTTPS": {
      document: asked({ Protocol: "HTTPS", HealthCheckIntervalSeconds: 10, HealthCheckTimeoutSeconds: 10 }),
      at: "Resources.Group.Properties.HealthCheckTimeoutSeconds",
      says: [
        'Group waits 10 s for an answer and asks again after 10 s. AWS answers: "Health check interval must be greater than the timeout."',
        "Set `HealthCheckTimeoutSeconds` below 10.",
      ],
    },
    "the root, written out": {
      document: checked("https://127.0.0.1/health", { HealthCheckPath: "/" }),
      at: "Resources.Group.Properties",
      severity: "info",
      says: [
        "Group asks its tasks at /, and their container is asked at /health; a program that answers / with anything but 200 is stopped.",
        'Set `HealthCheckPath` to "/health", if that is where it says how it is.',
      ],
    },
    "another path": {
      document: checked("http://localhost:80/health"),
      at: "Resources.Group.Properties",
      severity: "info",
      says: [
        "Group asks its tasks at /, and their container is asked at /health; a program that answers / with anything but 200 is stopped.",
        'Set `HealthCheckPath` to "/health", if that is where it says how it is.',
      ],
    },
  },
  unknown: [
    paused(LATER, 10),
    paused(10, LATER),
    checked("http://localhost/health", { HealthCheckPath: LATER }),
    asked({}, { HealthCheck: LATER }),
  ],
});
