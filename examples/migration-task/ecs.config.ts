import { app, cluster, loadBalancer, repository, secret, service, task } from "ecs-dsl";

const images = repository("orders");
const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.tag("v2.3.0"),
  ports: { http: 3000 },
  environment: { DATABASE_HOST: "orders.cluster-c1a2b3c4d5e6.us-east-1.rds.amazonaws.com" },
  secrets: { DATABASE_PASSWORD: secret("prod/orders/db", { key: "password" }) },
  routes: { http: edge.route({ path: "/orders/*", healthCheck: "/orders/health" }) },
  desiredCount: 2,
});

const migrate = task("migrate", { from: api, command: ["node", "migrate.js"], before: [api] });

export default app("orders", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ cluster: cluster(), workloads: [api, migrate] }),
});
