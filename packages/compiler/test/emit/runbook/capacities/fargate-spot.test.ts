import { service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { fargateSpot } from "../../../../src/emit/runbook/capacities/fargate-spot.ts";
import { sectionsOf, SIZE } from "../subject.ts";

it("looks for the tasks of the workload", () => {
  expect(sectionsOf(fargateSpot, [service("api", SIZE)])).toContain("--cluster shop-production --service-name api ");
});
