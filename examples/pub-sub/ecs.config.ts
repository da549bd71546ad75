import { app, cluster, loadBalancer, queue, repository, service, topic, worker } from "ecs-dsl";

const images = repository("orders");
const edge = loadBalancer("edge");

const orders = topic("orders");

const invoices = queue("invoices", {
  subscribe: [orders.filter({ kind: ["paid", "refunded"] })],
  rawMessageDelivery: true,
  visibilityTimeout: 60,
  deadLetter: { maxReceiveCount: 5 },
});

const statistics = queue("statistics", {
  subscribe: [orders],
  rawMessageDelivery: true,
  visibilityTimeout: 60,
  deadLetter: { maxReceiveCount: 5 },
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.tag("v2.1.0"),
  command: ["node", "api.js"],
  ports: { http: 3000 },
  environment: { ORDERS_TOPIC_ARN: orders.arn() },
  routes: { http: edge.route({ path: "/*", healthCheck: "/health" }) },
  desiredCount: 2,
});

const accountant = worker("accountant", {
  cpu: 256,
  memory: 512,
  image: images.tag("v2.1.0"),
  command: ["node", "accountant.js"],
  queue: invoices,
  scaling: { min: 1, max: 10, messagesPerTask: 50 },
});

const analyst = worker("analyst", {
  cpu: 256,
  memory: 512,
  image: images.tag("v2.1.0"),
  command: ["node", "analyst.js"],
  queue: statistics,
  scaling: { min: 0, max: 5, messagesPerTask: 500 },
});

export default app("orders", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ cluster: cluster(), workloads: [api, accountant, analyst] }),
});
