import { expect, it } from "vitest";
import { cronNever, cronProblem, isDate } from "../../../src/lower/schedules/cron.ts";

it.each(["0 6 * * ? *", "0 6 ? * MON-FRI *", "*/5 8-18 L 1,7 ? 2027-2030", "0 0 ? * 2#1 *"])(
  "takes cron(%s)",
  (text) => {
    expect(cronProblem(text)).toBeUndefined();
  },
);

it.each([
  ["0 6 * * *", "has 5 fields", "cron(0 6 * * ? *)"],
  ["0 6 * * MON-FRI", "has 5 fields", "cron(0 6 ? * MON-FRI *)"],
  ["0 6 * * 1-5", "has 5 fields", "cron(0 6 ? * MON-FRI *)"],
  ["0 6 * * 0,6", "has 5 fields", "cron(0 6 ? * SUN,SAT *)"],
  ["0 6 * * 7", "has 5 fields", "cron(0 6 ? * SUN *)"],
  ["0 6 * * 1#2", "has 5 fields", undefined],
  ["0 6 * * */2", "has 5 fields", "cron(0 6 ? * */2 *)"],
  ["0 6 1 * MON", "has 5 fields", undefined],
  ["0 6 1 * ? * *", "has 7 fields", undefined],
  ["0 30 6 * * ? *", "has 7 fields", "cron(30 6 * * ? *)"],
  ["0 30 6 * * ?", 'has "30" for the hours', "cron(30 6 * * ? *)"],
  ["", "has 1 field;", undefined],
  ["0 6 * * * *", "has both", "cron(0 6 * * ? *)"],
  ["0 6 * * MON *", "has both", "cron(0 6 ? * MON *)"],
  ["0 6 1 * MON *", "has both", undefined],
  ["0 6 ? * ? *", "has ? for both days", "cron(0 6 * * ? *)"],
  ["60 6 * * ? *", 'has "60" for the minutes, which takes 0 to 59', undefined],
  ["0 6 ? * 0 *", 'has "0" for the day of the week, which takes 1 to 7, or SUN to SAT', undefined],
])("does not take cron(%s)", (text, words, meant) => {
  const problem = cronProblem(text);
  expect(problem?.words.startsWith(words)).toBe(true);
  expect(problem?.meant).toBe(meant);
});

it.each([
  ["0 6 31 2 ? *", "its months have no such day"],
  ["0 6 31 4,6,9,11 ? *", "its months have no such day"],
  ["0 6 29 2 ? 2027", "its months have no such day"],
  ["0 6 * * ? 2025", "its years are past"],
  ["0 6 ? * MON 2020-2025", "its years are past"],
  ["0 6 29 2 ? *", undefined],
  ["0 6 30,31 2,3 ? *", undefined],
  ["0 6 * * ? 2026", undefined],
  ["0 6 L 2 ? *", undefined],
  ["0 6 ? 2 MON#5 *", undefined],
])("cron(%s) never comes: %s", (text, reason) => {
  expect(cronNever(text)).toBe(reason);
});

it("knows the days of the calendar", () => {
  expect([isDate(2028, 2, 29), isDate(2027, 2, 29), isDate(2027, 13, 1), isDate(2027, 1, 0)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
