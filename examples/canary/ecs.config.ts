import { app, canary, loadBalancer, repository, service } from "ecs-dsl";

const images = repository("search/api");
const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.tag("1.4.0"),
  ports: { http: 8080 },
  routes: { http: edge.route({ path: "/search/*", healthCheck: "/health" }) },
  desiredCount: 3,
  // A tenth of the requests for a quarter of an hour, then all of them; then the old tasks stay for ten minutes.
  deployment: canary({
    canaryPercent: 10,
    canaryBakeTimeInMinutes: 15,
    bakeTimeInMinutes: 10,
    alarms: { alarmNames: ["search-api-5xx", "search-api-latency"] },
  }),
});

export default app("search", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [api] }),
});
