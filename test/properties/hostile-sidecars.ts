import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

/** A sidecar that several workloads may have, with every property. */
export function sidecarWith(call: Call): dsl.SharedSidecar {
  return call("sidecar", dsl.sidecar, {
    image: "public.ecr.aws/docker/library/busybox:1.37.0",
    ports: { metrics: 9100 },
    essential: true,
    cpu: 64,
    memory: 64,
    memoryReservation: 32,
    environment: { LEVEL: "info" },
    secrets: {
      KEY: call("pinned secret", dsl.secret, "prod/log", {
        key: "password",
        versionId: "a1b2c3d4-5678-90ab-cdef-111122223333",
        kmsKey: "alias/shop",
      }),
    },
    healthCheck: { command: "true" },
    user: "1000",
    readonlyRootFilesystem: true,
    dependsOn: { init: "SUCCESS" },
    volumesFrom: [{ sourceContainer: "init", readOnly: true }],
    logging: call("sidecar logs", dsl.awsLogs, { logGroup: "/shop/log", datetimeFormat: "%Y-%m-%d" }),
    overrides: { container: { interactive: true } },
  });
}

/** Sidecars whose program is known. */
export function agentsWith(call: Call): Readonly<Record<string, dsl.SharedSidecar>> {
  return {
    otel: call("openTelemetryCollector", dsl.openTelemetryCollector, {
      exporters: ["xray", "emf"],
      namespace: "shop",
      image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.48.0",
      cpu: 64,
      memory: 256,
      memoryReservation: 192,
      essential: true,
      environment: { GOMEMLIMIT: "200MiB" },
      dependsOn: { proxy: "START" },
      logging: dsl.awsLogs({ streamPrefix: "telemetry" }),
      overrides: { container: { user: "1000" } },
    }),
    xray: call("xrayDaemon", dsl.xrayDaemon, {
      image: "public.ecr.aws/xray/aws-xray-daemon:3.3.15",
      cpu: 32,
      memory: 128,
      environment: { LEVEL: "info" },
      logging: dsl.awsLogs({ streamPrefix: "traces" }),
      overrides: { container: { user: "1000" } },
    }),
  };
}

/** Where the router of a service sends what its containers say. */
export function fireLensWith(call: Call): dsl.FireLens {
  return call("fireLens", dsl.fireLens, {
    to: [
      { cloudWatch: { logGroup: "/shop/all", logStreamPrefix: "web-", options: { log_key: "log" } } },
      { s3: { bucket: "shop-logs", prefix: "orders", region: "us-east-1", options: { compression: "gzip" } } },
      { firehose: { deliveryStream: "shop-logs", region: "us-east-1", options: { time_key: "time" } } },
      {
        openSearch: {
          host: "logs.example.com",
          domain: "shop",
          index: "orders",
          region: "us-east-1",
          options: { Replace_Dots: "On" },
        },
      },
      { output: { Name: "datadog" }, secretOptions: { apikey: dsl.secret("prod/datadog") } },
    ],
    includePattern: "order",
    excludePattern: "GET /health",
    router: {
      image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.0",
      cpu: 64,
      memory: 128,
      memoryReservation: 64,
      environment: { LEVEL: "debug" },
      secrets: { TOKEN: dsl.parameter("/prod/token") },
      healthCheck: { command: "true" },
      stopTimeout: 60,
      logging: dsl.awsLogs(),
      enableEcsLogMetadata: true,
      overrides: { container: { user: "0" } },
    },
  });
}
