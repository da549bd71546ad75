import { expect, it } from "vitest";
import type { ShiftPlan } from "../../../src/lower/plan/deployment-plan.ts";
import { hasWaitOutOfRange, pauseMinutes, shiftMinutes } from "../../../src/lower/resolve/shift-time.ts";
import * as contexts from "../fields/contexts.ts";

const { subject } = contexts.SERVICE.deployment;
const canary = (props: object): ShiftPlan => ({ strategy: "CANARY", subject, props });
const linear = (props: object): ShiftPlan => ({ strategy: "LINEAR", subject, props });
const blueGreen = (props: object): ShiftPlan => ({ strategy: "BLUE_GREEN", subject, props });

it.each<[ShiftPlan, number]>([
  [blueGreen({}), 10],
  [blueGreen({ bakeTimeInMinutes: 0 }), 0],
  [canary({}), 20],
  [canary({ canaryBakeTimeInMinutes: 30, bakeTimeInMinutes: 5 }), 35],
  [linear({}), 70],
  [linear({ stepPercent: 30, stepBakeTimeInMinutes: 10 }), 50],
  [linear({ stepPercent: 0, stepBakeTimeInMinutes: 10 }), 350],
])("waits while traffic shifts and bakes: %j", (shift, minutes) => {
  expect(shiftMinutes(shift)).toBe(minutes);
});

it.each<[ShiftPlan, boolean]>([
  [blueGreen({}), false],
  [blueGreen({ bakeTimeInMinutes: 1440 }), false],
  [blueGreen({ bakeTimeInMinutes: 1441 }), true],
  [canary({ canaryBakeTimeInMinutes: 1440 }), false],
  [canary({ canaryBakeTimeInMinutes: 1441 }), true],
  [linear({ stepBakeTimeInMinutes: 1440 }), false],
  [linear({ stepBakeTimeInMinutes: 1441 }), true],
])("knows waits that ECS refuses: %j", (shift, isRefused) => {
  expect(hasWaitOutOfRange(shift)).toBe(isRefused);
});

it("counts each stage of a pause", () => {
  const hooks = [
    { pause: { timeoutInMinutes: 60 }, lifecycleStages: ["POST_SCALE_UP", "PRE_SCALE_UP"] },
    { lambda: "arn", lifecycleStages: ["POST_SCALE_UP"] },
    { pause: {}, lifecycleStages: ["POST_SCALE_UP"] },
  ];
  expect(pauseMinutes(blueGreen({ lifecycleHooks: hooks }))).toBe(120 + 1440);
  expect(pauseMinutes(blueGreen({}))).toBe(0);
});
