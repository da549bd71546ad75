import { app, cluster, loadBalancer, network, service, task } from "ecs-dsl";

const edge = loadBalancer("edge");

const blog = service("blog", {
  cpu: 256,
  memory: 512,
  image: "ghcr.io/example/blog:3.2.0",
  ports: { http: 8080 },
  assignPublicIp: true,
  routes: { http: edge.route({ healthCheck: "/health" }) },
});

const migrate = task("migrate", { from: blog, command: ["blog", "migrate"], before: [blog] });

export default app("blog", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    cluster: cluster(),
    network: network({ natGateways: 0, ipv6: true }),
    workloads: [blog, migrate],
  }),
});
