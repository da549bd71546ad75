import { scheduledTask, service, task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planWorkloads } from "../../../src/lower/plan/plan-workloads.ts";
import { timesOf } from "../../../src/lower/schedules/timed.ts";
import { IMAGE } from "../lowered.ts";

const SIZE = { cpu: 256, memory: 512, image: IMAGE } as const;

it("finds what happens at certain times, and where it is written", () => {
  const schedules = [{ schedule: "rate(1 day)", min: 2 }];
  const workloads = [
    service("api", { ...SIZE, scaling: { min: 1, max: 4, schedules } }),
    scheduledTask("report", { ...SIZE, schedule: "rate(2 days)" }),
    task("migrate", SIZE),
  ];
  const times = planWorkloads(new Lowering({ name: "shop" }, { name: "default" }), { workloads }).workloads.flatMap(
    timesOf,
  );
  expect(times.map(({ path, words, props }) => [path.join("."), words, props.schedule])).toEqual([
    ["scaling.schedules.0", 'the scaling of service "api"', "rate(1 day)"],
    ["", 'scheduled task "report"', "rate(2 days)"],
  ]);
});
