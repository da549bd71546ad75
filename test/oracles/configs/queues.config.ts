import { app, fileSystem, queue, service, task, text, topic, worker } from "ecs-dsl";

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const IMAGE = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/jobs:v2.0.1";

const THEIRS = "arn:aws:sns:us-west-2:210987654321";
const theirs = queue.existing("arn:aws:sqs:eu-west-1:123456789012:theirs", { kmsKey: "alias/theirs" });
const lost = queue("lost", { messageRetentionPeriod: 1_209_600, maximumMessageSize: 262_144 });
const jobs = queue("jobs", {
  visibilityTimeout: 120,
  delaySeconds: 5,
  receiveMessageWaitTimeSeconds: 10,
  kmsKey: KEY,
  kmsDataKeyReusePeriodSeconds: 3600,
  deadLetter: { maxReceiveCount: 5, queue: lost },
  tags: { team: "jobs" },
});
const orders = queue("orders", {
  fifo: true,
  contentBasedDeduplication: true,
  deduplicationScope: "messageGroup",
  fifoThroughputLimit: "perMessageGroupId",
  deadLetter: { maxReceiveCount: 3 },
  overrides: { RedriveAllowPolicy: { redrivePermission: "denyAll" }, Tags: [{ Key: "team", Value: "orders" }] },
});

const paid = topic("paid", {
  displayName: "Paid orders",
  kmsKey: KEY,
  signatureVersion: "2",
  tracingConfig: "Active",
  deliveryStatusLogging: {
    sqs: {
      successFeedbackRole: "arn:aws:iam::123456789012:role/sns-logs",
      successFeedbackSampleRate: 5,
      failureFeedbackRole: "arn:aws:iam::123456789012:role/sns-logs",
    },
  },
  tags: { team: "orders" },
  overrides: { Subscription: [{ Protocol: "email", Endpoint: "on-call@example.com" }], MaximumMessageSize: 65_536 },
});
const shipped = topic("shipped", {
  fifo: true,
  contentBasedDeduplication: true,
  fifoThroughputScope: "MessageGroup",
  archivePolicy: { messageRetentionPeriod: 30 },
});
const alerts = topic.existing("arn:aws:sns:eu-west-1:210987654321:alerts", { kmsKey: KEY });

const invoices = queue("invoices", {
  subscribe: [
    paid.filter({ country: ["DE", { "anything-but": ["US"] }] }),
    shipped,
    topic.existing(`${THEIRS}:orders`),
  ],
  rawMessageDelivery: true,
  deadLetter: { maxReceiveCount: 5 },
});
const parcels = queue("parcels", {
  fifo: true,
  subscribe: [shipped.filter({ parcel: { weight: [{ numeric: [">", 10] }] } }, { scope: "MessageBody" })],
  deadLetter: { maxReceiveCount: 3 },
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: IMAGE,
  environment: {
    JOBS_URL: jobs.url(),
    PAID_TOPIC_ARN: paid.arn(),
    TOPICS: text`${shipped.arn()},${alerts.arn()}`,
    QUEUES: text`${orders.url({ access: "send" })},${theirs.url()}`,
  },
  permissions: [{ actions: ["sqs:PurgeQueue"], resources: [lost.arn(), text`${jobs.arn()}`] }],
});

const thumbnails = worker("thumbnails", {
  cpu: 256,
  memory: 512,
  image: IMAGE,
  queue: jobs,
  ports: { metrics: 9090 },
  scaling: { min: 0, max: 50, messagesPerTask: 100, scaleInCooldown: 600, scaleOutCooldown: 30 },
  alarms: { waitingMessages: 1000, oldestMessage: 900, cpu: 90, notify: "arn:aws:sns:eu-west-1:123456789012:alerts" },
  dashboard: true,
});

const mail = worker("mail", { cpu: 256, memory: 512, image: IMAGE, queue: theirs, desiredCount: 2 });

const reports = fileSystem("reports", { kmsKey: KEY });
const report = task("report", {
  cpu: 512,
  memory: 1024,
  image: IMAGE,
  command: ["node", "report.js"],
  volumes: { reports },
  mounts: { "/reports": "reports" },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [api, thumbnails, mail, report], resources: [queue("audit"), invoices, parcels] }),
});
