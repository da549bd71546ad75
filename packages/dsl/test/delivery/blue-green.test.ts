import { expect, it } from "vitest";
import { blueGreen, service } from "../../src/index.ts";

it("a blue/green deployment has its settings as given, and none without", () => {
  const props = { bakeTimeInMinutes: 5, alarms: { alarmNames: ["errors"] } };
  expect(blueGreen(props)).toEqual({ kind: "deployment", strategy: "BLUE_GREEN", props });
  expect(blueGreen().props).toEqual({});
});

it("a blue/green deployment is what a service takes, with stages that there are", () => {
  const base = { cpu: 256, memory: 512, image: "api:1.0" } as const;
  expect(service("api", { ...base, deployment: blueGreen() }).props.deployment).toEqual(blueGreen());
  // @ts-expect-error Type '"POST_BAKE"' is not assignable to type 'LifecycleStage'.
  blueGreen({ lifecycleHooks: [{ pause: {}, lifecycleStages: ["POST_BAKE"] }] });
  // @ts-expect-error a setting of canary deployments
  blueGreen({ canaryPercent: 5 });
});
