import { expect, it } from "vitest";
import { expressionOf, scheduleOf } from "../../../../src/import/copilot/features/schedule.ts";
import { remarks, yaml } from "../../shown.ts";

it.each([
  ["rate(1 hour)", "rate(1 hour)"],
  ["cron(0 9 * * ? *)", "cron(0 9 * * ? *)"],
  ["@every 1h30m", "rate(90 minutes)"],
  ["@every 1m", "rate(1 minute)"],
  ["@every 90s", undefined],
  ["@daily", "cron(0 0 * * ? *)"],
  ["@weekly", "cron(0 0 ? * 1 *)"],
  ["0 9 * * *", "cron(0 9 * * ? *)"],
  ["*/5 * * * 1-5", "cron(*/5 * ? * 2-6 *)"],
  ["0 0 1 * *", "cron(0 0 1 * ? *)"],
  ["0 0 * * 0,7", "cron(0 0 ? * 1,1 *)"],
  ["0 0 * * MON", "cron(0 0 ? * MON *)"],
  ["0 0 1 * 1", undefined],
  ["0 9 * *", undefined],
  ["whenever", undefined],
])("%s is %s", (text, expression) => {
  expect(expressionOf(text)).toBe(expression);
});

it("is disabled where there is none", () => {
  const given = yaml("a: none\nb: 0 0 1 * 1");
  expect(scheduleOf(given.member("a"))).toEqual({ schedule: "rate(1 day)", state: "DISABLED" });
  expect(scheduleOf(given.member("b"))).toEqual({ schedule: "rate(1 day)", state: "DISABLED" });
  expect(scheduleOf(undefined)).toEqual({ schedule: "rate(1 day)", state: "DISABLED" });
  expect(scheduleOf(yaml("'@hourly'"))).toEqual({ schedule: "cron(0 * * * ? *)" });
  expect(remarks(given).map((remark) => remark.split(": ").slice(0, 2).join(" "))).toEqual([
    "a approximated",
    "b left-out",
  ]);
});
