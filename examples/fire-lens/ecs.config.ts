import { app, awsLogs, cluster, fireLens, loadBalancer, secret, service } from "ecs-dsl";

const edge = loadBalancer("edge");

// To CloudWatch Logs, to look at what happens now, and to a bucket, which keeps it for less.
const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
  ports: { http: 80 },
  routes: { http: edge.route() },
  logging: fireLens({
    to: [{ cloudWatch: { options: { log_key: "log" } } }, { s3: { bucket: "shop-logs", prefix: "api" } }],
    excludePattern: "ELB-HealthChecker",
    router: { memoryReservation: 128, logging: awsLogs({ retentionInDays: 14 }) },
  }),
  scaling: { min: 2, max: 10, cpu: 70 },
});

// To a vendor, by its output of Fluent Bit. ECS reads the key when a task starts.
const orders = service("orders", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/redis:7.4.7-alpine",
  logging: fireLens({
    to: [
      {
        output: { Name: "datadog", Host: "http-intake.logs.datadoghq.com", TLS: "on", dd_service: "orders" },
        secretOptions: { apikey: secret("prod/datadog", { key: "api-key" }) },
      },
    ],
  }),
  desiredCount: 2,
});

// To a stream of Amazon Data Firehose, which carries it on; what the sidecar writes goes to an index of OpenSearch.
const search = service("search", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/memcached:1.6.40",
  logging: fireLens({ to: [{ firehose: "shop-logs" }] }),
  sidecars: {
    audit: {
      image: "public.ecr.aws/docker/library/busybox:1.37.0",
      command: ["sh", "-c", "while true; do echo audit; sleep 60; done"],
      logging: fireLens({
        to: [
          {
            openSearch: {
              host: "search-shop-abcdefghijklmnopqrstuvwxyz.us-east-1.es.amazonaws.com",
              index: "audit",
            },
          },
        ],
      }),
    },
  },
  desiredCount: 2,
});

export default app("fire-lens", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ cluster: cluster(), workloads: [api, orders, search] }),
});
