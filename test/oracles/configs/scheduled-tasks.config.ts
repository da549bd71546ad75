import { app, fargateSpot, queue, scheduledTask, service, task } from "ecs-dsl";

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

const migrate = task("migrate", { from: api, command: ["node", "migrate.js"], before: [report] });

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [api, report, cleanUp, once, migrate] }),
});
