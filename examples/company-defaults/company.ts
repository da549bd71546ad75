import { awsLogs, type Defaults, expireUntagged, keepLast } from "ecs-dsl";

/** What everything of the company's has, whoever writes it. Elsewhere this file is a package of its own: `@acme/ecs-defaults`. */
export const company: Defaults = {
  workload: {
    logging: awsLogs({ retentionInDays: 90 }),
    permissionsBoundary: "arn:aws:iam::123456789012:policy/applications",
    runtimePlatform: { cpuArchitecture: "ARM64" },
    environment: { TZ: "UTC" },
    tags: { "cost-center": "platform" },
  },
  service: { scaling: { min: 2, max: 6, cpu: 70 } },
  worker: { scaling: { min: 1, max: 10, messagesPerTask: 50 } },
  task: { stopTimeout: 60 },
  scheduledTask: { timeZone: "Europe/Berlin", retryPolicy: { maximumRetryAttempts: 2 } },
  loadBalancer: { deletionProtection: true, idleTimeoutSeconds: 120 },
  repository: { lifecycle: [keepLast(30), expireUntagged({ days: 3 })] },
  queue: { deadLetter: { maxReceiveCount: 5 }, messageRetentionPeriod: 1_209_600 },
  topic: { tracingConfig: "Active" },
  fileSystem: { throughputMode: "elastic" },
  cluster: { containerInsights: "enhanced" },
  network: { availabilityZones: 3, flowLogs: true },
  rules: { "images/latest-tag": "warning" },
};
