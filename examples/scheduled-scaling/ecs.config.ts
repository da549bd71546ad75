import { app, loadBalancer, service } from "ecs-dsl";

const edge = loadBalancer("edge");

const shop = service("shop", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
  ports: { http: 80 },
  routes: { http: edge.route() },
  scaling: {
    min: 2,
    max: 10,
    cpu: 60,
    requestsPerTarget: { target: 1000, scaleInCooldown: 600 },
    metrics: [{ name: "carts", namespace: "Shop", metricName: "CartsPerTask", target: 50 }],
    steps: [
      {
        name: "orders",
        namespace: "Shop",
        metricName: "OrdersWaiting",
        statistic: "Maximum",
        adjustments: [
          { atLeast: 100, change: 2 },
          { atLeast: 500, change: 5 },
          { atMost: 10, change: -1 },
        ],
      },
    ],
    schedules: [
      { schedule: "cron(0 7 ? * MON-FRI *)", timeZone: "Europe/Berlin", min: 4, max: 30 },
      { schedule: "cron(0 20 ? * MON-FRI *)", timeZone: "Europe/Berlin", min: 2, max: 10 },
    ],
  },
});

export default app("scaled", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({ workloads: [shop] }),
});
