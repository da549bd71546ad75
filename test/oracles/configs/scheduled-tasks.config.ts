import { app, fargateSpot, queue, scheduledTask, service, task, topic } from "ecs-dsl";

const IMAGE = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/jobs:v2.0.1";

const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
const failed = queue("failed", { kmsKey: "alias/shop" });

const report = scheduledTask("report", {
  from: api,
  command: ["node", "report.js"],
  schedule: "cron(0 6 ? * MON-FRI *)",
  timeZone: "Europe/Berlin",
  startDate: "2027-01-01T00:00:00Z",
  endDate: "2027-12-31T00:00:00Z",
  flexibleTimeWindow: { maximumWindowInMinutes: 15 },
  retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 3600 },
  deadLetter: { queue: failed },
  onFailure: { notify: "arn:aws:sns:eu-west-1:123456789012:alerts" },
  sidecars: { log: { image: IMAGE, essential: false } },
});

const cleanUp = scheduledTask("clean-up", {
  cpu: 256,
  memory: 512,
  image: IMAGE,
  schedule: "rate(1 hour)",
  state: "DISABLED",
  deadLetter: {},
  capacityProviderStrategy: [fargateSpot({ weight: 1 })],
  roles: { execution: "arn:aws:iam::123456789012:role/ecs-execution" },
  permissionsBoundary: "arn:aws:iam::123456789012:policy/developers",
});

const once = scheduledTask("once", { from: api, command: ["node", "once.js"], schedule: "at(2027-01-01T06:00:00)" });

const migrate = task("migrate", {
  from: api,
  command: ["node", "migrate.js"],
  before: [report],
  onFailure: { notify: topic("alerts").arn() },
});

const ingest = task("ingest", {
  from: api,
  command: ["node", "ingest.js"],
  on: {
    source: ["aws.s3"],
    "detail-type": ["Object Created"],
    account: ["123456789012"],
    region: ["eu-west-1"],
    resources: [{ prefix: "arn:aws:s3:::orders" }],
    detail: {
      bucket: { name: ["orders"] },
      object: { key: [{ suffix: ".csv" }, { wildcard: "in/*.json" }], size: [{ numeric: [">", 0] }] },
      requester: [{ "anything-but": { prefix: "test" } }],
      "source-ip-address": [{ cidr: "10.0.0.0/8" }],
      "deletion-type": [{ exists: false }],
    },
  },
  input: { BUCKET: "$.detail.bucket.name", KEY: "$.detail.object.key" },
});

const either = task("either", {
  from: api,
  on: { $or: [{ source: ["shop.orders"] }, { source: [{ "equals-ignore-case": "shop.Carts" }] }] },
  capacityProviderStrategy: [fargateSpot({ weight: 1, base: 1 })],
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [api, report, cleanUp, once, migrate, ingest, either] }),
});
