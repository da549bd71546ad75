import { all, type Words } from "./workload-words.ts";

export const queueWords = (): Words => ({
  ...all("Remove it: CloudFormation names the queue.", "queuename", "name"),
  ...all("deadLetter: { maxReceiveCount: 5 }", "deadletterqueue", "dlq", "redrivepolicy", "maxreceivecount"),
  ...all("messageRetentionPeriod: 345600", "retention", "retentionperiod", "messageretentionseconds"),
  ...all("visibilityTimeout: 30", "timeout", "visibility", "visibilitytimeoutseconds"),
  ...all("fifo: true", "fifoqueue"),
  ...all('kmsKey: "alias/shop"', "kmsmasterkeyid", "encryption", "key"),
  ...all("receiveMessageWaitTimeSeconds: 20", "receivemessagewaittime", "waittimeseconds", "waittime"),
  ...all("delaySeconds: 0", "delay", "deliverydelay"),
  ...all('subscribe: [topic("orders")]', "topics", "topic", "subscriptions", "subscription", "subscribeto", "sns"),
  ...all('subscribe: [topic("orders").filter({ kind: ["paid"] })]', "filterpolicy", "filterpolicies", "filter"),
  ...all(
    'overrides: { RedriveAllowPolicy: { redrivePermission: "denyAll" } }',
    "redriveallowpolicy",
    "redrivepermission",
  ),
  ...all("rawMessageDelivery: true", "raw", "rawdelivery"),
});

export const topicWords = (): Words => ({
  ...all("Remove it: CloudFormation names the topic, and a FIFO topic after its stack.", "topicname", "name"),
  ...all('kmsKey: "alias/shop"', "kmsmasterkeyid", "masterkey", "encryption", "key"),
  ...all("fifo: true", "fifotopic"),
  ...all("contentBasedDeduplication: true", "deduplication", "contentdeduplication"),
  ...all("archivePolicy: { messageRetentionPeriod: 30 }", "messageretentionperiod", "messageretentionperiodindays"),
  ...all('tracingConfig: "Active"', "tracing", "activetracing", "xray"),
  ...all("deliveryStatusLogging: { sqs: {} }", "loggingconfigs", "logging", "deliverylogs"),
  ...all("overrides: { MaximumMessageSize: 65536 }", "maximummessagesize", "maxmessagesize"),
  ...all('overrides: { DataProtectionPolicy: { Name: "shop" } }', "dataprotectionpolicy", "dataprotection"),
  ...all(
    'overrides: { Subscription: [{ Protocol: "email", Endpoint: "on-call@example.com" }] }',
    "email",
    "emails",
    "sms",
    "emailsubscriptions",
  ),
  ...all(
    'Remove it: a queue says what it listens to, as in `queue("jobs", { subscribe: [orders] })`.',
    "subscriptions",
    "subscription",
    "subscribers",
    "queues",
    "subscribe",
  ),
});
