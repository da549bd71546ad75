import { app, loadBalancer, repository, service } from "ecs-dsl";

const images = repository("orders/api");
const edge = loadBalancer("edge");

/** What both services have in common. */
const orders = { cpu: 256, memory: 512, ports: { http: 8080 }, desiredCount: 2 } as const;

/** Both routes match the same requests: nine of ten go to the first service, one to the second. */
const route = { path: "/orders/*", healthCheck: "/health" } as const;

const api = service("api", {
  ...orders,
  image: images.tag("1.4.0"),
  routes: { http: edge.route({ ...route, weight: 90 }) },
});

const arm = service("api-arm", {
  ...orders,
  image: images.tag("1.4.0-arm64"),
  runtimePlatform: { cpuArchitecture: "ARM64" },
  routes: { http: edge.route({ ...route, weight: 10 }) },
});

export default app("orders", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [api, arm] }),
});
