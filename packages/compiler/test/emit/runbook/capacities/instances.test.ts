import { service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { instances } from "../../../../src/emit/runbook/capacities/instances.ts";
import { sectionsOf, SIZE } from "../subject.ts";

it("looks for the tasks of the workload", () => {
  expect(sectionsOf(instances, [service("api", SIZE)])).toContain("--cluster shop-production --service-name api ");
});
