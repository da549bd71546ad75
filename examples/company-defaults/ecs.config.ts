import { app, fileSystem, loadBalancer, queue, repository, scheduledTask, service, task, topic, worker } from "ecs-dsl";
import { company } from "./company.ts";

const images = repository("invoices/api");
const paid = topic("paid");
const jobs = queue("jobs", { visibilityTimeout: 120, subscribe: [paid] });
const edge = loadBalancer("edge");
const size = { cpu: 256, memory: 512, image: images.tag("1.4.0") } as const;

const api = service("api", {
  ...size,
  ports: { http: 8080 },
  environment: { PAID_TOPIC: paid.arn() },
  routes: { http: edge.route({ path: "/*", healthCheck: "/health" }) },
  scaling: { min: 3, max: 6 },
});
const printer = worker("printer", {
  ...size,
  queue: jobs,
  volumes: { documents: fileSystem("documents") },
  mounts: { "/documents": "documents" },
});
const migrate = task("migrate", { from: api, command: ["node", "migrate.js"], before: [api] });
const report = scheduledTask("report", { ...size, schedule: "cron(0 6 * * ? *)", tags: { "cost-center": "sales" } });

export default app("invoices", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({ workloads: [api, printer, migrate, report] }),
  defaults: company,
});
