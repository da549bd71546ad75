import { app, cluster, loadBalancer, queue, repository, service, topic, worker } from "ecs-dsl";

const images = repository("thumbnails");
const edge = loadBalancer("edge");

const jobs = queue("jobs", {
  visibilityTimeout: 120,
  deadLetter: { maxReceiveCount: 5 },
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.tag("v1.4.0"),
  command: ["node", "api.js"],
  ports: { http: 3000 },
  environment: { JOBS_URL: jobs.url({ access: "send" }) },
  routes: { http: edge.route({ path: "/thumbnails/*", healthCheck: "/thumbnails/health" }) },
  desiredCount: 2,
});

const thumbnails = worker("thumbnails", {
  cpu: 1024,
  memory: 2048,
  image: images.tag("v1.4.0"),
  command: ["node", "worker.js"],
  stopTimeout: 120,
  queue: jobs,
  scaling: { min: 0, max: 50, messagesPerTask: 100 },
  alarms: { deadLetters: 1, oldestMessage: 900, notify: topic("alerts") },
  dashboard: true,
});

export default app("thumbnails", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ cluster: cluster(), workloads: [api, thumbnails] }),
});
