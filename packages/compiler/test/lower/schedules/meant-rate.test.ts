import { expect, it } from "vitest";
import { meantRate } from "../../../src/lower/schedules/meant-rate.ts";

it.each([
  ["every day", "rate(1 day)"],
  ["Each Hour", "rate(1 hour)"],
  ["@every 1h30m", "rate(90 minutes)"],
  ["15 min", "rate(15 minutes)"],
  ["1.5 hours", "rate(90 minutes)"],
  ["24h", "rate(1 day)"],
  ["1 week", "rate(7 days)"],
  ["PT5M", "rate(5 minutes)"],
  ["P1DT12H", "rate(36 hours)"],
])("reads %j as %s", (text, rate) => {
  expect(meantRate(text)).toBe(rate);
});

it.each([
  "",
  "every monday",
  "30 seconds",
  "0.5 minutes",
  "0 minutes",
  "-5 minutes",
  "2 months",
  "5",
  "P",
  "PT",
  "1h soon",
  "1..5h",
])("leaves %j open", (text) => {
  expect(meantRate(text)).toBeUndefined();
});
