import { queue, service, worker } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../../src/lower/lowering.ts";
import { planWorkloads } from "../../../../src/lower/plan/plan-workloads.ts";
import { isEcsService } from "../../../../src/lower/workloads/service/plan.ts";
import { IMAGE } from "../../lowered.ts";

it("tells workloads that an ECS service keeps running", () => {
  const base = { cpu: 256, memory: 512, image: IMAGE } as const;
  const workloads = [service("api", base), worker("jobs", { ...base, queue: queue("jobs") })];
  const plans = planWorkloads(new Lowering({ name: "shop" }, { name: "production" }), { workloads }).workloads;
  expect(plans.map((plan) => [plan.kind, isEcsService(plan)])).toEqual([
    ["service", true],
    ["worker", true],
  ]);
});
