import { service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop } from "../../lowered.ts";

function scaled(scaling: object) {
  const props = { cpu: 256, memory: 512, image: IMAGE, scaling: { min: 1, max: 4, ...scaling } } as const;
  return codesOf(lowerShop({ workloads: [service("api", props)] }));
}

const CARTS = { namespace: "Shop", metricName: "OpenCarts" };

it.each([
  [{ cpu: 0.5 }, "config/property-range at services.api.scaling.cpu"],
  [{ cpu: { target: 101 } }, "config/property-range at services.api.scaling.cpu.target"],
  [{ cpu: {} }, "config/property-missing at services.api.scaling.cpu.target"],
  [{ metrics: [CARTS] }, "config/property-missing at services.api.scaling.metrics[0].target"],
  [{ steps: [{ ...CARTS, adjustments: [] }] }, "config/property-empty at services.api.scaling.steps[0].adjustments"],
  [
    { steps: [{ ...CARTS, adjustments: [{ above: 5, change: 1 }] }] },
    "config/property-unknown at services.api.scaling.steps[0].adjustments[0].above",
  ],
  [{ schedules: [{ cron: "0 8 * * *", min: 2 }] }, "config/property-unknown at services.api.scaling.schedules[0].cron"],
])("holds %j against its shape", (scaling, finding) => {
  expect(scaled(scaling)).toEqual([finding]);
});

it.each([
  { memory: { target: 80, scaleInCooldown: 0, disableScaleIn: true } },
  { metrics: [{ ...CARTS, target: 0.5 }] },
  { cpu: 70, metrics: [], steps: [], schedules: [] },
])("takes %j", (scaling) => {
  expect(scaled(scaling)).toEqual([]);
});
