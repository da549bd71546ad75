import { queue, service, worker, type ScheduledScaling } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function scheduled(...schedules: readonly ScheduledScaling[]) {
  const scaling = { min: 2, max: 4, schedules };
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, scaling })] });
}

const MORNING = "cron(0 8 * * ? *)";
const OF = 'A schedule of the scaling of service "api"';

it.each<[ScheduledScaling, string, string, string]>([
  [{ schedule: MORNING }, "[0]", `${OF} sets neither \`min\` nor \`max\`.`, "Set one of them, or both."],
  [
    { schedule: MORNING, min: 5 },
    "[0].min",
    `${OF} scales from 5 to 4 tasks; \`max\` is below \`min\`.`,
    "Set `max` of the schedule to 5 or more.",
  ],
  [
    { schedule: MORNING, max: 1 },
    "[0].max",
    `${OF} scales from 2 to 1 tasks; \`max\` is below \`min\`.`,
    "Set `min` of the schedule to 1 or less.",
  ],
  [
    { schedule: MORNING, min: 9, max: 8 },
    "[0].max",
    `${OF} scales from 9 to 8 tasks; \`max\` is below \`min\`.`,
    "Set `max` to 9 or more.",
  ],
])("reports the schedule %j", (schedule, place, message, help) => {
  const shop = scheduled(schedule);
  expect(codesOf(shop)).toEqual([`config/scaling-schedule at services.api.scaling.schedules${place}`]);
  expect(textsOf(shop)).toEqual([[message, help]]);
});

it("reports a time that is there twice, in one zone", () => {
  const shop = scheduled({ schedule: MORNING, min: 3 }, { schedule: MORNING, timeZone: "UTC", max: 3 });
  expect(codesOf(shop)).toEqual(["config/scaling-schedule at services.api.scaling.schedules[1].schedule"]);
  expect(
    codesOf(scheduled({ schedule: MORNING, min: 3 }, { schedule: MORNING, timeZone: "Europe/Berlin", min: 3 })),
  ).toEqual([]);
});

it("holds the times of a scaling against the rules for schedules, of a worker as well", () => {
  const schedules = [{ schedule: "cron(0 8 * * *)", timeZone: "Europe/Berlim", min: 1 }];
  const scaling = { min: 0, max: 4, messagesPerTask: 10, schedules };
  const jobs = worker("jobs", { cpu: 256, memory: 512, image: IMAGE, queue: queue("jobs"), scaling });
  expect(codesOf(lowerShop({ workloads: [jobs] }))).toEqual([
    "config/schedule-expression at workers.jobs.scaling.schedules[0].schedule",
    "config/time-zone at workers.jobs.scaling.schedules[0].timeZone",
  ]);
});
