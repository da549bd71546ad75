import { expect, it } from "vitest";
import { codesOf, textsOf } from "../lowered.ts";
import { scheduled } from "../workloads/scheduled-task/scheduled.ts";

const at = (code: string, property: string) => `config/${code} at scheduledTasks.report.${property}`;
const schedule = (text: string) => Object({ schedule: text });

it("reports a schedule that Scheduler does not take, with the one that may be meant", () => {
  expect(codesOf(scheduled(schedule("@daily")))).toEqual([at("schedule-expression", "schedule")]);
  expect(textsOf(scheduled(schedule("cron(0 6 * * *)")))).toEqual([
    [
      'The schedule "cron(0 6 * * *)" of scheduled task "report" has 5 fields; Scheduler takes 6: minutes, hours, day of the month, month, day of the week and year.',
      'Write it like `schedule: "cron(0 6 * * ? *)"`.',
    ],
  ]);
  expect(textsOf(scheduled(schedule("rate(0 minutes)")))[0]?.[1]).toBe('Write it like `schedule: "rate(5 minutes)"`.');
  expect(textsOf(scheduled(schedule("at(noon)")))[0]?.[1]).toBe('Write it like `schedule: "at(2027-01-01T06:00:00)"`.');
});

it("warns of a schedule that never comes", () => {
  expect(textsOf(scheduled(schedule("cron(0 6 31 2 ? *)")))).toEqual([
    [
      'The schedule "cron(0 6 31 2 ? *)" of scheduled task "report" starts nothing: its months have no such day.',
      "Write a time that comes, or remove it.",
    ],
  ]);
  expect(codesOf(scheduled(schedule("at(2020-01-01T00:00:00)")))).toEqual([at("schedule-never", "schedule")]);
});

it("reports a time zone that is none, and warns of one that may be new", () => {
  const zone = (timeZone: string) => scheduled({ schedule: "cron(0 6 * * ? *)", timeZone });
  expect(codesOf(zone("Europe/Berlin"))).toEqual([]);
  expect(textsOf(zone("Europe/Berln"))).toEqual([
    [
      'Scheduled task "report" has the time zone "Europe/Berln", which the tz database does not have.',
      'Did you mean "Europe/Berlin"?',
    ],
  ]);
  expect(codesOf(zone("CEST"))).toEqual([at("time-zone", "timeZone")]);
  expect(codesOf(zone("+01:00"))).toEqual([at("time-zone", "timeZone")]);
  expect(codesOf(zone("Europe/Entenhausen"))).toEqual([at("time-zone-unknown", "timeZone")]);
});

it("warns of a time zone beside a rate", () => {
  expect(codesOf(scheduled({ timeZone: "Europe/Berlin" }))).toEqual([at("time-zone-of-rate", "timeZone")]);
  expect(codesOf(scheduled({ timeZone: "UTC" }))).toEqual([]);
});

it("reports dates that are none, and an end that is not after the beginning", () => {
  const [startDate, endDate] = ["2027-01-01T00:00:00Z", "2027-01-01T00:00:01Z"];
  expect(codesOf(scheduled({ startDate, endDate }))).toEqual([]);
  expect(codesOf(scheduled({ startDate, endDate: startDate }))).toEqual([at("schedule-dates", "endDate")]);
  expect(textsOf(scheduled({ startDate: "2027-01-01" }))).toEqual([
    [
      'Scheduled task "report" has "2027-01-01" for `startDate`, which is not a date with a time.',
      'Write it like `startDate: "2027-01-01T00:00:00Z"`.',
    ],
  ]);
});
