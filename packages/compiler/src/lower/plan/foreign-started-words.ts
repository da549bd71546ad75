import { all, type Words } from "./foreign-workload-words.ts";

const fromWords = () =>
  all("from: api", "extends", "base", "basedon", "service", "like", "of", "parent", "template", "inherit");

/** Words of other tools for what starts a task. */
export const taskWords = (): Words => ({
  ...fromWords(),
  ...all('on: { source: ["aws.s3"] }', "eventpattern", "event", "events", "eventrule", "trigger"),
  ...failureWords(),
  ...all("Write a `scheduledTask` instead: its `schedule` starts it by the clock.", "schedule", "cron", "rate"),
});

export const scheduledTaskWords = (): Words => ({
  ...fromWords(),
  ...all('schedule: "cron(0 6 * * ? *)"', "cron", "scheduleexpression", "schedules", "on", "trigger", "at", "events"),
  ...all('schedule: "rate(5 minutes)"', "rate", "every", "interval"),
  ...all('timeZone: "Europe/Berlin"', "tz", "scheduleexpressiontimezone", "zone"),
  ...all("retryPolicy: { maximumRetryAttempts: 2 }", "retries", "retryattempts", "maxretries", "retry", "attempts"),
  ...all("deadLetter: {}", "deadletterqueue", "dlq", "deadletterconfig"),
  ...all("flexibleTimeWindow: { maximumWindowInMinutes: 15 }", "flexiblewindow", "timewindow", "jitter"),
  ...all('state: "DISABLED"', "enabled", "disabled", "suspend"),
  ...failureWords(),
});

function failureWords(): Words {
  return all('onFailure: { notify: "arn:aws:sns:us-east-1:123456789012:alerts" }', "notify", "alarm", "alarms");
}
