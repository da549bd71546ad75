import { expect, it } from "vitest";
import { expressionOf, neverFires, scheduleProblem } from "../../../src/lower/schedules/expression.ts";

it.each([
  "rate(1 minute)",
  "rate(1 minutes)",
  "rate(5 minutes)",
  "rate(12 hours)",
  "at(2028-02-29T23:59:59)",
  "cron(0 6 * * ? *)",
])("takes %s", (text) => {
  expect(scheduleProblem(text)).toBeUndefined();
});

it.each([
  ["@daily", "is none of cron(…), rate(…) and at(…)", "cron(0 0 * * ? *)"],
  ["5 minutes", "is none of", "rate(5 minutes)"],
  ["@every 5 minutes", "is none of", "rate(5 minutes)"],
  ["0 6 * * *", "is none of", "cron(0 6 * * ? *)"],
  ["0 6 * * ? *", "is none of", "cron(0 6 * * ? *)"],
  ["2027-01-01T06:00:00", "is none of", "at(2027-01-01T06:00:00)"],
  ["2027-01-01", "is none of", "at(2027-01-01T00:00:00)"],
  ["daily", "is none of", "cron(0 0 * * ? *)"],
  ["every day", "is none of", "rate(1 day)"],
  ["@every 1h30m", "is none of", "rate(90 minutes)"],
  ["0 6 * * 1-5", "is none of", "cron(0 6 ? * MON-FRI *)"],
  ["Cron (0 6 * * ? *)", "is none of", "cron(0 6 * * ? *)"],
  [" rate(5 minutes)\n", "is none of", "rate(5 minutes)"],
  ["cron(0 6 * * ? *", "is none of", undefined],
  ["every monday", "is none of", undefined],
  ["constructor", "is none of", undefined],
  ["rate(0 minutes)", "has the value 0", undefined],
  ["rate(1.5 hours)", "has the value 1.5", "rate(90 minutes)"],
  ["rate(30 seconds)", 'has the unit "seconds"', undefined],
  ["rate(2 weeks)", 'has the unit "weeks"', "rate(14 days)"],
  ["rate(5 Minutes)", 'has the unit "Minutes"', "rate(5 minutes)"],
  ["rate(5minutes)", "is not a value and a unit", "rate(5 minutes)"],
  ["rate(-5 minutes)", "has the value -5", undefined],
  ["at(2027-02-29T06:00:00)", "is a day that the calendar does not have", undefined],
  ["at(2027-01-01T06:00:00Z)", "is not a date with a time and no zone", "at(2027-01-01T06:00:00)"],
  ["at(2027-01-01)", "is not a date with a time", "at(2027-01-01T00:00:00)"],
  ["at(2027-01-01 06:00)", "is not a date with a time", "at(2027-01-01T06:00:00)"],
  ["at(2027-01-01T06:00:00+02:00)", "is not a date with a time", undefined],
  ["at(2027-02-29)", "is not a date with a time", undefined],
  ["at(2027-01-01T24:00:00)", "is not a date with a time", undefined],
])("does not take %s", (text, words, meant) => {
  const problem = scheduleProblem(text);
  expect(problem?.words.startsWith(words)).toBe(true);
  expect(problem?.meant).toBe(meant);
});

it("tells what is past for certain, and nothing that a later day decides", () => {
  expect(neverFires("at(2025-12-31T23:59:59)")).toBe("its time is past");
  expect(neverFires("at(2026-01-01T00:00:00)")).toBeUndefined();
  expect(neverFires("rate(1 day)")).toBeUndefined();
  expect(neverFires("cron(0 6 30 2 ? *)")).toBe("its months have no such day");
});

it("takes an expression apart", () => {
  expect(expressionOf("rate(1 day)")).toEqual({ kind: "rate", content: "1 day" });
  expect(expressionOf("rate(1 day) ")).toBeUndefined();
});
