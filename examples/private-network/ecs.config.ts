import { app, cluster, loadBalancer, network, parameter, queue, repository, secret, service, worker } from "ecs-dsl";

const images = repository("orders");
const inside = loadBalancer("inside", { internal: true });
const jobs = queue("jobs", { visibilityTimeout: 120, deadLetter: { maxReceiveCount: 5 } });

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.tag("v2.1.0"),
  ports: { http: 8080 },
  environment: { JOBS_URL: jobs.url({ access: "send" }) },
  secrets: { DB_PASSWORD: secret("orders/db", { key: "password" }), MODE: parameter("/orders/mode") },
  permissions: [
    { actions: ["dynamodb:GetItem"], resources: ["arn:aws:dynamodb:eu-central-1:123456789012:table/orders"] },
  ],
  routes: { http: inside.route({ path: "/orders/*", healthCheck: "/orders/health" }) },
  enableExecuteCommand: true,
  desiredCount: 2,
});

const invoices = worker("invoices", {
  cpu: 256,
  memory: 512,
  image: images.tag("v2.1.0"),
  command: ["node", "invoices.js"],
  stopTimeout: 120,
  queue: jobs,
  scaling: { min: 0, max: 10, messagesPerTask: 50 },
});

export default app("orders", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({
    cluster: cluster(),
    network: network({
      natGateways: 0,
      availabilityZones: ["euc1-az1", "euc1-az2"],
      flowLogs: { trafficType: "REJECT" },
    }),
    workloads: [api, invoices],
  }),
});
