import { app, cluster, loadBalancer, network, networkLoadBalancer, service } from "ecs-dsl";

const edge = loadBalancer("edge");
const inner = loadBalancer("inner", { internal: true, allowFrom: ["10.0.0.0/8"] });
const link = networkLoadBalancer("link", { internal: true });

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "ghcr.io/example/api:2.4.0",
  ports: { http: 8080, admin: 9000 },
  routes: {
    http: [
      edge.route({ path: "/api/*", healthCheck: "/health" }),
      inner.route({ healthCheck: "/health" }),
      link.listen({ port: 80, healthCheck: "/health" }),
    ],
    admin: inner.route({ path: "/admin/*", healthCheck: "/health" }),
  },
  desiredCount: 2,
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    cluster: cluster(),
    network: network({ availabilityZones: 2, natGateways: 1 }),
    workloads: [api],
  }),
});
