import { service, task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../../src/lower/lowering.ts";
import { planWorkloads } from "../../../../src/lower/plan/plan-workloads.ts";
import { gatedBy } from "../../../../src/lower/workloads/task/plan.ts";

it("knows what waits for a task, and that nothing waits for the end of a service", () => {
  const api = service("api", { cpu: 256, memory: 512, image: "api:1.0" });
  const workloads = [api, task("migrate", { from: api, before: [api] })];
  const plans = planWorkloads(new Lowering({ name: "shop" }, { name: "production" }), { workloads }).workloads;
  expect(plans.map(gatedBy)).toEqual([[], ["api"]]);
});
