import {
  app,
  awsLogs,
  cluster,
  fireLens,
  openTelemetryCollector,
  parameter,
  repository,
  secret,
  service,
  xrayDaemon,
} from "ecs-dsl";

const routers = repository("shop/router");

// Every destination with every setting, and a router of its own.
const api = service("api", {
  cpu: 1024,
  memory: 2048,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
  logging: fireLens({
    to: [
      { cloudWatch: { logGroup: "/shop/all", logStreamPrefix: "web-", options: { log_key: "log" } } },
      { s3: { bucket: "shop-logs", prefix: "api", region: "eu-central-1", options: { compression: "gzip" } } },
      { firehose: { deliveryStream: "shop-logs", region: "eu-central-1", options: { time_key: "time" } } },
      {
        openSearch: {
          host: "logs.example.com",
          domain: "shop",
          index: "api",
          region: "eu-central-1",
          options: { Replace_Dots: "On" },
        },
      },
      { openSearch: { host: "a1b2c3d4e5f6g7h8i9j0.eu-west-1.aoss.amazonaws.com" } },
      {
        output: {
          Name: "http",
          Host: "logs.example.com",
          Port: "443",
          tls: "On",
          Header: 'X-Shop "${FLB_SHOP}" $(id)',
        },
        secretOptions: { http_passwd: secret("shop/logs", { key: "password", kmsKey: "alias/shop" }) },
      },
    ],
    includePattern: "order|payment",
    excludePattern: "GET /health",
    router: {
      image: routers.build("./router"),
      cpu: 64,
      memory: 256,
      memoryReservation: 128,
      environment: { FLB_SHOP: "shop" },
      secrets: { TOKEN: parameter("/shop/token") },
      healthCheck: { command: "true" },
      stopTimeout: 60,
      logging: awsLogs({ retentionInDays: 7 }),
      enableEcsLogMetadata: false,
      overrides: { container: { user: "0" } },
    },
  }),
});

const search = service("search", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/memcached:1.6.40",
  logging: fireLens({
    to: [{ output: { Name: "datadog" }, secretOptions: { apikey: secret("shop/datadog") } }],
  }),
});

// Both agents, with every setting.
const traced = service("traced", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
  environment: { OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" },
  sidecars: {
    otel: openTelemetryCollector({
      exporters: ["xray", "emf"],
      namespace: "shop",
      image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.48.0",
      cpu: 64,
      memory: 256,
      memoryReservation: 192,
      essential: true,
      environment: { GOMEMLIMIT: "200MiB" },
      dependsOn: { main: "START" },
      logging: awsLogs({ streamPrefix: "telemetry" }),
      overrides: { container: { user: "1000" } },
    }),
    xray: xrayDaemon(),
  },
  suppress: [{ code: "ops/deprecated-x-ray-daemon", reason: "Two services still use the SDKs of X-Ray." }],
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ cluster: cluster(), workloads: [api, search, traced] }),
});
