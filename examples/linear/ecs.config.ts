import { app, linear, loadBalancer, repository, service } from "ecs-dsl";

const images = repository("orders/services");
const edge = loadBalancer("edge");

const prices = service("prices", {
  cpu: 256,
  memory: 512,
  image: images.tag("prices-1.4.0"),
  ports: { http: 8080 },
  desiredCount: 2,
  // Others reach it by its name: Service Connect shifts their requests, a quarter every five minutes.
  deployment: linear({ stepPercent: 25, stepBakeTimeInMinutes: 5, bakeTimeInMinutes: 5 }),
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.tag("1.4.0"),
  ports: { http: 8080 },
  routes: { http: edge.route({ path: "/orders/*", healthCheck: "/health" }) },
  environment: { PRICES_URL: prices.url("http") },
  desiredCount: 2,
  deployment: linear({ stepPercent: 25, stepBakeTimeInMinutes: 5 }),
});

export default app("orders", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [api, prices] }),
});
