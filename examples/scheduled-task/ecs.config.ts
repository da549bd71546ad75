import { app, cluster, repository, scheduledTask, secret, service, task, topic } from "ecs-dsl";

const images = repository("sales");

const alerts = topic("alerts");

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.tag("v1.8.0"),
  ports: { http: 8080 },
  environment: { DATABASE_HOST: "sales.cluster-c1a2b3c4d5e6.eu-central-1.rds.amazonaws.com" },
  secrets: { DATABASE_PASSWORD: secret("prod/sales/db", { key: "password" }) },
});

const report = scheduledTask("report", {
  from: api,
  command: ["node", "report.js"],
  schedule: "cron(0 6 ? * MON-FRI *)",
  timeZone: "Europe/Berlin",
  flexibleTimeWindow: { maximumWindowInMinutes: 15 },
  retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 3600 },
  deadLetter: {},
  onFailure: { notify: alerts },
});

const cleanUp = scheduledTask("clean-up", {
  cpu: 256,
  memory: 512,
  image: images.tag("v1.8.0"),
  command: ["node", "clean-up.js"],
  schedule: "rate(1 hour)",
});

const ingest = task("ingest", {
  from: api,
  command: ["node", "ingest.js"],
  on: { source: ["aws.s3"], "detail-type": ["Object Created"], detail: { bucket: { name: ["sales-uploads"] } } },
  input: { KEY: "$.detail.object.key" },
  onFailure: { notify: alerts },
});

export default app("sales", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({ cluster: cluster(), workloads: [api, report, cleanUp, ingest] }),
});
