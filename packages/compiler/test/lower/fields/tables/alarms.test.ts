import { service, topic } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop } from "../../lowered.ts";

function watched(alarms: unknown) {
  const props = { cpu: 256, memory: 512, image: IMAGE, alarms };
  return codesOf(lowerShop({ workloads: [Reflect.apply(service, undefined, ["api", props])] }));
}

const NOTIFY = { notify: topic("alerts") };

it.each([
  [{ targets5xx: 0.5, ...NOTIFY }, "config/property-range at services.api.alarms.targets5xx"],
  [{ cpu: 0, ...NOTIFY }, "config/property-range at services.api.alarms.cpu"],
  [{ cpu: { value: 90 }, ...NOTIFY }, "config/property-unknown at services.api.alarms.cpu.value"],
  [
    { cpu: { threshold: 90, evaluationPeriods: 0 }, ...NOTIFY },
    "config/property-range at services.api.alarms.cpu.evaluationPeriods",
  ],
  [{ errors: 10 }, "config/property-unknown at services.api.alarms.errors"],
  [[90], "config/property-type at services.api.alarms"],
])("holds %j against its shape", (alarms, finding) => {
  expect(watched(alarms)).toContain(finding);
});

it.each([{ cpu: 1.5, memory: 150 }, { missingTasks: { threshold: 1, period: 60 } }, {}])("takes %j", (alarms) => {
  expect(watched({ ...alarms, ...NOTIFY })).toEqual([]);
});
