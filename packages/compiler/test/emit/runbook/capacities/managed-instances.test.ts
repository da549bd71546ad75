import { service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { managedInstances } from "../../../../src/emit/runbook/capacities/managed-instances.ts";
import { sectionsOf, SIZE } from "../subject.ts";

it("looks for the tasks of the workload", () => {
  expect(sectionsOf(managedInstances, [service("api", SIZE)])).toContain(
    "--cluster shop-production --service-name api ",
  );
});
