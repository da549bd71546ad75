import { app, cluster, expireUntagged, keepLast, loadBalancer, repository, service } from "ecs-dsl";

const images = repository("my-nodejs-api", {
  lifecycle: [expireUntagged({ days: 7 }), keepLast(10)],
});

const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.build("./api"),
  ports: { http: 3000 },
  environment: { NODE_ENV: "production", PORT: "3000" },
  healthCheck: {
    command: [
      "CMD",
      "node",
      "-e",
      "fetch('http://127.0.0.1:3000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))",
    ],
    startPeriod: 40,
  },
  routes: { http: edge.route({ path: ["/api/*", "/health"], healthCheck: "/health" }) },
  scaling: { min: 2, max: 10, cpu: 70, memory: 80 },
});

export default app("my-nodejs-api", {
  environments: {
    staging: { account: "123456789012", region: "us-east-1" },
    production: { account: "123456789012", region: "us-east-1" },
  },
  define: () => ({ cluster: cluster(), workloads: [api] }),
});
