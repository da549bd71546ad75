import { app, loadBalancer, queue, repository, resource, service, stack, worker } from "ecs-dsl";

const images = repository("scaled/api");
const edge = loadBalancer("edge");
const data = stack("data", {
  Table: resource("AWS::DynamoDB::Table", {
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    BillingMode: "PAY_PER_REQUEST",
  }),
});
const workHours = [
  { schedule: "cron(0 8 ? * MON-FRI *)", timeZone: "Europe/Berlin", min: 4, max: 40 },
  { schedule: "cron(0 20 ? * MON-FRI *)", timeZone: "Europe/Berlin", min: 2, max: 20 },
];

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.tag("1.0.0"),
  ports: { http: 8080 },
  routes: { http: edge.route() },
  scaling: {
    min: 2,
    max: 20,
    cpu: { target: 60, scaleInCooldown: 600, scaleOutCooldown: 30 },
    memory: { target: 80, disableScaleIn: true },
    requestsPerTarget: { target: 500 },
    metrics: [
      {
        name: "throttled",
        namespace: "AWS/DynamoDB",
        metricName: "ConsumedReadCapacityUnits",
        dimensions: { TableName: data.ref("Table") },
        statistic: "Sum",
        unit: "Count",
        target: 1000,
        scaleInCooldown: 900,
      },
      {
        expression: "waiting / running",
        metrics: {
          waiting: { namespace: "Scaled", metricName: "Waiting", statistic: "Maximum" },
          running: { namespace: "Scaled", metricName: "Running", dimensions: { Shop: "scaled" }, unit: "Count" },
        },
        target: 10,
      },
    ],
    steps: [
      {
        name: "carts",
        namespace: "Scaled",
        metricName: "OpenCarts",
        dimensions: { Area: "eu" },
        statistic: "Maximum",
        unit: "Count",
        adjustments: [
          { atLeast: 1000, change: 10 },
          { atLeast: 5000, change: 50 },
          { atMost: 100, change: -10 },
        ],
        adjustmentType: "PercentChangeInCapacity",
        minAdjustmentMagnitude: 2,
        period: 300,
        evaluationPeriods: 2,
        cooldown: 120,
      },
    ],
    schedules: workHours,
  },
});

const jobs = worker("jobs", {
  cpu: 256,
  memory: 512,
  image: images.tag("1.0.0"),
  queue: queue("jobs"),
  scaling: { min: 0, max: 10, messagesPerTask: 10, schedules: [{ schedule: "rate(1 day)", max: 20 }] },
});

export default app("scaled", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [api, jobs] }),
});
