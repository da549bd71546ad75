import * as dsl from "ecs-dsl";
import type { runImagesWith } from "./hostile-images.ts";
import type { Call } from "./hostile-nouns.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

/** Queues, and a file system: what workloads share. */
export interface Shared {
  readonly jobs: dsl.Queue;
  readonly ordered: dsl.Queue;
  readonly theirs: dsl.ExistingQueue;
}

export function queuesWith(call: Call): Shared {
  return {
    jobs: call("queue", dsl.queue, "jobs", {
      visibilityTimeout: 120,
      deadLetter: { maxReceiveCount: 5, queue: dsl.queue("lost") },
      fifo: false,
      kmsKey: KEY,
      kmsDataKeyReusePeriodSeconds: 3600,
      delaySeconds: 5,
      messageRetentionPeriod: 86_400,
      receiveMessageWaitTimeSeconds: 10,
      maximumMessageSize: 262_144,
      subscribe: [dsl.topic("shipments"), filteredTopicWith(call)],
      rawMessageDelivery: true,
      tags: { team: "jobs" },
      overrides: {
        RedriveAllowPolicy: {
          redrivePermission: "byQueue",
          sourceQueueArns: ["arn:aws:sqs:us-east-1:123456789012:mail"],
        },
        Tags: [{ Key: "team", Value: "shop" }],
      },
      suppress: [{ code: "config/subscription-key-policy", reason: "A test." }],
    }),
    ordered: call("fifo queue", dsl.queue, "ordered", {
      fifo: true,
      contentBasedDeduplication: true,
      deduplicationScope: "messageGroup",
      fifoThroughputLimit: "perMessageGroupId",
    }),
    theirs: call("existing queue", dsl.queue.existing, "arn:aws:sqs:us-east-1:123456789012:theirs", {
      fifo: false,
      kmsKey: "alias/theirs",
    }),
  };
}

function filtered(policy: dsl.BodyFilter, props: dsl.BodyFilterProps): dsl.FilteredTopic {
  return dsl.topic("events").filter(policy, props);
}

function filteredTopicWith(call: Call): dsl.FilteredTopic {
  return call("filter", filtered, { order: { kind: ["paid"] } }, { scope: "MessageBody" });
}

interface Around extends Shared {
  readonly images: ReturnType<typeof runImagesWith>;
  readonly server: dsl.Service;
  readonly cluster: dsl.Cluster;
}

/** Workers, and tasks that run once. */
export function jobsWith(call: Call, { images, server, cluster, ...queues }: Around): readonly dsl.Workload[] {
  return [
    workerWith(call, images, queues),
    mailerWith(call, queues),
    migrateWith(call, server),
    jobWith(call, images, cluster),
    nightlyWith(call, queues),
  ];
}

function workerWith(call: Call, { pinned }: Around["images"], { jobs, ordered, theirs }: Shared): dsl.Worker {
  return call("worker", dsl.worker, "thumbnails", {
    cpu: 256,
    memory: 512,
    image: pinned,
    queue: jobs,
    alarms: {
      waitingMessages: { threshold: 1000, period: 300, evaluationPeriods: 3, datapointsToAlarm: 2, rollback: true },
      oldestMessage: 900,
      deadLetters: 1,
      cpu: 90,
      memory: 90,
      missingTasks: 1,
      notify: "arn:aws:sns:us-east-1:123456789012:alerts",
    },
    dashboard: true,
    ports: { metrics: 9090 },
    environment: {
      ORDERED_URL: call("queue url", (props: dsl.QueueUrlProps) => ordered.url(props), { access: "receive" }),
      THEIRS_URL: theirs.url(),
    },
    scaling: {
      min: 0,
      max: 50,
      messagesPerTask: 100,
      schedules: [{ schedule: "rate(1 day)", max: 60 }],
      scaleInCooldown: 600,
      scaleOutCooldown: 30,
    },
    managedPolicies: ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"],
    permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary",
    tags: { team: "jobs" },
    suppress: [{ code: "ecs/service-single-task", reason: "A test." }],
  });
}

function mailerWith(call: Call, { theirs }: Shared): dsl.Worker {
  return call("mailer", dsl.worker, "mail", {
    cpu: 256,
    memory: 512,
    image: "public.ecr.aws/docker/library/busybox:1.37.0",
    command: ["mail"],
    queue: theirs,
    desiredCount: 2,
    roles: { execution: "arn:aws:iam::123456789012:role/execution", task: "arn:aws:iam::123456789012:role/task" },
  });
}

function migrateWith(call: Call, server: dsl.Service): dsl.Task {
  return call("task", dsl.task, "migrate", {
    from: server,
    command: ["node", "migrate.js"],
    environment: { STEP: "all" },
    before: [server],
    onFailure: { notify: "arn:aws:sns:us-east-1:123456789012:alerts" },
    tags: { team: "jobs" },
    overrides: { taskDefinition: { pidMode: "task" } },
  });
}

/** Every way to match. */
const EVENTS: dsl.EventPattern = {
  source: ["aws.s3"],
  "detail-type": ["Object Created"],
  account: ["123456789012"],
  region: ["us-east-1"],
  resources: [{ prefix: "arn:aws:s3:::orders" }],
  detail: {
    object: { key: [{ suffix: ".csv" }, { wildcard: "in/*.json" }], size: [{ numeric: [">", 0] }] },
    requester: [{ "anything-but": { prefix: "test" } }, { "equals-ignore-case": "shop" }],
    "source-ip-address": [{ cidr: "10.0.0.0/8" }],
    "deletion-type": [{ exists: false }],
  },
  $or: [{ "detail-type": ["Object Created"] }, { "detail-type": [{ prefix: "Object" }] }],
};

/** On instances of its own, which a cluster that exists cannot have. */
function jobWith(call: Call, { cached, existing }: Around["images"], { source }: dsl.Cluster): dsl.Task {
  const capacity = dsl.ec2Capacity("jobs", { instanceType: "m7i.large", minSize: 1, maxSize: 2 });
  return call("job", dsl.task, "report", {
    cpu: 256,
    memory: 512,
    image: cached,
    command: ["report"],
    on: EVENTS,
    input: { KEY: "$.detail.object.key" },
    // There in every environment, so that a place is the same in all.
    capacity: source === "new" ? capacity : undefined,
    sidecars: { tools: { image: existing, essential: false } },
  });
}

function nightlyWith(call: Call, { jobs }: Shared): dsl.ScheduledTask {
  return call("scheduledTask", dsl.scheduledTask, "nightly", {
    cpu: 256,
    memory: 512,
    image: "public.ecr.aws/docker/library/busybox:1.37.0",
    schedule: "cron(0 6 * * ? *)",
    timeZone: "Europe/Berlin",
    startDate: "2027-01-01T00:00:00Z",
    endDate: "2037-01-01T00:00:00Z",
    state: "ENABLED",
    flexibleTimeWindow: { maximumWindowInMinutes: 15 },
    retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 3600 },
    deadLetter: { queue: jobs },
    onFailure: { notify: dsl.topic("failures") },
  });
}
