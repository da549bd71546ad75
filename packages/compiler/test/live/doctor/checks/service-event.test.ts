import { expect, it } from "vitest";
import { serviceEvent } from "../../../../src/live/doctor/checks/service-event.ts";
import { patient, says } from "../patients.ts";

const events = [
  { message: "(service api) was unable to place a task. Reason: Capacity is unavailable at this time." },
  { message: "(service api) has reached a steady state." },
];

it("tells why tasks are not placed, while they are not", async () => {
  const stuck = patient({ service: { desiredCount: 1, runningCount: 0, events } });
  expect(says(await serviceEvent.examine(stuck))).toEqual(["AWS has no such capacity in these zones now."]);
  expect(says(await serviceEvent.examine(patient({ service: { desiredCount: 1, runningCount: 1, events } })))).toEqual(
    [],
  );
});
