import { app, blueGreen, cluster, loadBalancer, service, topic } from "ecs-dsl";

const edge = loadBalancer("edge");
const alerts = topic("alerts");

const shop = service("shop", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
  ports: { http: 80 },
  routes: { http: edge.route() },
  desiredCount: 3,
  deployment: blueGreen({ bakeTimeInMinutes: 10 }),
  alarms: {
    targets5xx: { threshold: 10, rollback: true },
    latency: { threshold: 2, evaluationPeriods: 5, datapointsToAlarm: 3, rollback: true },
    healthyHosts: 2,
    cpu: { threshold: 90, period: 300 },
    memory: 90,
    missingTasks: 1,
    notify: alerts,
  },
  dashboard: true,
});

export default app("watched", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({ cluster: cluster({ containerInsights: "enabled" }), workloads: [shop] }),
});
