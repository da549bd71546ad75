import { all, type Words } from "./workload-words.ts";

const startedWords = (): Words => ({
  ...all("from: api", "extends", "base", "basedon", "service", "like", "of", "parent", "template", "inherit"),
  ...all("Remove it: each start runs one task.", "desiredcount", "count", "replicas", "taskcount", "parallelism"),
  ...all("Remove it: nothing connects to a task that runs to its end.", "ports", "routes", "port", "loadbalancer"),
  ...all("Remove it: a task runs until its program ends.", "timeout", "activedeadlineseconds", "executiontimeout"),
  ...failureWords(),
});

/** Words of other tools for what starts a task. */
export const taskWords = (): Words => ({
  ...startedWords(),
  ...all("before: [api]", "runbefore", "beforedeploy", "gates", "predeploy", "blocks", "neededby"),
  ...all('input: { KEY: "$.detail.object.key" }', "inputtransformer", "inputpaths", "inputpathsmap"),
  ...all("Remove it: a task that fails is not started again; `onFailure` tells of it.", "retries", "backofflimit"),
  ...all('on: { source: ["aws.s3"] }', "eventpattern", "event", "events", "eventrule", "trigger"),
  ...all("Write a `scheduledTask` instead: its `schedule` starts it by the clock.", "schedule", "cron", "rate"),
});

export const scheduledTaskWords = (): Words => ({
  ...startedWords(),
  ...all("Remove it: a service is gated by a `task` with `before`.", "before", "runbefore", "gates"),
  ...all("Remove it: a start does not wait for the end of the one before.", "concurrencypolicy", "concurrency"),
  ...all("retryPolicy: { maximumEventAgeInSeconds: 3600 }", "startingdeadlineseconds", "maxeventage", "deadline"),
  ...all('schedule: "cron(0 6 * * ? *)"', "cron", "scheduleexpression", "schedules", "on", "trigger", "at", "events"),
  ...all('schedule: "rate(5 minutes)"', "rate", "every", "interval"),
  ...all('timeZone: "Europe/Berlin"', "tz", "scheduleexpressiontimezone", "zone"),
  ...all("retryPolicy: { maximumRetryAttempts: 2 }", "retries", "retryattempts", "maxretries", "retry", "attempts"),
  ...all("deadLetter: {}", "deadletterqueue", "dlq", "deadletterconfig"),
  ...all("flexibleTimeWindow: { maximumWindowInMinutes: 15 }", "flexiblewindow", "timewindow", "jitter"),
  ...all('state: "DISABLED"', "enabled", "disabled", "suspend"),
});

/** The same in the structures of both. */
export const STARTED_STRUCTURES: Readonly<Record<string, () => Words>> = {
  "a retry policy": () => ({
    ...all("maximumRetryAttempts: 2", "attempts", "retries", "maxattempts", "maxretries", "retryattempts", "count"),
    ...all("maximumEventAgeInSeconds: 3600", "maxeventage", "maximumeventage", "maxage", "age", "timeout"),
  }),
  "an event pattern": () =>
    all('detail: { bucket: { name: ["shop"] } }', "bucket", "bucketname", "key", "object", "eventname"),
};

function failureWords(): Words {
  return all('onFailure: { notify: "arn:aws:sns:us-east-1:123456789012:alerts" }', "notify", "alarm", "alarms");
}
