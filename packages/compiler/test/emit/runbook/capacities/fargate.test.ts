import { service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { fargate } from "../../../../src/emit/runbook/capacities/fargate.ts";
import { sectionsOf, SIZE } from "../subject.ts";

it("looks for the tasks of the workload", () => {
  expect(sectionsOf(fargate, [service("api", SIZE)])).toContain("--cluster shop-production --service-name api ");
});
