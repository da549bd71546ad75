import type { ScheduledScaling } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { scalableTarget, scheduleKey } from "../../../../../src/lower/workloads/service/scaling/scalable-target.ts";

const DAY: ScheduledScaling = { schedule: "cron(0 8 ? * MON-FRI *)", timeZone: "Europe/Berlin", min: 5, max: 20 };

it("has an action for each schedule, of a name that the others do not move", () => {
  const night = { schedule: "cron(0 20 * * ? *)", max: 4 };
  const { ScheduledActions: both } = propertiesOf([DAY, night]);
  expect(both).toEqual([
    {
      ScheduledActionName: expect.stringMatching(/^schedule-[0-9a-f]{8}$/),
      Schedule: DAY.schedule,
      Timezone: "Europe/Berlin",
      ScalableTargetAction: { MinCapacity: 5, MaxCapacity: 20 },
    },
    {
      ScheduledActionName: expect.stringMatching(/^schedule-[0-9a-f]{8}$/),
      Schedule: night.schedule,
      ScalableTargetAction: { MaxCapacity: 4 },
    },
  ]);
  expect(propertiesOf([night])).toHaveProperty("ScheduledActions", [both[1]]);
});

it("has none without schedules", () => {
  expect(propertiesOf([])).not.toHaveProperty("ScheduledActions");
});

it("takes a schedule without a zone for one in UTC", () => {
  const { timeZone: _zone, ...unzoned } = DAY;
  expect(scheduleKey(unzoned)).toBe(scheduleKey({ ...DAY, timeZone: "UTC" }));
  expect(scheduleKey(unzoned)).not.toBe(scheduleKey(DAY));
});

function propertiesOf(schedules: readonly ScheduledScaling[]) {
  return JSON.parse(JSON.stringify(scalableTarget({ min: 1, max: 4, schedules }, "shop").Properties));
}
