import { app, service } from "ecs-dsl";

const cache = service("cache", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/redis:7.4-alpine",
  ports: { redis: 6379 },
});

const orders = service("orders", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/node:22-alpine",
  ports: { http: 8080, metrics: 9100 },
  environment: { REDIS_URL: cache.url("redis", { scheme: "redis" }) },
});

const web = service("web", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/node:22-alpine",
  ports: { http: 3000 },
  environment: {
    REDIS_URL: cache.url("redis", { scheme: "redis" }),
    ORDERS_URL: orders.url("http"),
    ORDERS_METRICS_URL: orders.url("metrics"),
  },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [web, orders, cache] }),
});
