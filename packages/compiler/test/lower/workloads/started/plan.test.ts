import { expect, it } from "vitest";
import { app, scheduledTask, service, task } from "@ecs-dsl/dsl";
import { Lowering } from "../../../../src/lower/lowering.ts";
import { planApp } from "../../../../src/lower/plan/app-plan.ts";
import { isStartedTask, mainImageName } from "../../../../src/lower/workloads/started/plan.ts";
import { IMAGE } from "../../lowered.ts";

it("knows tasks that run to their end from services, whoever starts them", () => {
  const base = { cpu: 256, memory: 512, image: IMAGE } as const;
  const workloads = [
    service("api", base),
    task("migrate", base),
    scheduledTask("report", { ...base, schedule: "rate(1 day)" }),
  ];
  const shop = app("shop", { workloads });
  const plan = planApp(new Lowering(shop, { name: "default" }), shop);
  expect(plan.workloads.filter(isStartedTask).map(({ name }) => name)).toEqual(["migrate", "report"]);
});

it("names one image for a task and the workload that it is from", () => {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
  const workloads = [
    api,
    task("migrate", { from: api }),
    scheduledTask("report", { from: api, schedule: "rate(1 day)" }),
    scheduledTask("tidy", { from: api, image: "tidy:1.0", schedule: "rate(1 day)" }),
  ];
  const shop = app("shop", { workloads });
  const plan = planApp(new Lowering(shop, { name: "default" }), shop);
  expect(plan.workloads.map(mainImageName)).toEqual(["api", "api", "api", "tidy"]);
});
